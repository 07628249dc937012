package foreword.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signs, codes and words for currencies, beside a number. */
final class Currencies {
    /** Codes that people type small; the others are words of some language. */
    private static final Set<String> TYPED_SMALL = Set.of(
            "usd", "eur", "gbp", "chf", "cad", "aud", "nzd", "inr", "jpy", "cny", "sek", "nok", "dkk", "pln", "czk",
            "brl", "mxn", "zar", "sgd", "hkd", "aed", "huf");

    private static final int CODE = 3;

    /**
     * A currency beside a number.
     *
     * @param code null when the sign is shared by several
     */
    record Sign(String word, @Nullable String code, boolean exact, int start, int end) {}

    private record Entry(String word, @Nullable String code, boolean exact) {}

    private final List<Entry> entries = new ArrayList<>();

    /** @param dollar what a bare {@code $} means */
    Currencies(String dollar) {
        entries.add(new Entry("$", dollar, true));
        entries.add(new Entry("＄", dollar, true));
        for (String line : WordList.lines("currencies.txt")) {
            add(line, dollar);
        }
        for (Currency currency : Currency.getAvailableCurrencies()) {
            entries.add(new Entry(currency.getCurrencyCode(), currency.getCurrencyCode(), true));
        }
        TYPED_SMALL.forEach(small -> entries.add(new Entry(small, small.toUpperCase(Locale.ROOT), true)));
        for (String capital : List.of("Eur", "Usd", "Gbp", "Chf")) {
            entries.add(new Entry(capital, capital.toUpperCase(Locale.ROOT), true));
        }
        entries.sort(Comparator.comparing((Entry entry) -> -entry.word().length()));
    }

    private void add(String line, String dollar) {
        boolean exact = line.startsWith("!");
        String[] parts = (exact ? line.substring(1).strip() : line).split(" ", 2);
        String code = parts[0].equals("?") ? null : parts[0].equals("$") ? dollar : parts[0];
        if (exact) {
            for (String sign : parts[1].split(" +", -1)) {
                entries.add(new Entry(sign, code, true));
            }
        } else {
            entries.add(new Entry(parts[1], code, false));
        }
    }

    /** The sign that ends at {@code end}, spaces or a colon between allowed. */
    Optional<Sign> before(String text, int end) {
        int stop = skipBack(text, end);
        for (Entry entry : entries) {
            int start = stop - entry.word().length();
            if (start >= 0 && is(entry, text, start) && apart(text, start, entry)) {
                return Optional.of(new Sign(entry.word(), entry.code(), entry.exact(), start, stop));
            }
        }
        return Optional.empty();
    }

    /** The sign that begins at {@code start}, a space between allowed. */
    Optional<Sign> after(String text, int start) {
        int from = start;
        while (from < text.length() && from < start + 2 && isGap(text.charAt(from))) {
            from++;
        }
        for (Entry entry : entries) {
            int end = from + entry.word().length();
            if (end <= text.length() && is(entry, text, from) && !runsOn(text, end, entry.word())) {
                return Optional.of(new Sign(entry.word(), entry.code(), entry.exact(), from, end));
            }
        }
        return Optional.empty();
    }

    private static int skipBack(String text, int end) {
        int at = end;
        while (at > 0 && at > end - 2 && (isGap(text.charAt(at - 1)) || text.charAt(at - 1) == ':')) {
            at--;
        }
        return at;
    }

    private static boolean is(Entry entry, String text, int start) {
        return text.regionMatches(
                !entry.exact(), start, entry.word(), 0, entry.word().length());
    }

    private static boolean apart(String text, int start, Entry entry) {
        boolean letters = Character.isLetter(entry.word().charAt(0));
        return !letters
                || !letterAt(text, start - 1)
                || (thousands(text, start) && entry.word().length() == CODE);
    }

    /** The letter of {@code TEUR} and {@code MSEK}. */
    private static boolean thousands(String text, int start) {
        return Magnitudes.power(text.charAt(start - 1)) > 0 && !letterAt(text, start - 2);
    }

    private static boolean letterAt(String text, int at) {
        return at >= 0 && Character.isLetter(text.charAt(at));
    }

    private static boolean runsOn(String text, int end, String word) {
        return end < text.length()
                && Character.isLetter(word.charAt(word.length() - 1))
                && Character.isLetterOrDigit(text.charAt(end));
    }

    static boolean isGap(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '-';
    }
}
