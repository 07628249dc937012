package foreword.draft;

import foreword.draft.LintFinding.Weight;
import foreword.words.Tongue;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One check of the linter.
 *
 * @param id its number in docs/linter.md
 * @param force what its findings do
 * @param applies to which kinds of message
 * @param passed what a clean result means, in words
 * @param objections the findings on one message, empty when it is well
 */
record Rule(
        String id,
        Force force,
        Predicate<MessageKind> applies,
        String passed,
        Function<LintedText, List<Objection>> objections) {

    /** When a rule holds a draft. */
    enum Force {
        HARD,
        SOFT,
        /** In a language whose words the rule knows; in any other it only warns. */
        BY_WORDS
    }

    /** What is wrong with one field. */
    record Objection(String field, String sentence) {}

    static List<Objection> objectIf(boolean bad, String field, String sentence) {
        return bad ? List.of(new Objection(field, sentence)) : List.of();
    }

    List<LintFinding> findings(LintedText text) {
        boolean holds = force == Force.HARD || (force == Force.BY_WORDS && text.tongue() != Tongue.OTHER);
        Weight weight = holds ? Weight.HARD : Weight.SOFT;
        return objections.apply(text).stream()
                .map(objection -> new LintFinding(id, weight, objection.field(), objection.sentence()))
                .toList();
    }
}
