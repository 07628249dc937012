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
            String objection = objection(quotation.words(), text.request());
            if (objection != null) {
                findings.add(new LintFinding("F13", BODY, objection));
            }
        }
        return findings;
    }

    /** It was said exactly so, and this reader may see it. */
    static boolean isTrue(Quotation quotation, LintRequest request) {
        return objection(quotation.words(), request) == null;
    }

    private static @Nullable String objection(@Nullable String words, LintRequest request) {
        if (words == null) {
            return "A quotation is opened and never closed.";
        }
        if (isAmong(request.quotable(), words)) {
            return null;
        }
        return isAmong(request.withheld(), words)
                ? "\u201c" + words
                        + "\u201d may not be shown to others before the person who said it allows it. Ask with"
                        + " \u201cMay we quote this?\u201d and record the answer, or take the quotation out."
                : "\u201c" + words + "\u201d is not what is stored, or may not be shown to this reader.";
    }

    private static boolean isAmong(List<String> stored, String words) {
        return stored.stream().anyMatch(known -> onOneLine(known).equals(onOneLine(words)));
    }

    /** A template puts a quotation of several lines on one; nothing else may differ. */
    private static String onOneLine(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
