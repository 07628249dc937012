package foreword.adapter.mail.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bytes to text, whatever the mail says of itself: the declared set, else UTF-8, else windows-1252. */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String declared) {
        String name = declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT);
        if (name.endsWith("utf-7")) {
            return utf7(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        Charset charset = named(name);
        if (charset != null && !charset.equals(StandardCharsets.US_ASCII)) {
            try {
                return strict(bytes, charset);
            } catch (CharacterCodingException | UnsupportedOperationException wrong) {
                return guess(bytes);
            }
        }
        return guess(bytes);
    }

    private static String guess(byte[] bytes) {
        try {
            return strict(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static @Nullable Charset named(String name) {
        try {
            return switch (name) {
                case "" -> null;
                case "iso-8859-1", "latin1" -> WINDOWS;
                case "ks_c_5601-1987", "euc-kr" -> Charset.forName("x-windows-949");
                case "gb2312" -> Charset.forName("GB18030");
                default -> Charset.forName(name);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** RFC 2152, which Exchange still writes into its bounces. */
    private static String utf7(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            while (c == '+' && end < text.length() && base64(text.charAt(end))) {
                end++;
            }
            if (c != '+') {
                out.append(c);
            } else if (end == at + 1) {
                out.append('+');
                end += end < text.length() && text.charAt(end) == '-' ? 1 : 0;
            } else {
                out.append(utf16(text.substring(at + 1, end)));
                end += end < text.length() && text.charAt(end) == '-' ? 1 : 0;
            }
            at = end;
        }
        return out.toString();
    }

    private static String utf16(String run) {
        try {
            byte[] bytes = Base64.getDecoder().decode(run.length() % 4 == 1 ? run.substring(0, run.length() - 1) : run);
            return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
        } catch (IllegalArgumentException broken) {
            return run;
        }
    }

    private static boolean base64(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }
}
