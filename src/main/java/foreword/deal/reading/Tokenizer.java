package foreword.deal.reading;

import foreword.money.AmountReader;
import foreword.money.Figure;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a message into words, sums of money and marks. */
final class Tokenizer {
    private static final Pattern LINK = Pattern.compile("https?://\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    /** Slack's {@code <@U1>}, {@code <!here>}, {@code <#C1|name>} say nothing; of {@code <https://…|label>} the label does. */
    private static final Pattern SLACK =
            Pattern.compile("<[@#!][^<>]*>|<(?:https?|mailto|tel):[^<>|]*(?:\\|(?<label>[^<>]*))?>");

    private static final Pattern EMOJI_NAME = Pattern.compile("(?<![\\p{L}\\p{N}]):([a-z0-9_+-]{2,40}):");
    private static final Pattern MARKUP =
            Pattern.compile("(?<![\\p{L}\\p{N}])[*_~]+(?=\\S)|(?<=\\S)[*_~]+(?![\\p{L}\\p{N}])");
    private static final String ABBREVIATED =
            "(?:inc|ltd|co|corp|llc|bros|gmbh|mfg|dept|intl|st|dr|mr|mrs|ms|s\\.a|s\\.l|b\\.v|n\\.v|s\\.r\\.l|s\\.p\\.a|e\\.v|plc|pty|jr|sr|vs|approx|ca|bzw|z\\.b|u\\.s|u\\.k)\\.";
    private static final Pattern PIECE = Pattern.compile(
            "(?iU)(?<word>" + ABBREVIATED + "(?=\\s|$|[,;:!?)])"
                    + "|(?:l|d|n|j|s|c|m|t|qu|dell|all|un|nell|dall|sull)['’](?=\\p{L})(?:(?-i:(?<=[a-z]['’])|(?=\\p{Ll})))"
                    + "|[@#]?\\p{L}[\\p{L}\\p{N}]*(?:[&.+/’'-]?[\\p{L}\\p{N}]+)*!?(?<=yahoo!|\\w|\\p{L})"
                    + "|\\d+\\p{L}{2,}\\p{N}*)"
                    + "|(?<number>\\d[\\d.,]*)|(?<stop>[.!?…]+|\\n+)|(?<pause>--+|->|=>|[-–—:;,()|\\[\\]/→•·+&\"“”«»„=]|(?![©®™°])\\p{So})");

    private static final Pattern ELISION =
            Pattern.compile("(?<![\\p{L}'])((?:l|d|n|j|s|c|m|t|qu|dell|all|un|nell|dall|sull)')(?=\\p{L})");
    private static final Pattern SPORT = Pattern.compile("[🏈⚽🏀🏉🎾🏏⚾🏒🏐🏁🥊🎳]");
    private static final Map<String, String> EMOJI = Map.of(
            "🤞",
            " fingerscrossed ",
            "🎉",
            " tada ",
            "🔔",
            " bell ",
            "🥳",
            " party ",
            "🍾",
            " champagne ",
            "💰",
            " moneybag ",
            "🏆",
            " trophy ",
            "🎊",
            " confetti ",
            "💸",
            " moneywings ",
            "🙌",
            " clap ");

    /** Shorthand as it is typed in chats, always small. */
    private static final Map<String, String> SHORTHAND = Map.ofEntries(
            Map.entry("w/o", "without"),
            Map.entry("w/", "with "),
            Map.entry("w", "with"),
            Map.entry("b/c", "because"),
            Map.entry("bc", "because"),
            Map.entry("til", "until"),
            Map.entry("'til", "until"),
            Map.entry("thru", "through"),
            Map.entry("dont", "don't"),
            Map.entry("doesnt", "doesn't"),
            Map.entry("didnt", "didn't"),
            Map.entry("isnt", "isn't"),
            Map.entry("arent", "aren't"),
            Map.entry("wasnt", "wasn't"),
            Map.entry("werent", "weren't"),
            Map.entry("wont", "won't"),
            Map.entry("cant", "can't"),
            Map.entry("couldnt", "couldn't"),
            Map.entry("wouldnt", "wouldn't"),
            Map.entry("hasnt", "hasn't"),
            Map.entry("havent", "haven't"),
            Map.entry("ive", "i've"),
            Map.entry("weve", "we've"),
            Map.entry("theyve", "they've"),
            Map.entry("theyre", "they're"),
            Map.entry("thats", "that's"),
            Map.entry("tmrw", "tomorrow"),
            Map.entry("nxt", "next"),
            Map.entry("qtr", "quarter"),
            Map.entry("pls", "please"),
            Map.entry("prob", "probably"),
            Map.entry("prolly", "probably"),
            Map.entry("wanna", "want to"),
            Map.entry("sig", "signature"),
            Map.entry("mgmt", "management"),
            Map.entry("agmt", "agreement"),
            Map.entry("cust", "customer"),
            Map.entry("oppty", "opp"),
            Map.entry("negs", "negotiations"));

    private static final Pattern SHORT = Pattern.compile("(?<![\\p{L}\\p{N}'/.-])(?:w/(?!\\p{L}{2,}/)|(?:"
            + SHORTHAND.keySet().stream()
                    .filter(word -> !word.equals("w/"))
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\p{N}'/-]))");

    private final AmountReader amounts;

    Tokenizer(AmountReader amounts) {
        this.amounts = amounts;
    }

    List<Token> tokens(String text) {
        String clean = cleaned(text);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (Figure figure : amounts.figures(clean)) {
            if (figure.start() >= at && figure.marked()) {
                cut(clean.substring(at, figure.start()), tokens);
                tokens.add(new Token(clean.substring(figure.start(), figure.end()), "", Token.Kind.SUM, figure));
                at = figure.end();
            } else if (figure.start() >= at) {
                cut(clean.substring(at, figure.start()), tokens);
                String number = clean.substring(figure.start(), figure.end());
                tokens.add(new Token(number, number, Token.Kind.NUMBER, figure));
                at = figure.end();
            }
        }
        cut(clean.substring(at), tokens);
        return tokens;
    }

    private static String emoji(String text) {
        String words = text;
        for (Map.Entry<String, String> emoji : EMOJI.entrySet()) {
            words = words.replace(emoji.getKey(), emoji.getValue());
        }
        return SPORT.matcher(words).replaceAll(" sportsgame ");
    }

    static String cleaned(String text) {
        String written = SLACK.matcher(text).replaceAll(" ${label} ");
        String links = LINK.matcher(written).replaceAll(" ");
        String emoji = EMOJI_NAME.matcher(emoji(links)).replaceAll(" $1 ");
        return written(MARKUP.matcher(emoji)
                .replaceAll("")
                .replace("“", "\"")
                .replace("”", "\"")
                .replace("’", "'"));
    }

    private static String written(String text) {
        return SHORT.matcher(text).replaceAll(found -> SHORTHAND.getOrDefault(found.group(), found.group()));
    }

    private static void cut(String text, List<Token> tokens) {
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if (piece.group("word") != null) {
                word(piece.group(), tokens);
            } else if (piece.group("number") != null) {
                tokens.add(new Token(piece.group(), piece.group(), Token.Kind.NUMBER, null));
            } else {
                boolean stop = piece.group("stop") != null;
                tokens.add(new Token(piece.group(), piece.group(), stop ? Token.Kind.STOP : Token.Kind.PAUSE, null));
            }
        }
    }

    private static void word(String word, List<Token> tokens) {
        Matcher owned = Pattern.compile("(.+)['’][sS]").matcher(word);
        boolean small = Character.isLowerCase(word.charAt(0))
                || word.toLowerCase(Locale.ROOT).startsWith("closed-");
        if (owned.matches() && !isShortened(owned.group(1))) {
            add(owned.group(1), tokens);
            add("'s", tokens);
        } else if (small && word.matches("[\\p{L}]+(?:[-/][\\p{L}]+)+")) {
            for (String part : word.split("[-/]", -1)) {
                add(part, tokens);
            }
        } else {
            add(word, tokens);
        }
    }

    private static boolean isShortened(String word) {
        return word.toLowerCase(Locale.ROOT).matches("it|that|he|she|what|who|there|here|let|how|where|when|this");
    }

    private static void add(String text, List<Token> tokens) {
        tokens.add(new Token(text, folded(text), Token.Kind.WORD, null));
    }

    /** The words of an item of the grammar, cut as those of a message are. */
    static List<String> words(String item) {
        return Arrays.stream(ELISION.matcher(item).replaceAll("$1 ").split(" +", -1))
                .map(Tokenizer::folded)
                .toList();
    }

    /** Small and without accents, so that one spelling stands for all; a single letter keeps its own ("è" is not "e"). */
    static String folded(String text) {
        if (text.length() == 1) {
            return text.toLowerCase(Locale.ROOT);
        }
        String small = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("ß", "ss");
        return Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
