package foreword.adapter.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as its bytes say, read line by line without any mail library. It forgives nothing: whatever is not a header, a folded
 * line, or a line of ASCII of at most 998 characters that ends in CR LF is an error.
 */
record StrictMail(List<Header> headers, List<StrictMail> parts, byte[] content) {
    private static final Pattern FIRST_LINE = Pattern.compile("([!-9;-~]+): (.*)", Pattern.DOTALL);
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?=");
    private static final Pattern NEIGHBOURS = Pattern.compile("(?<=\\?=)[ \\t]+(?==\\?UTF-8\\?B\\?)");
    private static final Pattern BOUNDARY = Pattern.compile("multipart/[a-z]+;\\s+boundary=\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final int LONGEST_LINE = 998;

    /** One header, unfolded. */
    record Header(String name, String value) {}

    static StrictMail read(byte[] raw) {
        return part(lines(raw));
    }

    /** The only header of this name. */
    String header(String name) {
        List<String> found = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " headers " + name + ": " + found);
        }
        return found.get(0);
    }

    List<String> names() {
        return headers.stream().map(Header::name).toList();
    }

    /** With encoded words (RFC 2047) read, as a mail program shows it. */
    static String shown(String value) {
        if (!value.contains("=?")) {
            return value;
        }
        Matcher word = ENCODED_WORD.matcher(NEIGHBOURS.matcher(value).replaceAll(""));
        return word.replaceAll(found -> Matcher.quoteReplacement(
                new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8)));
    }

    /** The name before the address in From, unquoted. */
    static String nameOf(String mailbox) {
        String phrase = mailbox.substring(0, mailbox.lastIndexOf('<')).stripTrailing();
        if (!phrase.startsWith("\"")) {
            return shown(phrase);
        }
        if (!QUOTED.matcher(phrase).matches()) {
            throw new AssertionError("no quoted string: " + phrase);
        }
        return phrase.substring(1, phrase.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    /** A parameter such as {@code filename}, in any of the forms of RFC 2231 or quoted with encoded words. */
    static String parameter(String name, String value) {
        if (!value.contains("*=")) {
            return quotedParameter(name, value);
        }
        Matcher section = Pattern.compile("; " + name + "(?:\\*\\d+)?\\*=(?:UTF-8'')?([^;\\s]*)")
                .matcher(value);
        StringBuilder percent = new StringBuilder();
        while (section.find()) {
            percent.append(section.group(1));
        }
        return percent.isEmpty() ? quotedParameter(name, value) : fromPercent(percent.toString());
    }

    private static String quotedParameter(String name, String value) {
        int begin = value.indexOf("; " + name + "=\"") + name.length() + 4;
        return shown(value.substring(begin, value.indexOf('"', begin)));
    }

    /** The bytes of a part that says how it is encoded. */
    byte[] decoded() {
        return switch (header("Content-Transfer-Encoding")) {
            case "base64" -> Base64.getMimeDecoder().decode(content);
            case "quoted-printable" -> fromQuotedPrintable(ascii(content));
            default -> throw new AssertionError(header("Content-Transfer-Encoding"));
        };
    }

    private static List<String> lines(byte[] raw) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < raw.length; i++) {
            byte b = raw[i];
            if (b == '\r' && (i + 1 == raw.length || raw[i + 1] != '\n')) {
                throw new AssertionError("a bare CR at " + i);
            }
            if (b == '\n') {
                if (i == 0 || raw[i - 1] != '\r') {
                    throw new AssertionError("a bare LF at " + i);
                }
                lines.add(ascii(Arrays.copyOfRange(raw, begin, i - 1)));
                begin = i + 1;
            } else if (b != '\r' && b != '\t' && (b < ' ' || b == 0x7f)) {
                throw new AssertionError("the byte " + (b & 0xff) + " at " + i);
            }
        }
        lines.add(ascii(Arrays.copyOfRange(raw, begin, raw.length)));
        lines.forEach(StrictMail::refuseLong);
        return lines;
    }

    private static void refuseLong(String line) {
        if (line.length() > LONGEST_LINE) {
            throw new AssertionError("a line of " + line.length());
        }
    }

    private static StrictMail part(List<String> lines) {
        List<Header> headers = new ArrayList<>();
        int at = 0;
        for (; at < lines.size() && !lines.get(at).isEmpty(); at++) {
            addLine(headers, lines.get(at));
        }
        List<String> body = at < lines.size() ? lines.subList(at + 1, lines.size()) : List.of();
        String type = headers.stream()
                .filter(header -> header.name().equals("Content-Type"))
                .findFirst()
                .map(Header::value)
                .orElse("");
        Matcher boundary = BOUNDARY.matcher(type);
        return new StrictMail(
                headers,
                boundary.find() ? parts(body, "--" + boundary.group(1)) : List.of(),
                String.join("\r\n", body).getBytes(StandardCharsets.US_ASCII));
    }

    private static void addLine(List<Header> headers, String line) {
        if (line.startsWith(" ") || line.startsWith("\t")) {
            if (line.isBlank() || headers.isEmpty()) {
                throw new AssertionError("a folded line with nothing in it");
            }
            Header last = headers.remove(headers.size() - 1);
            headers.add(new Header(last.name(), last.value() + " " + line.strip()));
            return;
        }
        Matcher first = FIRST_LINE.matcher(line);
        if (!first.matches()) {
            throw new AssertionError("no header: " + line);
        }
        headers.add(new Header(first.group(1), first.group(2).strip()));
    }

    private static List<StrictMail> parts(List<String> body, String delimiter) {
        List<StrictMail> parts = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i).equals(delimiter) || body.get(i).equals(delimiter + "--")) {
                if (begin >= 0) {
                    parts.add(part(body.subList(begin, i)));
                }
                begin = i + 1;
            }
        }
        return parts;
    }

    private static byte[] fromQuotedPrintable(String text) {
        return latin1Hex('=', text.replace("=\r\n", ""));
    }

    private static String fromPercent(String text) {
        return new String(latin1Hex('%', text), StandardCharsets.UTF_8);
    }

    private static byte[] latin1Hex(char sign, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == sign) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
