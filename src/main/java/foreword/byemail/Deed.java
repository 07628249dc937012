package foreword.byemail;

import java.util.List;

/**
 * Something a teammate can do about a card: one button in Slack, one link in a mail.
 *
 * @param action such as {@code draft.approve}, the same as of the button
 * @param value the row and its version or choice, as the button carries it
 * @param label what the link says
 * @param effect what will happen, in a sentence
 * @param fields what has to be filled in first
 */
public record Deed(String action, String value, String label, String effect, List<Field> fields) {
    public Deed {
        fields = List.copyOf(fields);
    }

    static Deed of(String action, String value, String label, String effect) {
        return new Deed(action, value, label, effect, List.of());
    }

    Deed with(Field... more) {
        return new Deed(action, value, label, effect, List.of(more));
    }

    Deed with(List<Field> more) {
        return new Deed(action, value, label, effect, more);
    }

    /** The row alone. */
    String row() {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    /** Whatever follows the row. */
    String more() {
        int colon = value.indexOf(':');
        return colon < 0 ? "" : value.substring(colon + 1);
    }
}
