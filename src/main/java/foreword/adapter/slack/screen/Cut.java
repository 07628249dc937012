package foreword.adapter.slack.screen;

/** Shortens text to a limit of Slack's, counted in UTF-16 units, which is never less strict than code points. */
final class Cut {
    private static final int LONGEST_ENTITY = 5;

    private Cut() {}

    /** At most {@code max} characters, with an ellipsis where something is missing; never inside a code point or an entity. */
    static String to(int max, String text) {
        return text.length() <= max ? text : text.substring(0, boundary(text, max - 1)) + "…";
    }

    /** Where escaped text can be parted at or before {@code end}. */
    static int boundary(String text, int end) {
        int at = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        int entity = text.lastIndexOf('&', at - 1);
        boolean inside = entity > at - LONGEST_ENTITY && entity > 0 && text.indexOf(';', entity) >= at;
        return inside ? entity : at;
    }
}
