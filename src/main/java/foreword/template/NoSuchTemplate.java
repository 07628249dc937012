package foreword.template;

/** No template by that name could be read. */
public final class NoSuchTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchTemplate(String name, String why) {
        super("There is no template \"" + name + "\": " + why);
    }
}
