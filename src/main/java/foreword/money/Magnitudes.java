package foreword.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that multiply the number before them: {@code k}, {@code million}, {@code lakh}. */
final class Magnitudes {
    private static final char ASCII = 127;
    private static final Pattern ROMANCE = Pattern.compile(
            "(?iU)\\b(?:el|la|los|las|con|por|para|del|os|um|uma|com|ao|de|al|euros|reais|pesos|dólares|contrato|cliente|fechamos|cerramos|ganamos|ganhamos|firmado|cerrado|ganado|propuesta|proposta|oportunidad|(?-i:MXN|COP|ARS|CLP|BRL|PEN))\\b|R\\$");

    /** @param end where the magnitude ends; the place of the number's end when there is none */
    record Magnitude(int powerOfTen, int end, boolean sure) {
        static Magnitude none(int end) {
            return new Magnitude(0, end, false);
        }
    }

    private record Entry(String word, int power, boolean onlyGlued) {}

    private final List<Entry> entries = new ArrayList<>();

    Magnitudes() {
        for (String line : WordList.lines("magnitudes.txt")) {
            boolean glued = line.startsWith("!");
            String[] words = (glued ? line.substring(1).strip() : line).split(" +", -1);
            for (int i = 1; i < words.length; i++) {
                entries.add(new Entry(words[i], Integer.parseInt(words[0]), glued));
            }
        }
        entries.sort(Comparator.comparing((Entry entry) -> -entry.word().length()));
    }

    /** What multiplies a number that ends at {@code at}. */
    Magnitude after(String text, int at, Currencies currencies, boolean currencyBefore) {
        int from = skip(text, at);
        for (Entry entry : entries) {
            int end = from + entry.word().length();
            if (text.regionMatches(true, from, entry.word(), 0, entry.word().length())
                    && ends(text, end, entry, currencies)
                    && (!entry.onlyGlued() || from == at || beside(text, end, currencies, currencyBefore))) {
                return further(text, new Magnitude(entry.power(), end, true));
            }
        }
        return mil(text, from).or(() -> glued(text, from, currencies)).orElse(Magnitude.none(at));
    }

    private static int skip(String text, int at) {
        int from = at;
        while (from < text.length() && from < at + 2 && Currencies.isGap(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private static boolean beside(String text, int end, Currencies currencies, boolean before) {
        return before || currencies.after(text, end).isPresent();
    }

    /** A magnitude ends before anything but a letter, or before a currency glued to it: {@code 40k€}, {@code 40kEUR}. */
    private static boolean ends(String text, int end, Entry entry, Currencies currencies) {
        if (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
            return true;
        }
        return entry.word().length() <= 2
                && currencies
                        .after(text, end)
                        .filter(sign -> sign.start() == end && sign.exact() && isWord(sign.word()))
                        .isPresent();
    }

    private static boolean isWord(String sign) {
        return sign.length() > 1 || sign.charAt(0) > ASCII;
    }

    /** The thousand of Spain and Portugal, the million of an English speaker in a hurry. */
    private static Optional<Magnitude> mil(String text, int from) {
        if (!text.regionMatches(true, from, "mil", 0, 3)
                || (from + 3 < text.length() && Character.isLetterOrDigit(text.charAt(from + 3)))) {
            return Optional.empty();
        }
        if (text.toLowerCase(Locale.ROOT).startsWith(" millones", from + 3)) {
            return Optional.of(new Magnitude(9, from + " mil millones".length() - 1, true));
        }
        return Optional.of(new Magnitude(ROMANCE.matcher(text).find() ? 3 : 6, from + 3, true));
    }

    /** {@code TEUR}, {@code MSEK}, {@code T€}, {@code M€}: the magnitude before the currency. */
    private static Optional<Magnitude> glued(String text, int from, Currencies currencies) {
        if (from >= text.length() || from + 1 >= text.length()) {
            return Optional.empty();
        }
        int power = power(text.charAt(from));
        boolean currency = power > 0
                && currencies
                        .after(text, from + 1)
                        .filter(sign -> sign.start() == from + 1)
                        .isPresent();
        return currency ? Optional.of(new Magnitude(power, from + 1, true)) : Optional.empty();
    }

    /** What the letter before a currency multiplies by: {@code k€ 40}, {@code TEUR 40}. */
    static int power(char letter) {
        return switch (letter) {
            case 'k', 'K', 'T', 't' -> 3;
            case 'M', 'm' -> 6;
            default -> 0;
        };
    }

    /** "two hundred thousand", "2 lakh crore": a second magnitude. */
    private Magnitude further(String text, Magnitude first) {
        int from = skip(text, first.end());
        for (Entry entry : entries) {
            int end = from + entry.word().length();
            if (!entry.onlyGlued()
                    && first.powerOfTen() == 2
                    && text.regionMatches(
                            true, from, entry.word(), 0, entry.word().length())
                    && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return new Magnitude(first.powerOfTen() + entry.power(), end, true);
            }
        }
        return first;
    }
}
