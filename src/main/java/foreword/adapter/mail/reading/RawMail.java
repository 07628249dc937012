package foreword.adapter.mail.reading;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Cuts a mail down to what is safe to parse: size, header, and lines that could be boundaries. */
final class RawMail {
    static final int LARGEST = 10 * 1024 * 1024;
    static final int LARGEST_HEADER = 256 * 1024;
    private static final int BOUNDARY_LINES = 2_000;
    private static final byte[] ENVELOPE = {'F', 'r', 'o', 'm', ' '};

    private RawMail() {}

    static byte[] cut(byte[] raw) {
        byte[] mail = raw.length > LARGEST ? Arrays.copyOf(raw, LARGEST) : raw;
        mail = withoutEnvelopeLine(mail);
        return fewBoundaries(shortHeader(mail));
    }

    private static byte[] withoutEnvelopeLine(byte[] mail) {
        int start = 0;
        while (start < mail.length && (mail[start] == '\n' || mail[start] == '\r')) {
            start++;
        }
        int from = start < mail.length && mail[start] == '>' ? start + 1 : start;
        if (from + 5 <= mail.length && Arrays.equals(mail, from, from + 5, ENVELOPE, 0, 5)) {
            start = lineEnd(mail, from);
        }
        return start == 0 ? mail : Arrays.copyOfRange(mail, start, mail.length);
    }

    private static byte[] shortHeader(byte[] mail) {
        int end = headerEnd(mail);
        if (end <= LARGEST_HEADER) {
            return mail;
        }
        int kept = LARGEST_HEADER;
        while (kept > 0 && mail[kept - 1] != '\n') {
            kept--;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(mail, 0, kept);
        out.write('\n');
        out.write(mail, end, mail.length - end);
        return out.toByteArray();
    }

    /** The index just behind the blank line that ends the header; the length when there is none. */
    static int headerEnd(byte[] mail) {
        int at = 0;
        while (at < mail.length) {
            int next = lineEnd(mail, at);
            boolean blank = mail[at] == '\n' || (mail[at] == '\r' && next - at <= 2);
            if (blank) {
                return next;
            }
            at = next;
        }
        return mail.length;
    }

    private static byte[] fewBoundaries(byte[] mail) {
        int seen = 0;
        int at = 0;
        while (at < mail.length) {
            if (mail[at] == '-' && at + 1 < mail.length && mail[at + 1] == '-' && ++seen > BOUNDARY_LINES) {
                return Arrays.copyOf(mail, at);
            }
            at = lineEnd(mail, at);
        }
        return mail;
    }

    private static int lineEnd(byte[] mail, int from) {
        int at = from;
        while (at < mail.length && mail[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, mail.length);
    }
}
