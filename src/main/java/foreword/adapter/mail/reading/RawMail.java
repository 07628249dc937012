package foreword.adapter.mail.reading;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A mail cut down to what is safe to parse: size, headers, and lines that could be boundaries.
 *
 * @param cut true when something was left out
 */
record RawMail(byte[] bytes, boolean cut) {
    static final int LARGEST = 10 * 1024 * 1024;
    static final int LARGEST_HEADER = 256 * 1024;
    private static final int LARGEST_PART_HEADER = 64 * 1024;
    private static final int BOUNDARY_LINES = 2_000;
    private static final byte[] ENVELOPE = {'F', 'r', 'o', 'm', ' '};

    static RawMail of(byte[] raw) {
        byte[] mail = raw.length > LARGEST ? Arrays.copyOf(raw, LARGEST) : raw;
        int start = behindEnvelopeLine(mail);
        byte[] safe = safe(mail, start);
        return new RawMail(safe, raw.length > LARGEST || safe.length < mail.length - start);
    }

    private static int behindEnvelopeLine(byte[] mail) {
        int start = 0;
        while (start < mail.length && isBreak(mail[start])) {
            start++;
        }
        int from = start < mail.length && mail[start] == '>' ? start + 1 : start;
        boolean envelope = from + 5 <= mail.length && Arrays.equals(mail, from, from + 5, ENVELOPE, 0, 5);
        return envelope ? lineEnd(mail, from) : start;
    }

    /** One pass over the lines: headers longer than allowed lose their tail, the mail ends at too many boundaries. */
    private static byte[] safe(byte[] mail, int start) {
        @Nullable ByteArrayOutputStream shortened = null;
        int copied = start;
        int boundaries = 0;
        int at = start;
        int most = LARGEST_HEADER;
        while (at < mail.length) {
            if (most > 0) {
                int end = headerEnd(mail, at);
                if (end - at > most) {
                    shortened = shortened == null ? new ByteArrayOutputStream(mail.length) : shortened;
                    int kept = lineStart(mail, at, at + most);
                    shortened.write(mail, copied, kept - copied);
                    shortened.write('\n');
                    copied = end;
                }
                at = end;
                most = 0;
                continue;
            }
            boolean boundary = mail[at] == '-' && at + 1 < mail.length && mail[at + 1] == '-';
            int next = lineEnd(mail, at);
            if (boundary && ++boundaries > BOUNDARY_LINES) {
                return joined(shortened, mail, copied, at);
            }
            most = boundary && isField(mail, next) ? LARGEST_PART_HEADER : 0;
            at = next;
        }
        return joined(shortened, mail, copied, mail.length);
    }

    private static byte[] joined(@Nullable ByteArrayOutputStream shortened, byte[] mail, int from, int to) {
        if (shortened == null) {
            return from == 0 && to == mail.length ? mail : Arrays.copyOfRange(mail, from, to);
        }
        shortened.write(mail, from, to - from);
        return shortened.toByteArray();
    }

    /** The index just behind the blank line that ends a header, or of the boundary that does; the length without one. */
    private static int headerEnd(byte[] mail, int start) {
        int at = start;
        while (at < mail.length) {
            boolean boundary = at > start && mail[at] == '-' && at + 1 < mail.length && mail[at + 1] == '-';
            if (boundary) {
                return at;
            }
            int next = lineEnd(mail, at);
            if (isBreak(mail[at])) {
                return next;
            }
            at = next;
        }
        return mail.length;
    }

    /** A line that could be a header field: a name without blanks, and a colon. */
    private static boolean isField(byte[] mail, int start) {
        int at = start;
        while (at < mail.length && at - start < 80 && mail[at] > ' ' && mail[at] != ':') {
            at++;
        }
        return at > start && at < mail.length && mail[at] == ':';
    }

    /** The start of the line that holds the given index, not before the given start. */
    private static int lineStart(byte[] mail, int start, int index) {
        int at = index;
        while (at > start && !isBreak(mail[at - 1])) {
            at--;
        }
        return at == start ? index : at;
    }

    /** Just behind the end of the line: the mail library takes CR, LF and CRLF all for one. */
    static int lineEnd(byte[] mail, int from) {
        int at = from;
        while (at < mail.length && !isBreak(mail[at])) {
            at++;
        }
        boolean pair = at + 1 < mail.length && mail[at] == '\r' && mail[at + 1] == '\n';
        return Math.min(at + (pair ? 2 : 1), mail.length);
    }

    private static boolean isBreak(byte value) {
        return value == '\n' || value == '\r';
    }
}
