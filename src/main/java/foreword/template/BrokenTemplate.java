package foreword.template;

import org.jspecify.annotations.Nullable;

/** A template that cannot be used as it is written: bad syntax, an undeclared variable, or too large a result. */
public final class BrokenTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;
    private final int line;

    public BrokenTemplate(String template, String why) {
        this(template, why, 0, null);
    }

    public BrokenTemplate(String template, String why, Throwable cause) {
        this(template, why, 0, cause);
    }

    /**
     * Where it is known which line is at fault.
     *
     * @param line of the file, or of the subject or body where there is no file; the first is 1, 0 when unknown
     */
    public BrokenTemplate(String template, String why, int line, @Nullable Throwable cause) {
        super("The template \"" + template + "\" cannot be used: " + why, cause);
        this.why = why;
        this.line = line;
    }

    /** What is wrong, without the template's name. */
    public String why() {
        return why;
    }

    /** The line at fault, 0 when unknown. */
    public int line() {
        return line;
    }
}
