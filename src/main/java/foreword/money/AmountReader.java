package foreword.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds sums of money in what people write, by a grammar of its own: signs, codes and words for currencies before or after the
 * number, magnitudes, groups of digits as any country writes them, ranges, periods and terms.
 */
public final class AmountReader {
    private static final int SHORTEST_GROUPED = 4;
    private static final int NEAR = 60;
    /** Longer numbers are no sums of money. */
    private static final int MOST_DIGITS = 15;

    private static final Pattern COUNTED = Pattern.compile(
            "(?iU)^[\\s-]?(?:(?!(?:per|an?|pro|par|por|al|each|every|im|je|for|over|in|on|to|at|from|with|across|and|für|pour|sur|para|voor|su)\\b)\\p{L}+\\s)?(?:users?|seats?|licen[cs]es?|people|persons?|employees?|staff|fte|headcount|days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|sec|calls?|tickets?|leads?|emails?|mails?|messages?|customers?|clients?|sites?|stores?|locations?|offices?|km|miles?|kg|gb|mb|tb|ms|rows?|records?|downloads?|followers|views|visits|stars?|points?|times|requests?|attendees|guests|members|nutzer|mitarbeiter|kunden|tage|wochen|monate|jahre|stunden|personen|leute|clients|utilisateurs|jours|semaines|mois|ans|heures|personnes|usuarios|usuários|días|dias|semanas|meses|años|anos|horas|personas|pessoas|gebruikers|dagen|weken|maanden|jaar|mensen|utenti|giorni|settimane|mesi|anni|ore|persone|players|points|bugs?|lines?|pages?|slides?|steps?|questions?|options?|items?|units?|pieces?|run|walk|race|swim|ahead|ago|late|tall|wide|long|deep|high|away)(?![\\p{L}])");
    private static final Pattern RANGE =
            Pattern.compile("(?iU)^\\s*(?:-|–|—|to|bis|à|a|até|tot|hasta|and|und|et|y|e|en|or|oder|ou|o)\\s*$");
    private static final Pattern ALTERNATIVE = Pattern.compile("(?iU)^\\s*(?:and|und|et|y|e|en|a|o)\\s*$");
    private static final Pattern BETWEEN =
            Pattern.compile("(?iU)\\b(?:between|zwischen|entre|tussen|tra|fra)\\b[^.!?\\d]{0,15}$");

    private static final BigDecimal FAR_APART = BigDecimal.valueOf(100);

    private final Currencies currencies;
    private final Magnitudes magnitudes = new Magnitudes();
    private final SpelledNumbers spelled = new SpelledNumbers();

    /** @param dollar the ISO code that a bare {@code $} means */
    public AmountReader(String dollar) {
        this.currencies = new Currencies(dollar);
    }

    /** A number in its place, before its surroundings are looked at. */
    private record Numbered(
            int start, int end, String written, @Nullable BigDecimal value, boolean multiplied) {}

    /** A figure, and whether it lacks the magnitude or the currency that the other end of a range may lend. */
    private record Candidate(Figure figure, BigDecimal number, int power, boolean signed) {}

    /** All figures that may be money, from left to right; those without currency or magnitude are not marked. */
    public List<Figure> figures(String text) {
        String clean = Noise.blanked(text);
        List<Candidate> candidates = new ArrayList<>();
        int free = 0;
        for (Numbered number : numbers(clean)) {
            if (number.start() >= free) {
                Optional<Candidate> candidate = candidate(clean, number);
                candidate.ifPresent(candidates::add);
                free = candidate.map(found -> found.figure().end()).orElse(number.end());
            }
        }
        return joined(clean, candidates);
    }

    /** The sum in a cell or field that holds an amount and nothing else. */
    public Optional<Amount> amount(String cell) {
        List<Figure> found = figures(cell);
        return found.stream()
                .filter(Figure::marked)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Figure::amount);
    }

    private List<Numbered> numbers(String text) {
        List<Numbered> numbers = new ArrayList<>();
        Matcher written = Numeral.WRITTEN.matcher(text);
        while (written.find()) {
            numbers.add(new Numbered(written.start(), written.end(), written.group(), null, false));
        }
        for (SpelledNumbers.Spelled words : spelled.in(text)) {
            numbers.add(new Numbered(words.start(), words.end(), "", words.value(), words.multiplied()));
        }
        numbers.sort(Comparator.comparingInt(Numbered::start));
        return numbers;
    }

    private Optional<Candidate> candidate(String text, Numbered number) {
        Optional<Currencies.Sign> before = currencies.before(text, number.start());
        if (before.isEmpty() && gluedToWord(text, number.start())) {
            return Optional.empty();
        }
        Magnitudes.Magnitude magnitude = magnitudes.after(text, number.end(), currencies, before.isPresent());
        int end = dashed(text, magnitude.end());
        Optional<Currencies.Sign> after = currencies.after(text, end).filter(sign -> !belongsToNext(text, sign));
        boolean signed = before.isPresent() || after.isPresent();
        boolean counted = !signed && COUNTED.matcher(after(text, end)).find();
        boolean word = number.value() != null && !magnitude.sure() && !number.multiplied() && after.isEmpty();
        if (counted || word || (!signed && runsOn(text, end))) {
            return Optional.empty();
        }
        String code = code(before.orElse(null), after.orElse(null));
        int power = magnitude.powerOfTen() + prefix(text, before.orElse(null));
        BigDecimal value = value(number, power > 0, code).scaleByPowerOfTen(power);
        if (value.precision() - value.scale() > MOST_DIGITS) {
            return Optional.empty();
        }
        int start = before.map(Currencies.Sign::start).orElse(number.start());
        int stop = after.map(Currencies.Sign::end).orElse(end);
        Terms.Term term = Terms.after(text, start, stop);
        Amount amount = new Amount(plain(value), code);
        boolean marked = signed || magnitude.sure() || number.multiplied();
        Figure figure = new Figure(amount, start, term.end(), marked, null, term.per(), term.times());
        return Optional.of(new Candidate(figure, value, power, signed));
    }

    private static BigDecimal value(Numbered number, boolean multiplied, @Nullable String code) {
        BigDecimal words = number.value();
        boolean thousandths =
                code != null && java.util.Currency.getInstance(code).getDefaultFractionDigits() == 3;
        return words != null ? words : Numeral.value(number.written(), multiplied, thousandths);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** A code or a prefixed dollar says more than a bare sign: {@code $40k CAD}. */
    private static @Nullable String code(Currencies.@Nullable Sign before, Currencies.@Nullable Sign after) {
        if (before == null || after == null) {
            Currencies.Sign only = before == null ? after : before;
            return only == null ? null : only.code();
        }
        return before.word().length() == 1 && after.word().length() > 1 ? after.code() : before.code();
    }

    private static int prefix(String text, Currencies.@Nullable Sign sign) {
        if (sign == null || sign.start() == 0) {
            return 0;
        }
        boolean alone = sign.start() == 1 || !Character.isLetterOrDigit(text.charAt(sign.start() - 2));
        return alone ? Magnitudes.power(text.charAt(sign.start() - 1)) : 0;
    }

    /** Not the sign of the number after it: "40k, $5k". */
    private static boolean belongsToNext(String text, Currencies.Sign sign) {
        return sign.end() < text.length()
                && Character.isDigit(text.charAt(sign.end()))
                && !Character.isLetterOrDigit(text.charAt(sign.start()));
    }

    private static boolean gluedToWord(String text, int start) {
        if (start == 0) {
            return false;
        }
        char before = text.charAt(start - 1);
        return Character.isLetter(before) || before == '\u0001' || before == '#' || before == '_';
    }

    private static boolean runsOn(String text, int end) {
        return end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '\u0001'
                        || text.charAt(end) == '%');
    }

    /** "40,-", "40.--": no cents. */
    private static int dashed(String text, int end) {
        Matcher dashes = Pattern.compile("^[.,](?:-{1,2}|–|—)").matcher(after(text, end));
        return dashes.find() ? end + dashes.end() : end;
    }

    private static String after(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + NEAR));
    }

    private static String before(String text, int at) {
        return text.substring(Math.max(0, at - NEAR), at);
    }

    private static List<Figure> joined(String text, List<Candidate> candidates) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate low = candidates.get(i);
            Candidate high = i + 1 < candidates.size() ? candidates.get(i + 1) : null;
            if (high != null && isRange(text, low, high)) {
                lower(low, high).ifPresent(figures::add);
                i++;
            } else if (low.figure().marked() || isPlausible(text, low.figure())) {
                figures.add(low.figure());
            }
        }
        return figures;
    }

    private static boolean isRange(String text, Candidate low, Candidate high) {
        if (low.figure().end() > high.figure().start()) {
            return false;
        }
        String gap = text.substring(low.figure().end(), high.figure().start());
        if (!RANGE.matcher(gap).find()) {
            return false;
        }
        boolean introduced = BETWEEN.matcher(before(text, low.figure().start())).find();
        return introduced || !ALTERNATIVE.matcher(gap).find();
    }

    /** The lower bound with what the upper one lends it; nothing when the two are too far apart to tell. */
    private static Optional<Figure> lower(Candidate low, Candidate high) {
        Figure upper = high.figure();
        boolean lends = low.power() == 0
                && high.power() > 0
                && low.number().movePointRight(high.power()).compareTo(high.number()) <= 0;
        BigDecimal value = lends
                ? plain(low.number().movePointRight(high.power()))
                : low.figure().amount().value();
        if (value.multiply(FAR_APART).compareTo(high.number()) < 0) {
            return Optional.empty();
        }
        String code =
                low.signed() ? low.figure().amount().currency() : upper.amount().currency();
        return Optional.of(new Figure(
                new Amount(value, code),
                low.figure().start(),
                upper.end(),
                low.figure().marked() || upper.marked(),
                upper.amount(),
                upper.per(),
                upper.times()));
    }

    /** A bare number can be money only when it is long or written in groups; years and small counts are not. */
    private static boolean isPlausible(String text, Figure bare) {
        String written = text.substring(bare.start(), bare.end());
        return written.length() >= SHORTEST_GROUPED || text.strip().length() <= written.length() + 2;
    }
}
