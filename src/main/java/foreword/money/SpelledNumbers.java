package foreword.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers written as words: {@code forty thousand}, {@code half a million}, {@code fünfzigtausend}. */
final class SpelledNumbers {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?");
    private static final Pattern BETWEEN = Pattern.compile("[ -]{1,2}");
    private static final List<String> JOINTS = List.of("and", "und", "et", "y", "e", "en", "of");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final Map<String, BigDecimal> PARTS = Map.of(
            "half", HALF, "quarter", QUARTER, "halbe", HALF, "demi", HALF, "medio", HALF, "meio", HALF, "half-a", HALF);
    /** Alone they are no number: the digits before them are. */
    private static final Set<BigDecimal> MULTIPLIERS =
            Set.of(BigDecimal.valueOf(1_000), BigDecimal.valueOf(1_000_000), BigDecimal.valueOf(1_000_000_000));

    private static final long THOUSAND = 1_000;
    private static final long HUNDRED = 100;

    /** @param multiplied whether a word for a thousand or more is in it */
    record Spelled(BigDecimal value, int start, int end, boolean multiplied) {}

    private final Map<String, Long> values = new HashMap<>();

    SpelledNumbers() {
        for (String line : WordList.lines("numbers.txt")) {
            String[] words = line.split(" +", -1);
            for (int i = 1; i < words.length; i++) {
                values.putIfAbsent(words[i], Long.valueOf(words[0]));
            }
        }
    }

    /** All of a text, from left to right; single small numbers are left out. */
    List<Spelled> in(String text) {
        List<Spelled> found = new ArrayList<>();
        Run run = new Run();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        int last = -1;
        while (word.find()) {
            boolean joined = last >= 0
                    && BETWEEN.matcher(text.substring(last, word.start())).matches();
            if (!joined || !run.takes(word.group(), word.start(), word.end())) {
                run.end(found);
                run = new Run();
                run.takes(word.group(), word.start(), word.end());
            }
            last = word.end();
        }
        run.end(found);
        return found;
    }

    private @Nullable Long value(String word) {
        Long known = values.get(word);
        return known != null ? known : compound(word);
    }

    /** "fünfzigtausend", "tachtigduizend", "cinquantamila": a number before a thousand in one word. */
    private @Nullable Long compound(String word) {
        for (String thousand : List.of("tausend", "duizend", "mila")) {
            if (word.endsWith(thousand) && word.length() > thousand.length()) {
                Long times = below(word.substring(0, word.length() - thousand.length()));
                return times == null ? null : times * THOUSAND;
            }
        }
        return null;
    }

    private @Nullable Long below(String word) {
        Long plain = values.get(word);
        if (plain != null) {
            return plain;
        }
        for (String hundred : List.of("hundert", "honderd", "cento")) {
            int at = word.indexOf(hundred);
            if (at >= 0) {
                Long times = at == 0 ? Long.valueOf(1) : values.get(word.substring(0, at));
                String rest = word.substring(at + hundred.length());
                Long more = rest.isEmpty() ? Long.valueOf(0) : below(rest);
                return times == null || more == null ? null : times * HUNDRED + more;
            }
        }
        int und = word.indexOf("und");
        Long ones = und > 0 ? values.get(word.substring(0, und)) : null;
        Long tens = und > 0 ? values.get(word.substring(und + "und".length())) : null;
        return ones == null || tens == null ? null : Long.valueOf(ones + tens);
    }

    /** Words that stand in a row. */
    private final class Run {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal current = BigDecimal.ZERO;
        private boolean point;
        private BigDecimal place = BigDecimal.ONE;
        private boolean multiplied;
        private boolean part;
        private int words;
        private int start = -1;
        private int stop;

        boolean takes(String word, int from, int to) {
            Long value = value(word);
            BigDecimal fraction = PARTS.get(word);
            if (value == null && fraction == null) {
                return words > 0 && !multiplied && isJoint(word);
            }
            if (start < 0) {
                start = from;
            }
            if (fraction != null) {
                current = current.add(fraction);
                part = true;
            } else if (value != null) {
                add(value);
            }
            words++;
            stop = to;
            return true;
        }

        private boolean isJoint(String word) {
            point |= word.equals("point");
            return point || JOINTS.contains(word);
        }

        private void add(long value) {
            if (value >= HUNDRED && (value == HUNDRED || value >= THOUSAND)) {
                current = (current.signum() == 0 ? BigDecimal.ONE : current).multiply(BigDecimal.valueOf(value));
                if (value >= THOUSAND) {
                    total = total.add(current);
                    current = BigDecimal.ZERO;
                    multiplied = true;
                }
            } else if (point) {
                place = place.movePointLeft(1);
                current = current.add(place.multiply(BigDecimal.valueOf(value)));
            } else if (value != 1 || current.signum() == 0) {
                current = current.add(BigDecimal.valueOf(value));
            }
        }

        void end(List<Spelled> found) {
            if (start >= 0 && words > 0) {
                BigDecimal value = total.add(current);
                if (words > 1 || !(part || MULTIPLIERS.contains(value))) {
                    found.add(new Spelled(value, start, stop, multiplied));
                }
            }
        }
    }
}
