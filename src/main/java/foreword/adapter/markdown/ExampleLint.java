package foreword.adapter.markdown;

import foreword.draft.LintRequest;
import foreword.draft.LintRequest.Attached;
import foreword.draft.LintRequest.Party;
import foreword.draft.LintVerdict;
import foreword.draft.Linter;
import foreword.draft.MessageKind;
import foreword.template.Rendered;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds a template that was filled with an example to the linter, as a draft is held. */
final class ExampleLint {
    /** A Monday, a week before the times of the examples. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-04-06T09:00:00+02:00");

    private static final long LARGEST = 10_000_000;
    private static final Attached PIECE = new Attached("ten-questions.pdf", 80_000);

    private final Linter linter = new Linter();
    private final CommonMarkup markup = new CommonMarkup();

    LintVerdict of(MessageKind kind, Rendered rendered, Map<String, Object> values) {
        String text = markup.plainText(rendered.markdown());
        boolean goesAlong = values.containsKey("content.title")
                && !values.containsKey("content.link")
                && text.contains(value(values, "content.title", ""));
        return linter.lint(new LintRequest(
                kind,
                rendered.subject(),
                text,
                new Party(value(values, "asker.name", "Tom Aske"), value(values, "asker.company", "")),
                value(values, "introducer.name", value(values, "introducer.firstName", "Nadia")),
                new Party(
                        value(values, "target.name", "Ines Moreau"), value(values, "target.company", "Quayside Foods")),
                said(values, "quote", "content.title"),
                List.of(),
                said(values, "card.who", "card.why", "card.what"),
                goesAlong ? PIECE : null,
                LARGEST,
                NOW));
    }

    private static List<String> said(Map<String, Object> values, String... names) {
        return Stream.of(names)
                .filter(values::containsKey)
                .map(name -> value(values, name, ""))
                .toList();
    }

    private static String value(Map<String, Object> values, String name, String otherwise) {
        return values.getOrDefault(name, otherwise).toString();
    }
}
