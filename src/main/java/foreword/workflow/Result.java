package foreword.workflow;

/**
 * What came of a deed, in a sentence for the person who did it.
 *
 * @param done false when it was refused and nothing changed
 */
public record Result(boolean done, String sentence) {
    public static Result done(String sentence) {
        return new Result(true, sentence);
    }

    public static Result refused(String sentence) {
        return new Result(false, sentence);
    }
}
