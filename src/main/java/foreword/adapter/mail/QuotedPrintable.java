package foreword.adapter.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Text as quoted-printable (RFC 2045, section 6.7), written so that no relay has a reason to change a byte, which would break
 * a signature: ASCII only, short lines, no blank at a line's end, no line that begins with {@code From} or a dot.
 */
final class QuotedPrintable {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int LINE = 75;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int column;

    private QuotedPrintable() {}

    /** Encodes UTF-8; every kind of line end becomes CR LF. */
    static byte[] of(String text) {
        QuotedPrintable encoder = new QuotedPrintable();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            encoder.line(lines[i].getBytes(StandardCharsets.UTF_8));
            if (i + 1 < lines.length) {
                encoder.lineEnd();
            }
        }
        return encoder.out.toByteArray();
    }

    private void line(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            boolean plain = isPlain(bytes, i);
            if (column + (plain ? 1 : 3) > LINE) {
                out.write('=');
                lineEnd();
            }
            if (plain && !(column == 0 && (bytes[i] == 'F' || bytes[i] == '.'))) {
                out.write(bytes[i]);
                column++;
            } else {
                escaped(bytes[i]);
            }
        }
    }

    private static boolean isPlain(byte[] bytes, int at) {
        byte b = bytes[at];
        boolean last = at + 1 == bytes.length;
        return (b > ' ' && b < 0x7f && b != '=') || ((b == ' ' || b == '\t') && !last);
    }

    private void escaped(byte b) {
        out.write('=');
        out.write(HEX.toHighHexDigit(b));
        out.write(HEX.toLowHexDigit(b));
        column += 3;
    }

    private void lineEnd() {
        out.write('\r');
        out.write('\n');
        column = 0;
    }
}
