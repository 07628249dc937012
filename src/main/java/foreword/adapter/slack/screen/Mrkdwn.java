package foreword.adapter.slack.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes foreign text harmless in Slack's mrkdwn: it can never become a mention, a link or a command. */
final class Mrkdwn {
    private static final Pattern MARK = Pattern.compile("(?<![\\p{L}\\p{N}])[*_~`]|[*_~`](?![\\p{L}\\p{N}])");
    private static final Pattern EMOJI = Pattern.compile(":(?=[a-z0-9_+-]{1,40}:)");
    private static final String JOINER = "\u2060";
    private static final Pattern COMMAND = Pattern.compile("\u2060`\u2060(/foreword [^`\u2060]+)\u2060`\u2060");
    private static final int INLINE = 100;
    private static final int PROSE = 600;

    private Mrkdwn() {}

    /** Slack's three control characters as entities (Slack: "Formatting text for app surfaces", escaping text). */
    static String escape(String foreign) {
        return foreign.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Text that is shown letter by letter: between word joiners, which nobody sees, a mark of Slack's formats nothing. */
    static String literal(String foreign) {
        String escaped = MARK.matcher(escape(foreign)).replaceAll(JOINER + "$0" + JOINER);
        return EMOJI.matcher(escaped).replaceAll("$0" + JOINER);
    }

    /** A name or another short piece on one line; {@code somebody} when nothing readable is left. */
    static String inline(String foreign) {
        String line = oneLine(foreign);
        return line.isEmpty() ? "somebody" : Cut.to(INLINE, literal(line));
    }

    /** A sentence or a few, on one line; may be empty. */
    static String prose(String foreign) {
        return Cut.to(PROSE, literal(oneLine(foreign)));
    }

    /** Sentences of ours that may hold foreign words: commands of ours between back quotes stand out, nothing else formats. */
    static String sentences(String mixed) {
        return sentences(mixed, PROSE);
    }

    /** The same, of at most {@code max} characters. */
    static String sentences(String mixed, int max) {
        return COMMAND.matcher(Cut.to(max, literal(oneLine(mixed)))).replaceAll("`$1`");
    }

    /** A sentence or a few of our own, in which our marks format. */
    static String ours(String mrkdwn) {
        return Cut.to(PROSE, escape(oneLine(mrkdwn)));
    }

    static String bold(String foreign) {
        return "*" + inline(foreign) + "*";
    }

    /** Somebody's words as a quotation of at most {@code max} characters, every line marked. */
    static String quote(String foreign, int max) {
        String marked = mark(foreign.strip());
        return Cut.to(max, marked);
    }

    /** All of a longer text as quotations of at most {@code max} characters each. */
    static List<String> quotes(String foreign, int max) {
        List<String> parts = new ArrayList<>();
        String rest = mark(foreign.strip());
        while (rest.length() > max) {
            int line = rest.lastIndexOf('\n', max - 1);
            int end = line > 0 ? line : Cut.boundary(rest, max);
            parts.add(rest.substring(0, end));
            rest = line > 0 ? rest.substring(end + 1) : ">" + rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    /** Without line breaks, control characters and marks that turn the direction of writing. */
    static String oneLine(String foreign) {
        return foreign.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ")
                .replaceAll("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
    }

    private static String mark(String text) {
        return ">" + literal(text).replaceAll("\\R", "\n>");
    }
}
