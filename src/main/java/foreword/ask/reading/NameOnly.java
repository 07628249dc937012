package foreword.ask.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hears that somebody lends us their name and does not introduce us, in clear words only; quoted lines say nothing. */
public final class NameOnly {
    private static final int LONGEST = 4_000;
    private static final List<Pattern> LENDS = List.of(
            words(
                    "(?:feel free|free to|welcome to|happy for you|you (?:can|may|could|are free|should)|do|just|fine|okay|ok|by all"
                            + " means)[^.!?]{0,40}(?:mention|use|drop|quote|give)[^.!?]{0,15}(?:my name|me\\b)"),
            words(
                    "you (?:can|may|could) (?:say|tell)[^.!?]{0,30}(?:i (?:sent|suggested|recommended|pointed)|that i\\b)"),
            words(
                    "(?:d(?:ü|ue)rfen|darfst|können|kannst|gerne?)[^.!?]{0,50}(?:meinen namen|mich (?:erw(?:ä|ae)hnen|nennen)|auf mich"
                            + " (?:be(?:ziehen|rufen)))"),
            words("(?:vous pouvez|tu peux|n'hésitez pas)[^.!?]{0,40}(?:mon nom|me (?:citer|mentionner)|de ma part)"));
    private static final Pattern INTRODUCES = words(
            "(?<!not )(?<!n't )(?:i will|i'll|i can|let me|happy to|glad to|i'd be happy to|gladly|ich (?:stelle|kann)|je vais"
                    + " vous)[^.!?]{0,30}(?:introduc|connect|intro\\b|in touch|forward|vorstellen|présenter)");
    private static final Pattern RATHER_NOT =
            words("(?:rather|prefer|comfortable|want|like|able|possible|can)[^.!?]{0,15}(?:not|n't)[^.!?]{0,30}introduc"
                    + "|(?:not|n't)[^.!?]{0,30}introduc|without (?:an )?intro|instead of (?:an )?intro");

    private NameOnly() {}

    /** True when these words lend the name and nothing more. */
    public static boolean in(String words) {
        StringBuilder said = new StringBuilder(" ");
        words.substring(0, Math.min(words.length(), LONGEST))
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith(">"))
                .forEach(line -> said.append(line).append(' '));
        String text =
                said.toString().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        boolean lends = LENDS.stream().anyMatch(form -> form.matcher(text).find());
        return lends
                && (RATHER_NOT.matcher(text).find() || !INTRODUCES.matcher(text).find())
                && !refuses(text);
    }

    private static boolean refuses(String text) {
        return Pattern.compile(
                        "(?:do not|don't|please not|rather you did ?n[o']t|not|nicht)[^.!?,]{0,20}(?:mention|use|drop|meinen)"
                                + "[^.!?]{0,10}(?:my name|me\\b|namen)")
                .matcher(text)
                .find();
    }

    private static Pattern words(String expression) {
        return Pattern.compile("(?<![\\p{L}])(?:" + expression + ")");
    }
}
