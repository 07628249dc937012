package foreword.adapter.mail.reading;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a report tells of the mail that it returns. */
final class ReturnedMail {
    private static final int LONGEST_ID = 500;

    private ReturnedMail() {}

    /** The Message-ID of the returned mail: from its copy, else from what the report says it answers. */
    static @Nullable String id(Headers report, PartWalk parts, String text) {
        for (MimeMessage original : parts.nested()) {
            List<String> ids = new Headers(original).ids("Message-ID");
            if (!ids.isEmpty()) {
                return ids.get(0);
            }
        }
        for (Leaf leaf : parts.leaves()) {
            String id = holdsHeader(leaf) ? idIn(leaf.text()) : null;
            if (id != null) {
                return id;
            }
        }
        String cited = idIn(text);
        return cited != null
                ? cited
                : report.ids("In-Reply-To").stream().findFirst().orElse(null);
    }

    private static boolean holdsHeader(Leaf leaf) {
        return leaf.type().endsWith("rfc822-headers")
                || leaf.is("message/delivery-status")
                || leaf.is("message/partial")
                || (leaf.attached() && leaf.is("text/plain"));
    }

    private static @Nullable String idIn(String text) {
        String field = field(text, "message-id");
        int open = field.indexOf('<');
        int close = open < 0 ? -1 : field.indexOf('>', open);
        boolean whole = close > open && close - open < LONGEST_ID;
        return whole ? field.substring(open, close + 1) : null;
    }

    /** The first field of that name in running text, with the line it may go on in; empty without one. */
    static String field(String text, String name) {
        String wanted = name + ":";
        List<String> lines = text.lines().limit(2_000).toList();
        for (int i = 0; i < lines.size(); i++) {
            String bare = lines.get(i).strip();
            int at = bare.toLowerCase(Locale.ROOT).indexOf(wanted);
            if (at < 0 || at > 20 || (at > 0 && Character.isLetter(bare.charAt(at - 1)))) {
                continue;
            }
            String value = bare.substring(at + wanted.length()).strip();
            return value.isEmpty() && i + 1 < lines.size() ? lines.get(i + 1).strip() : value;
        }
        return "";
    }
}
