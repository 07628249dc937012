package foreword.draft;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One check of the linter.
 *
 * @param applies to which kinds of message
 * @param passed what a clean result means, in words
 * @param objections the findings on one message, empty when it is well
 */
record Rule(Predicate<MessageKind> applies, String passed, Function<LintedText, List<LintFinding>> objections) {

    static List<LintFinding> objectIf(boolean bad, String rule, String field, String sentence) {
        return bad ? List.of(new LintFinding(rule, field, sentence)) : List.of();
    }
}
