package foreword.logging;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** The message of a log event with secrets masked and line breaks encoded, so that nobody can forge a line. */
public final class Redaction extends MessageConverter {
    private static final Pattern TOKEN = Pattern.compile("\\b(xox[a-z](?:\\.xox[a-z])?-|xapp-)[\\w.%-]+");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(Bearer|Basic)(\\s+)[\\w.~+/=-]{6,}");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:password|passwd|secret|token)[\"']?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s&;,\"'})\\]]+)");
    private static final Pattern LINK = Pattern.compile("(/act/)[\\w.~%-]+");
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\x{85}\\x{2028}\\x{2029}]");

    /** The text with every secret masked; line breaks stay. */
    public static String masked(String text) {
        String masked = BEARER.matcher(text).replaceAll("$1$2***");
        masked = TOKEN.matcher(masked).replaceAll("$1***");
        masked = NAMED.matcher(masked).replaceAll("$1***");
        return LINK.matcher(masked).replaceAll("$1***");
    }

    /** The text masked, on one line. */
    public static String oneLine(String text) {
        String line = masked(text).replace("\r", "\\r").replace("\n", "\\n");
        return CONTROL.matcher(line)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    @Override
    public String convert(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        return message == null ? "" : oneLine(message);
    }
}
