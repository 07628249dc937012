package foreword.adapter.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.draft.LintRequest;
import foreword.draft.LintRequest.Attached;
import foreword.draft.LintRequest.Party;
import foreword.draft.Linter;
import foreword.draft.MessageKind;
import foreword.template.Rendered;
import foreword.testing.TemplateStory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we ship passes our own linter. */
class TemplatesLintTest {

    @ParameterizedTest
    @CsvSource({
        "praise-thanks, PRAISE_THANKS",
        "ask-question, QUESTION",
        "ask-forwardable, FORWARDABLE",
        "ask-advice, ADVICE",
        "name-drop, NAME_DROP",
        "first-reply, FIRST_REPLY",
        "follow-up, FOLLOW_UP",
        "thanks-attempt, THANKS_ATTEMPT",
        "thanks-introduction, THANKS_INTRODUCTION",
        "thanks-outcome, THANKS_OUTCOME",
        "report-back, REPORT_BACK",
        "quote-permission, QUOTE_PERMISSION",
        "ask-open, OPEN_ASK",
        "expectation, EXPECTATION",
        "hopper-touch, HOPPER_TOUCH"
    })
    void passes_the_linter(String name, MessageKind kind) {
        Rendered rendered = new MustacheRenderer()
                .render(new FileTemplates(Path.of("templates")).find(name, null, null), TemplateStory.of(name));
        String text = new CommonMarkup().plainText(rendered.markdown());

        LintRequest request = new LintRequest(
                kind,
                rendered.subject(),
                text,
                new Party("Tom Aske", "Larkfield Studio"),
                "Nadia Okoro",
                new Party("Ines Moreau", "Quayside Foods"),
                List.of("our first quiet December in four years", "Ten questions before a second depot"),
                List.of(),
                text.contains("attached") ? new Attached("ten-questions.pdf", 80_000) : null,
                10_000_000);

        assertThat(new Linter().lint(request).findings()).isEmpty();
    }
}
