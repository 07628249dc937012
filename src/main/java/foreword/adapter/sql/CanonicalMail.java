package foreword.adapter.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * What makes a mail the same mail after a move, a renumbering or a restored backup: its bytes, whatever the line ends, without
 * the headers that stores of mail write for themselves.
 */
final class CanonicalMail {
    private static final Set<String> OF_THE_STORE = Set.of(
            "status",
            "x-status",
            "x-keywords",
            "x-uid",
            "x-imap",
            "x-imapbase",
            "x-mozilla-status",
            "x-mozilla-status2");

    private CanonicalMail() {}

    /** In hexadecimal digits. */
    static String sha256(byte[] raw) {
        MessageDigest digest = SqlActivityLog.sha256();
        boolean head = true;
        boolean skipped = false;
        int from = 0;
        while (from < raw.length) {
            int end = from;
            while (end < raw.length && raw[end] != '\n') {
                end++;
            }
            boolean complete = end < raw.length;
            int text = complete && end > from && raw[end - 1] == '\r' ? end - 1 : end;
            head &= text > from;
            skipped = head && (folded(raw[from]) ? skipped : ofTheStore(raw, from, text));
            if (!skipped) {
                digest.update(raw, from, text - from);
                if (complete) {
                    digest.update((byte) '\r');
                    digest.update((byte) '\n');
                }
            }
            from = end + 1;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean folded(byte first) {
        return first == ' ' || first == '\t';
    }

    private static boolean ofTheStore(byte[] raw, int from, int end) {
        int colon = from;
        while (colon < end && raw[colon] != ':') {
            colon++;
        }
        String name = new String(raw, from, colon - from, StandardCharsets.ISO_8859_1);
        return OF_THE_STORE.contains(name.toLowerCase(Locale.ROOT));
    }
}
