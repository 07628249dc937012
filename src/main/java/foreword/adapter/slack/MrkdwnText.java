package foreword.adapter.slack;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Slack's markup, decoded to the words a person would read. */
final class MrkdwnText {
    private static final Pattern REFERENCE = Pattern.compile("<([^<>|]{1,3000})(?:\\|([^<>]{0,3000}))?>");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\p{L}\\p{N}*_~`])([*_~`])(?=\\S)([^*_~`\\n]{1,3000})(?<=\\S)\\1(?![\\p{L}\\p{N}*_~`])");

    /** Everything after it is quoted. */
    private static final Pattern BLOCK_QUOTE = Pattern.compile("(?ms)^(?:&gt;|>){3}(.*)");

    private MrkdwnText() {}

    /**
     * The plain words, without what was quoted from others (unless there is nothing else).
     *
     * @param names tells a person's name from a Slack id, where the markup holds none
     */
    static String plain(String mrkdwn, UnaryOperator<String> names) {
        return decoded(withoutQuotes(mrkdwn.replace("```", "")), names);
    }

    /** The plain words with what was quoted from others, each of its lines after {@code >}. */
    static String whole(String mrkdwn, UnaryOperator<String> names) {
        String text = mrkdwn.replace("```", "");
        Matcher block = BLOCK_QUOTE.matcher(text);
        return decoded(
                block.find()
                        ? text.substring(0, block.start())
                                + block.group(1)
                                        .lines()
                                        .map(line -> "> " + line)
                                        .collect(Collectors.joining("\n"))
                        : text,
                names);
    }

    private static String decoded(String mrkdwn, UnaryOperator<String> names) {
        String references = REFERENCE
                .matcher(mrkdwn)
                .replaceAll(found -> Matcher.quoteReplacement(reference(found.group(1), found.group(2), names)));
        String calm = EMPHASIS.matcher(references).replaceAll("$2");
        return unescape(EMPHASIS.matcher(calm).replaceAll("$2")).strip();
    }

    /** Cuts quoted lines, and everything after {@code >>>}. */
    static String withoutQuotes(String text) {
        String own = BLOCK_QUOTE
                .matcher(text)
                .replaceFirst("")
                .lines()
                .filter(line -> !line.startsWith("&gt;") && !line.startsWith(">"))
                .collect(Collectors.joining("\n"));
        return own.isBlank() ? text.lines().map(MrkdwnText::unquoted).collect(Collectors.joining("\n")) : own;
    }

    private static String unquoted(String line) {
        int start = 0;
        while (line.startsWith("&gt;", start) || line.startsWith(">", start) || line.startsWith(" ", start)) {
            start += line.charAt(start) == '&' ? 4 : 1;
        }
        return line.substring(start);
    }

    private static String reference(String target, @Nullable String label, UnaryOperator<String> names) {
        boolean labelled = label != null && !label.isBlank();
        String words = labelled ? String.valueOf(label) : "";
        return switch (target.charAt(0)) {
            case '@' -> "@" + (labelled ? words : names.apply(target.substring(1)));
            case '#' -> "#" + (labelled ? words : target.substring(1));
            case '!' -> labelled ? words : "@" + target.substring(1).replaceFirst("^.*\\^", "");
            default -> labelled ? words : target.replaceFirst("^mailto:", "");
        };
    }

    /** Exactly once, and the ampersand last, so that an escaped escape stays what was typed. */
    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
