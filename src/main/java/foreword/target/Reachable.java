package foreword.target;

import java.util.regex.Pattern;

/** Finds what would let us write to somebody: mail addresses, phone numbers and links to profiles. */
public final class Reachable {
    private static final String LEFT_OUT = "[left out]";
    private static final Pattern MAIL =
            Pattern.compile("(?:mailto:)?[^\\s<>(),;:|\"]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern PROFILE = Pattern.compile(
            "(?i)(?:https?://)?(?:[a-z0-9-]+\\.)*(?:linkedin\\.com|lnkd\\.in|xing\\.com|facebook\\.com|twitter\\.com|x\\.com"
                    + "|instagram\\.com|t\\.me|wa\\.me)/[^\\s<>|]+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|00)\\d[\\d ()./-]{6,}\\d");
    private static final Pattern EMPTIED =
            Pattern.compile("<\\s*\\[left out](?:\\|[^>]*)?\\s*>|\\(\\s*\\[left out]\\s*\\)");

    private Reachable() {}

    /** Whether a text has any of it. */
    public static boolean in(String text) {
        return (text.indexOf('@') >= 0 && MAIL.matcher(text).find())
                || (text.indexOf('/') >= 0 && PROFILE.matcher(text).find())
                || ((text.indexOf('+') >= 0 || text.contains("00"))
                        && PHONE.matcher(text).find());
    }

    /** The text with each of them replaced by {@code [left out]}. */
    public static String leftOut(String text) {
        if (!in(text)) {
            return text;
        }
        String marked = PHONE.matcher(
                        PROFILE.matcher(MAIL.matcher(text).replaceAll(LEFT_OUT)).replaceAll(LEFT_OUT))
                .replaceAll(LEFT_OUT);
        return EMPTIED.matcher(marked).replaceAll(LEFT_OUT).strip();
    }
}
