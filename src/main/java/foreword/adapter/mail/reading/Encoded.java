package foreword.adapter.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Containers that were encoded as a whole, against the rule (RFC 2045, section 6.4), yet real. */
final class Encoded {
    private Encoded() {}

    /** The bytes by the part's own transfer encoding; empty when it has none that changes anything, or is broken. */
    static byte[] decoded(MimePart part, byte[] bytes) {
        try {
            String encoding = part.getEncoding();
            String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
            if (!name.equals("base64") && !name.equals("quoted-printable")) {
                return new byte[0];
            }
            try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(bytes), name)) {
                return in.readNBytes(RawMail.LARGEST);
            }
        } catch (IOException | MessagingException | RuntimeException damaged) {
            return new byte[0];
        }
    }

    /** True when the bytes begin as a mail does: with a header field. */
    static boolean isHeader(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] > ' ' && bytes[at] != ':') {
            at++;
        }
        boolean envelope = at == 4 && bytes.length > 4 && bytes[0] == 'F' && bytes[4] == ' ';
        return envelope || (at > 0 && at < bytes.length && bytes[at] == ':');
    }
}
