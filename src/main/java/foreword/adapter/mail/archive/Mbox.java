package foreword.adapter.mail.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * An mbox (RFC 4155): mails that begin with a {@code From } line after a blank one; {@code >From } in a body is {@code From } again.
 * Holds one mail at a time.
 */
final class Mbox {
    /** What is kept of one mail, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final int PIECE = 8 * 1024;
    private static final Pattern ENVELOPE = Pattern.compile("From \\S.*\\d\\d?:\\d\\d.*\\d{4}.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

    private final InputStream in;
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private final byte[] piece = new byte[PIECE];
    private long at;
    private long began;
    private boolean inside;

    Mbox(InputStream in) {
        this.in = in;
    }

    /** Takes one mail after the other. */
    @FunctionalInterface
    interface Reader {
        void mail(long offset, byte[] raw) throws IOException;
    }

    void read(Reader reader) throws IOException {
        boolean startsLine = true;
        boolean afterBlank = true;
        for (int length = next(); length > 0; length = next()) {
            boolean ends = piece[length - 1] == '\n';
            if (startsLine && afterBlank && isEnvelope(length)) {
                hand(reader);
                began = at - length;
                inside = true;
            } else {
                keep(startsLine && isQuoted(length) ? 1 : 0, length);
            }
            afterBlank = startsLine && ends && isBlank(length);
            startsLine = ends;
        }
        hand(reader);
    }

    /** A line, or a piece of a very long one. */
    private int next() throws IOException {
        int length = 0;
        while (length < PIECE) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            piece[length++] = (byte) read;
            if (read == '\n') {
                break;
            }
        }
        at += length;
        return length;
    }

    private void keep(int from, int length) {
        if (inside && mail.size() < LARGEST) {
            mail.write(piece, from, length - from);
        }
    }

    private void hand(Reader reader) throws IOException {
        if (inside) {
            reader.mail(began, mail.toByteArray());
            mail.reset();
        }
    }

    private boolean isEnvelope(int length) {
        return piece[0] == 'F' && ENVELOPE.matcher(text(length)).matches();
    }

    private boolean isQuoted(int length) {
        return piece[0] == '>' && QUOTED.matcher(text(length)).matches();
    }

    private boolean isBlank(int length) {
        return length == 1 || (length == 2 && piece[0] == '\r');
    }

    private String text(int length) {
        return new String(piece, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1);
    }
}
