package foreword.adapter.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in whatever encoding a program saved it: UTF-8 or UTF-16 with or without a mark, else windows-1252.
 *
 * @param charset which it was
 */
record Encoded(String text, Charset charset) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 4000;

    static Encoded read(byte[] bytes) {
        Charset marked = marked(bytes);
        if (marked != null) {
            return in(bytes, marked);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Encoded(unmarked(text), StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return in(bytes, WINDOWS);
        }
    }

    /** UTF-16 by its mark, or by the zeros that it puts beside each Latin letter; null for anything else. */
    private static @Nullable Charset marked(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        int sampled = Math.min(bytes.length, SAMPLE) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < sampled; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (second > sampled / 2) {
            return StandardCharsets.UTF_16LE;
        }
        return first > sampled / 2 ? StandardCharsets.UTF_16BE : null;
    }

    private static Encoded in(byte[] bytes, Charset charset) {
        return new Encoded(unmarked(new String(bytes, charset)), charset);
    }

    private static String unmarked(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
