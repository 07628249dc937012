package foreword.draft;

/**
 * One objection to a draft.
 *
 * @param rule the rule's number in docs/linter.md, such as F3
 * @param field where the objection stands: {@code subject}, {@code body} or {@code content}
 * @param sentence what is wrong and what would help, for a person
 */
public record LintFinding(String rule, String field, String sentence) {
    static final String SUBJECT = "subject";
    static final String BODY = "body";
    static final String CONTENT = "content";
}
