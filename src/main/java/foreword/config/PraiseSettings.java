package foreword.config;

/**
 * How praise is kept by hand.
 *
 * @param reaction the emoji, without colons, by which a teammate saves an outsider's message as praise
 */
public record PraiseSettings(String reaction) {}
