package foreword.adapter.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a container, as RFC 2046 section 5.1.1 has it and as far as a broken one goes: lines that begin with the
 * boundary divide, whatever follows them; the end may be missing.
 *
 * @param more true when there were more parts than asked for
 */
record PartSplit(List<MimePart> parts, boolean more) {
    private static final PartSplit NONE = new PartSplit(List.of(), false);

    /** @param boundary as declared, null when it is not: then the first line that looks like one is taken */
    static PartSplit of(byte[] body, @Nullable String boundary, int most) throws MessagingException {
        byte[] delimiter = boundary == null ? guessed(body) : ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        if (delimiter.length < 3) {
            return NONE;
        }
        PartSplit exact = split(body, delimiter, most);
        byte[] stripped =
                new String(delimiter, StandardCharsets.ISO_8859_1).strip().getBytes(StandardCharsets.ISO_8859_1);
        boolean again = exact.parts().isEmpty() && stripped.length > 2 && stripped.length < delimiter.length;
        return again ? split(body, stripped, most) : exact;
    }

    private static PartSplit split(byte[] body, byte[] delimiter, int most) throws MessagingException {
        List<MimePart> parts = new ArrayList<>();
        int start = -1;
        int at = 0;
        while (at < body.length) {
            int next = RawMail.lineEnd(body, at);
            if (divides(body, at, delimiter)) {
                if (start >= 0) {
                    parts.add(part(body, start, withoutBreak(body, start, at)));
                }
                start = next;
                if (parts.size() >= most || ends(body, at + delimiter.length)) {
                    return new PartSplit(parts, parts.size() >= most && !ends(body, at + delimiter.length));
                }
            }
            at = next;
        }
        if (start >= 0 && start < body.length) {
            parts.add(part(body, start, body.length));
        }
        return new PartSplit(parts, false);
    }

    private static MimePart part(byte[] body, int from, int to) throws MessagingException {
        return new MimeBodyPart(new SharedByteArrayInputStream(body, from, Math.max(0, to - from)));
    }

    private static boolean divides(byte[] body, int at, byte[] delimiter) {
        int end = at + delimiter.length;
        if (body[at] != '-' || end > body.length || !Arrays.equals(body, at, end, delimiter, 0, delimiter.length)) {
            return false;
        }
        return end == body.length || body[end] <= ' ' || ends(body, end);
    }

    private static boolean ends(byte[] body, int at) {
        return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
    }

    /** The line break before a delimiter belongs to the delimiter. */
    private static int withoutBreak(byte[] body, int start, int at) {
        int end = at;
        if (end > start && body[end - 1] == '\n') {
            end--;
        }
        return end > start && body[end - 1] == '\r' ? end - 1 : end;
    }

    private static byte[] guessed(byte[] body) {
        int at = 0;
        while (at < body.length) {
            int next = RawMail.lineEnd(body, at);
            if (body[at] == '-' && at + 2 < body.length && body[at + 1] == '-' && body[at + 2] > ' ') {
                String line = new String(body, at, next - at, StandardCharsets.ISO_8859_1).strip();
                return line.getBytes(StandardCharsets.ISO_8859_1);
            }
            at = next;
        }
        return new byte[0];
    }
}
