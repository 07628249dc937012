package foreword.ask;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hears the wish not to be written to again, in clear words only; quoted lines say nothing. */
public final class WishForSilence {
    private static final int LONGEST = 4_000;
    private static final String END = "(?: (?:again|any ?more|any longer|ever|in future|please))*(?: ?[.!,;]| ?$)";
    private static final List<Pattern> WISHES = List.of(
            words("(?:do not|don't|never|stop) (?:e-?mail|writ|contact|mail|messag)(?:e|ing|ting)? ?(?:to )?(?:me|us)"
                    + END),
            words("stop (?:sending|writing) (?:me|us) (?:e-?mails?|messages?|anything)" + END),
            words("(?:take|remove) (?:me|us|my address|our address) (?:off|from) (?:your|this|the|any) (?:\\w+ )?list"),
            words("(?:please )?unsubscribe(?: me)?" + END),
            words("schreib(?:en|t)? (?:sie )?(?:mir|uns) (?:bitte )?(?:nicht|nie) (?:mehr|wieder)"),
            words("kontaktieren sie (?:mich|uns) (?:bitte )?nicht mehr"),
            words("ne (?:m'|nous )(?:écrivez|contactez) plus"),
            words("no (?:me|nos) (?:escrib(?:a|an|as)|contacte[ns]?) (?:más|de nuevo)"),
            words("não (?:me|nos) (?:escreva|escrevam|contacte|contate|contactem) (?:mais|novamente)"),
            words("(?:mail|schrijf|benader) (?:mij|me|ons) (?:alstublieft |a\\.?u\\.?b\\.? )?niet meer"));

    private WishForSilence() {}

    /** True when these words ask for it. */
    public static boolean in(String words) {
        StringBuilder said = new StringBuilder(" ");
        words.substring(0, Math.min(words.length(), LONGEST))
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith(">"))
                .forEach(line -> said.append(line).append(' '));
        String text =
                said.toString().toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
        return WISHES.stream().anyMatch(wish -> wish.matcher(text).find());
    }

    private static Pattern words(String expression) {
        return Pattern.compile("(?<![\\p{L}])" + expression);
    }
}
