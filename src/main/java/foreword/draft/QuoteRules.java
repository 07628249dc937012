package foreword.draft;

import static foreword.draft.LintFinding.BODY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** F13: what stands between quotation marks was said, character by character, and may be shown to this reader. */
final class QuoteRules {
    static final List<Rule> ALL =
            List.of(new Rule(kind -> true, "every quotation is word for word", QuoteRules::exact));

    private QuoteRules() {}

    private static List<LintFinding> exact(LintedText text) {
        List<LintFinding> findings = new ArrayList<>();
        for (Quotation quotation : text.quotations()) {
            String objection = objection(quotation.words(), text.request().quotable());
            if (objection != null) {
                findings.add(new LintFinding("F13", BODY, objection));
            }
        }
        return findings;
    }

    private static @Nullable String objection(@Nullable String words, List<String> quotable) {
        if (words == null) {
            return "A quotation is opened and never closed.";
        }
        boolean said = quotable.stream().anyMatch(stored -> onOneLine(stored).equals(onOneLine(words)));
        return said ? null : "\u201c" + words + "\u201d is not what is stored, or may not be shown to this reader.";
    }

    /** A template puts a quotation of several lines on one; nothing else may differ. */
    private static String onOneLine(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
