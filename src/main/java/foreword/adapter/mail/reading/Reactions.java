package foreword.adapter.mail.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A thumbs-up or the like that somebody clicked, which travels as a mail. */
final class Reactions {
    private static final int LONGEST = 32;
    private static final List<String> OUTLOOK = List.of(
            " reacted to your message",
            " hat auf ihre nachricht reagiert",
            " a réagi à votre message",
            " ha reaccionado a su mensaje",
            " ha reaccionado a tu mensaje",
            " reagiu à sua mensagem",
            " heeft gereageerd op uw bericht");

    private Reactions() {}

    /** The sign, or {@code reaction} when the mail does not say which; null when the mail is none. */
    static @Nullable String of(PartWalk parts, String subject, String text) {
        for (Leaf leaf : parts.leaves()) {
            if (leaf.type().startsWith("text/vnd.google.email-reaction")) {
                return sign(leaf.text());
            }
        }
        String lower = subject.toLowerCase(Locale.ROOT);
        String said = text.toLowerCase(Locale.ROOT);
        boolean outlook =
                OUTLOOK.stream().anyMatch(phrase -> isLabel(lower, phrase) && said.contains(who(lower, phrase)));
        return outlook ? "reaction" : null;
    }

    /** The phrase ends the subject, or a colon and the old subject follow. */
    private static boolean isLabel(String subject, String phrase) {
        int at = subject.indexOf(phrase);
        int end = at + phrase.length();
        boolean reply = subject.startsWith("re:") || subject.startsWith("aw:") || subject.startsWith("fw");
        return at > 0 && !reply && (end == subject.length() || subject.charAt(end) == ':');
    }

    /** The subject up to the phrase's end, which the mail repeats. */
    private static String who(String subject, String phrase) {
        return subject.substring(0, subject.indexOf(phrase) + phrase.length());
    }

    private static String sign(String json) {
        int key = json.indexOf("\"emoji\"");
        int open = key < 0 ? -1 : json.indexOf('"', key + 7);
        int close = open < 0 ? -1 : json.indexOf('"', open + 1);
        boolean whole = close > open + 1 && close - open < LONGEST;
        return whole ? json.substring(open + 1, close) : "reaction";
    }
}
