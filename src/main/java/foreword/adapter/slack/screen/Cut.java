package foreword.adapter.slack.screen;

import java.util.ArrayList;
import java.util.List;

/** Shortens text to a limit of Slack's, counted in UTF-16 units, which is never less strict than code points. */
final class Cut {
    private static final int LONGEST_ENTITY = 5;

    private Cut() {}

    /** At most {@code max} characters, with an ellipsis where something is missing; never inside a code point or an entity. */
    static String to(int max, String text) {
        return text.length() <= max ? text : text.substring(0, boundary(text, max - 1)) + "…";
    }

    /** All of a text in parts of at most {@code max} characters, at line ends where possible. */
    static List<String> parts(int max, String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > max) {
            int line = rest.lastIndexOf('\n', max - 1);
            int end = line > 0 ? line + 1 : boundary(rest, max);
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    /** Where escaped text can be parted at or before {@code end}. */
    static int boundary(String text, int end) {
        int at = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        int entity = text.lastIndexOf('&', at - 1);
        boolean inside = entity > at - LONGEST_ENTITY && entity > 0 && text.indexOf(';', entity) >= at;
        return inside ? entity : at;
    }
}
