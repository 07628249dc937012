package foreword.template;

/** A template that cannot be used as it is written: bad syntax, an undeclared variable, or too large a result. */
public final class BrokenTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokenTemplate(String template, String why) {
        super("The template \"" + template + "\" cannot be used: " + why);
    }

    public BrokenTemplate(String template, String why, Throwable cause) {
        super("The template \"" + template + "\" cannot be used: " + why, cause);
    }
}
