package foreword.draft;

/**
 * One objection to a draft.
 *
 * @param rule the rule's number in docs/linter.md, such as F3
 * @param weight whether it holds the draft
 * @param field where the objection stands: {@code subject}, {@code body} or {@code content}
 * @param sentence what is wrong and what would help, for a person
 */
public record LintFinding(String rule, Weight weight, String field, String sentence) {
    static final String SUBJECT = "subject";
    static final String BODY = "body";
    static final String CONTENT = "content";

    /** What a finding does. */
    public enum Weight {
        /** The draft cannot be approved before it is changed. */
        HARD,
        /** Whoever approves is told, and decides. */
        SOFT
    }
}
