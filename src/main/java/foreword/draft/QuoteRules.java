package foreword.draft;

import static foreword.draft.LintFinding.BODY;

import foreword.draft.Rule.Force;
import foreword.draft.Rule.Objection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** F13: what stands between quotation marks was said, character by character, and may be shown to this reader. */
final class QuoteRules {
    static final List<Rule> ALL =
            List.of(new Rule("F13", Force.HARD, kind -> true, "every quotation is word for word", QuoteRules::exact));

    private QuoteRules() {}

    /** Whether these words are known, so that they stand as they were said. */
    static boolean isAmong(List<String> stored, String words) {
        return stored.stream().anyMatch(known -> Quotation.onOneLine(known).equals(Quotation.onOneLine(words)));
    }

    private static List<Objection> exact(LintedText text) {
        List<Objection> findings = new ArrayList<>();
        for (Quotation quotation : text.quotations()) {
            String objection = objection(quotation.words(), text.request());
            if (objection != null) {
                findings.add(new Objection(BODY, objection));
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
            return "A quotation is opened and never closed; close it, or take the mark out.";
        }
        if (isAmong(request.quotable(), words)) {
            return null;
        }
        return isAmong(request.withheld(), words)
                ? "\u201c" + words
                        + "\u201d may not be shown to others before the person who said it allows it. Ask with"
                        + " \u201cMay we quote this?\u201d and record the answer, or take the quotation out."
                : "\u201c" + words
                        + "\u201d is not what is stored, or may not be shown to this reader. Quote the words as they were"
                        + " said, or take the quotation marks out.";
    }
}
