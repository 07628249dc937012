package foreword.adapter.mail;

import foreword.people.EmailAddress;
import java.net.IDN;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * The one gate for everything that comes to stand in a header. A line break in a value begins a header of its own; here such
 * a value is refused, with the name of the field. Nothing is cleaned: what is left after cleaning may be a line break again.
 */
final class HeaderGuard {
    private static final Pattern HEADER_NAME = Pattern.compile("[!-9;-~]{1,60}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+@[^<>\\s]+>");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,50}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,60}");
    private static final Pattern UNFIT_IN_A_FILE_NAME = Pattern.compile("[/\\\\:*?\"<>|\\p{Cf}]");
    private static final Pattern TURNS_DIRECTION =
            Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_TEXT = 900;
    private static final int LONGEST_FILE_NAME = 120;
    private static final int LONGEST_ENDING = 10;

    private HeaderGuard() {}

    /** One line of text in any language. */
    static String text(String field, String value) {
        refuseBrokenLines(field, value);
        if (value.length() > LONGEST_TEXT) {
            throw refused(field, "more than " + LONGEST_TEXT + " characters");
        }
        if (deceives(value)) {
            throw refused(field, "a character that turns the direction of writing beyond its own words");
        }
        return value;
    }

    /** Printable ASCII: of anything else the library writes the low byte, which may be a line break. */
    static String ascii(String field, String value) {
        refuseBrokenLines(field, value);
        if (!value.chars().allMatch(c -> c < 0x7f)) {
            throw refused(field, "a character that is not ASCII");
        }
        if (value.length() > LONGEST_TEXT) {
            throw refused(field, "more than " + LONGEST_TEXT + " characters");
        }
        return value;
    }

    static String headerName(String name) {
        return matching(HEADER_NAME, "header name", name, "something that is no name of a header");
    }

    static boolean isMessageId(String id) {
        return id.length() < LONGEST_ID
                && id.chars().allMatch(c -> c > ' ' && c < 0x7f)
                && MESSAGE_ID.matcher(id).matches();
    }

    static String messageId(String field, String id) {
        ascii(field, id);
        if (!isMessageId(id)) {
            throw refused(field, "something that is no message id");
        }
        return id;
    }

    static String token(String field, String token) {
        return matching(TOKEN, field, token, "something other than letters, digits, - and _");
    }

    /** A BCP 47 tag such as {@code de-AT}. */
    static String language(String field, String tag) {
        return matching(LANGUAGE, field, tag, "something that is no language tag");
    }

    /** The type of an attachment; one that would be taken apart as a mail goes as plain bytes. */
    static String mediaType(String field, String type) {
        matching(MEDIA_TYPE, field, type, "something that is no media type");
        return type.startsWith("message/") || type.startsWith("multipart/") ? "application/octet-stream" : type;
    }

    /** The address as it goes over the wire: the domain in its ASCII form, the local part ASCII already. */
    static String address(String field, EmailAddress address) {
        ascii(field, address.localPart());
        return ascii(field, address.localPart() + "@" + domain(field, address.domain()));
    }

    /** Some letters are turned into others on the way to ASCII, and the mail would go to another domain than was read. */
    private static String domain(String field, String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            if (IDN.toUnicode(ascii).equals(IDN.toUnicode(domain))) {
                return ascii;
            }
        } catch (IllegalArgumentException notADomain) {
            throw refused(field, "a domain that no mail can be sent to");
        }
        throw refused(field, "a domain that reads differently once it is written in ASCII");
    }

    /** Signs that some system forbids become a low line; nothing in it may turn the reading direction and hide the ending. */
    static String fileName(String field, String name) {
        refuseBrokenLines(field, name);
        if (TURNS_DIRECTION.matcher(name).find()) {
            throw refused(field, "a character that turns the direction of writing");
        }
        String safe = UNFIT_IN_A_FILE_NAME.matcher(name).replaceAll("_").strip().replaceFirst("^\\.+", "");
        return safe.isEmpty() ? "attachment" : shortened(safe);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_FILE_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_FILE_NAME - ending.length())) + ending;
    }

    private static void refuseBrokenLines(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                throw refused(field, "a line break or control character");
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw refused(field, "half a character");
            }
        }
    }

    /** An override always; an embedding or isolate that is not closed within the value, and so turns what follows it. */
    private static boolean deceives(String value) {
        Deque<Character> closing = new ArrayDeque<>();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\u202d', '\u202e' -> {
                    return true;
                }
                case '\u202a', '\u202b' -> closing.push('\u202c');
                case '\u2066', '\u2067', '\u2068' -> closing.push('\u2069');
                case '\u202c', '\u2069' -> {
                    if (closing.isEmpty() || closing.pop() != c) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return !closing.isEmpty();
    }

    private static String matching(Pattern form, String field, String value, String otherwise) {
        refuseBrokenLines(field, value);
        if (!form.matcher(value).matches()) {
            throw refused(field, otherwise);
        }
        return value;
    }

    private static IllegalArgumentException refused(String field, String what) {
        return new IllegalArgumentException("The " + field + " of the mail holds " + what + ".");
    }
}
