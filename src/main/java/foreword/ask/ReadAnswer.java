package foreword.ask;

/**
 * An answer, and why it was read so.
 *
 * @param because the words that decided it, or why it is unclear
 */
public record ReadAnswer(Answer answer, String because) {}
