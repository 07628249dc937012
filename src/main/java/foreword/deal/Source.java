package foreword.deal;

/**
 * Who said it.
 *
 * @param name the system, as in {@code /hooks/{source}}, or {@code slack}, {@code mail}, {@code typed}, {@code file}
 * @param key which message of it, may be empty
 */
public record Source(String name, String key) {
    /** Typed by a teammate into our own command or form. */
    public static final Source TYPED = of("typed");

    public static Source of(String name) {
        return new Source(name, "");
    }

    public Source {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source needs a name");
        }
    }
}
