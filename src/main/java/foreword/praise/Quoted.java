package foreword.praise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a teammate's message for what a client said in it: only attributed quotations count. */
public final class Quoted {
    private static final Pattern MARKED = Pattern.compile(
            "[\u201c\"\u201e\u00ab]([^\u201c\u201d\u201e\"\u00ab\u00bb]{3,2000})[\u201d\"\u201c\u00bb]");
    private static final Pattern LINES = Pattern.compile("(?m)^(?:>|&gt;) ?(.{3,2000})$");
    private static final List<Pattern> QUOTATIONS = List.of(MARKED, LINES);
    private static final Pattern SAID =
            Pattern.compile("\\b(said|says|wrote|writes|writing|told|messaged|emailed|replied"
                    + "|quote|quoting|client|customer|from|forwarded|fwd|via|heard)\\b");

    private static final int LONGEST = 20_000;

    private final PraiseDetector detector;

    public Quoted(PraiseDetector detector) {
        this.detector = detector;
    }

    /** What the best of its quotations is; the span counts from the beginning of the message. */
    public Reading read(String message) {
        String text = head(message);
        if (!SAID.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            return Reading.nothing(0, "a teammate's own words");
        }
        Reading best = Reading.nothing(0, "a teammate's words, with no client quoted");
        for (Passage passage : passages(message)) {
            Reading reading = detector.read(passage.words());
            best = reading.confidence() > best.confidence() ? moved(reading, passage.start()) : best;
        }
        return best;
    }

    /**
     * Words that a message quotes.
     *
     * @param start where they begin in it, in code points
     */
    public record Passage(int start, String words) {}

    /** What a message quotes of somebody else's words; empty unless it says that somebody said them. */
    public static List<Passage> passages(String message) {
        String text = head(message);
        if (!SAID.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            return List.of();
        }
        List<Passage> passages = new ArrayList<>();
        for (Pattern quotation : QUOTATIONS) {
            Matcher quoted = quotation.matcher(text);
            while (quoted.find()) {
                passages.add(new Passage(text.codePointCount(0, quoted.start(1)), quoted.group(1)));
            }
        }
        return passages;
    }

    /** The teammate's own words around the quotations. */
    public static String around(String message) {
        String text = head(message);
        for (Pattern quotation : QUOTATIONS) {
            text = quotation.matcher(text).replaceAll("\n");
        }
        return text;
    }

    private static String head(String message) {
        return message.substring(0, Math.min(message.length(), LONGEST));
    }

    private static Reading moved(Reading reading, int by) {
        Span span = reading.span();
        Span moved = span == null ? null : new Span(span.start() + by, span.end() + by);
        return new Reading(reading.band(), reading.confidence(), moved, reading.kind(), "quoted: " + reading.reason());
    }
}
