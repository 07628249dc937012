package foreword.adapter.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** How words that passed the guard are written in a header: as they are, or encoded where a reader would take them for more. */
final class HeaderText {
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9']+( [A-Za-z0-9']+)*");
    private static final Pattern SIMPLE = Pattern.compile("([!-~]{1,60}( [!-~]{1,60})*)?");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String FOLD = "\r\n ";
    private static final int LINE = 76;
    private static final int BYTES_IN_A_WORD = 45;
    private static final int SIGNS_IN_A_SECTION = 60;
    private static final int LONGEST_QUOTED = 200;

    private HeaderText() {}

    /**
     * Unstructured text, folded: encoded (RFC 2047) when it holds more than ASCII, looks encoded already, or cannot be folded
     * at single blanks.
     *
     * @param used how many characters stand before it in its line
     */
    static String unstructured(int used, String text) {
        return isSimple(text) ? folded(used, text) : encoded(text);
    }

    /** The name before an address (RFC 5322, {@code phrase}). */
    static String phrase(String name) {
        if (ATOMS.matcher(name).matches() && name.length() < LINE) {
            return name;
        }
        return isSimple(name) && name.length() <= LONGEST_QUOTED ? quoted(name) : encoded(name);
    }

    /** Words that may be parted at blanks, such as a list of ids. */
    static String folded(int used, String words) {
        StringBuilder lines = new StringBuilder();
        int column = used;
        for (String word : words.split(" ", -1)) {
            boolean first = lines.isEmpty();
            boolean fits = column + 1 + word.length() <= LINE;
            lines.append(first ? "" : fits ? " " : FOLD).append(word);
            column = first || fits ? column + 1 + word.length() : 1 + word.length();
        }
        return lines.toString();
    }

    /** A file's name as Content-Type has it, where older programs look for it (RFC 2047). */
    static String nameParameter(String fileName) {
        return ";" + FOLD + "name=\"" + (isAscii(fileName) ? fileName : encoded(fileName)) + "\"";
    }

    /** A file's name as Content-Disposition has it (RFC 2231). */
    static String fileNameParameter(String fileName) {
        if (isAscii(fileName)) {
            return ";" + FOLD + "filename=\"" + fileName + "\"";
        }
        List<String> sections = parts(fileName, SIGNS_IN_A_SECTION, HeaderText::percentLength);
        StringBuilder parameter = new StringBuilder();
        for (int i = 0; i < sections.size(); i++) {
            String number = sections.size() == 1 ? "" : "*" + i;
            String charset = i == 0 ? "UTF-8''" : "";
            parameter.append(";" + FOLD + "filename" + number + "*=" + charset + percent(sections.get(i)));
        }
        return parameter.toString();
    }

    private static boolean isSimple(String text) {
        return !text.contains("=?") && SIMPLE.matcher(text).matches();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x7f);
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        for (String part : parts(text, BYTES_IN_A_WORD, HeaderText::utf8Length)) {
            words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(part)) + "?=");
        }
        return String.join(FOLD, words);
    }

    /** Cut between characters, so that each part can be read by itself. */
    private static List<String> parts(String text, int most, IntUnaryOperator size) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int filled = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int more = size.applyAsInt(text.codePointAt(at));
            if (filled + more > most) {
                parts.add(text.substring(begin, at));
                begin = at;
                filled = 0;
            }
            filled += more;
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static int utf8Length(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    private static int percentLength(int character) {
        return isAttributeSign(character) ? 1 : 3 * utf8Length(character);
    }

    private static String percent(String text) {
        StringBuilder percent = new StringBuilder();
        for (byte b : utf8(text)) {
            if (isAttributeSign(b)) {
                percent.append((char) b);
            } else {
                percent.append('%').append(HEX.toHexDigits(b));
            }
        }
        return percent.toString();
    }

    private static boolean isAttributeSign(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || character == '-' || character == '.');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
