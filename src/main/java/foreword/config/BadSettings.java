package foreword.config;

import java.util.List;

/** The settings cannot be used; the message has one line for each thing to put right. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BadSettings(List<String> problems) {
        super("The settings have " + (problems.size() == 1 ? "a problem" : problems.size() + " problems") + ":\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line each, in the order in which they were found; never empty, never a secret. */
    public List<String> problems() {
        return problems;
    }
}
