package foreword.template;

/** A template asks for something nobody has filled in; the message never goes out with a blank instead. */
public final class MissingVariable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String template;
    private final String variable;

    public MissingVariable(String template, String variable) {
        super("The template \"" + template + "\" needs \"" + variable + "\", and nothing was given for it");
        this.template = template;
        this.variable = variable;
    }

    /** The template's name. */
    public String template() {
        return template;
    }

    /** The variable's dotted name. */
    public String variable() {
        return variable;
    }
}
