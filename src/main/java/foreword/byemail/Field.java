package foreword.byemail;

import java.util.List;

/**
 * Something to fill in before a deed is done.
 *
 * @param name in the form
 * @param value what stands in it at first
 * @param choices empty for free words
 * @param lines more than one line fits
 * @param needed an empty one is refused
 */
public record Field(String name, String label, String value, List<Choice> choices, boolean lines, boolean needed) {
    public Field {
        choices = List.copyOf(choices);
    }

    /** One of several answers. */
    public record Choice(String value, String label) {}

    static Field line(String name, String label, String value) {
        return new Field(name, label, value, List.of(), false, true);
    }

    static Field text(String name, String label, String value) {
        return new Field(name, label, value, List.of(), true, true);
    }

    static Field choice(String name, String label, List<Choice> choices) {
        return new Field(name, label, choices.get(0).value(), choices, false, true);
    }

    Field optional() {
        return new Field(name, label, value, choices, lines, false);
    }
}
