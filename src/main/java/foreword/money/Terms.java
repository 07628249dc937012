package foreword.money;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a figure is paid for, and how many times: {@code /month}, {@code a year}, {@code x 6}, {@code for two years}. */
final class Terms {
    private static final String GAP = "[\\s,(]*";
    private static final String PER =
            "(?:/|\\\\|per |a |an |each |every |pro |je |im |par |par l'|al |por |ao |à |il |all'|elk |in de )\\s?";
    private static final Map<Period, Pattern> PERIODS = Map.of(
            Period.MONTH,
            after(
                    PER
                            + "(?:months?|mon|mo|mth|mnth|monat|mois|mes|mês|maand|mnd|mese|m)\\b|monthly|pcm\\b|p\\.?m\\.?(?!\\p{L})|mrr\\b|monatlich|mtl\\.?|mensuels?|mensuales|mensais|mensual|mensal|mensili|mensile|maandelijks|im monat"),
            Period.QUARTER,
            after(PER + "(?:quarter|qtr|q|quartal|trimestre|kwartaal)\\b|quarterly|vierteljährlich"),
            Period.YEAR,
            after(
                    PER
                            + "(?:years?|yr|y|annum|jahr|ans?|année|año|ano|anno|jaar)\\b|yearly|annually|annual\\b|p\\.?a\\.?(?!\\p{L})|arr\\b|acv\\b|jährlich|annuels?|anuales|anual|anuais|annui|annuo|jaarlijks"),
            Period.WEEK,
            after(PER + "(?:weeks?|wk|woche|semaine|semana|week|settimana)\\b|weekly"),
            Period.UNIT,
            after(
                    PER
                            + "(?:days?|d|hours?|hrs?|h|tag|stunde|std|jour|heure|día|dia|hora|dag|uur|giorno|ora|seats?|users?|heads?|persons?|people|licen[cs]es?|units?|pieces?|nutzer|platz|utilisateur|usuario|usuário|gebruiker|utente|click|lead|ticket|ticket|sqm)\\b|each\\b|daily rate|hourly"));
    private static final Pattern UNIT_BEFORE =
            Pattern.compile("(?iU)(?:day rate|daily rate|hourly rate|tagessatz|stundensatz)[^.!?\\d]{0,12}$");
    private static final Pattern TIMES = Pattern.compile(
            "(?iU)^[^.!?\\d]{0,12}?(?:[x×*]\\s?(\\d{1,2})\\b|(?:for|over|für|über|pendant|sur|durante|por|op|per|voor|gedurende|x|×)\\s(?:the next |the first |die nächsten |a )?(\\d{1,2}|\\p{L}+)[\\s-](months?|mo|years?|yrs?|quarters?|weeks?|monate?n?|jahre?n?|mois|ans?|meses|mes|años?|anos?|maanden|jaar|mesi|anni|anno))|^[^.!?\\d]{0,16}?(\\d{1,2}|\\p{L}+)[\\s-](months?|mo|years?|yrs?|monate|jahre|mois|ans|meses|años|anos|maanden|jaar|mesi|anni)(?:\\sterm|\\scontract|\\sdeal|\\sagreement|\\scommitment|\\slaufzeit)?");
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("nine", 9),
            Map.entry("twelve", 12),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("sechs", 6),
            Map.entry("zwölf", 12),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("três", 3),
            Map.entry("dois", 2),
            Map.entry("twee", 2),
            Map.entry("drie", 3),
            Map.entry("due", 2),
            Map.entry("tre", 3),
            Map.entry("seis", 6),
            Map.entry("sei", 6),
            Map.entry("zes", 6));

    /** "for a year": one of it. */
    private static final Set<String> SINGLE =
            Set.of("a", "an", "ein", "eine", "einem", "un", "une", "uno", "una", "um", "uma", "een");

    /** @param end where the words of the period end */
    record Term(@Nullable Period per, int times, int end) {}

    private Terms() {}

    /** What stands after a figure that ends at {@code end}. */
    static Term after(String text, int start, int end) {
        String rest = text.substring(end, Math.min(text.length(), end + 60));
        for (Period period : Period.values()) {
            Matcher found = pattern(period).matcher(rest);
            if (found.find()) {
                int stop = end + found.end();
                return new Term(period, period == Period.UNIT ? 0 : times(text, stop, period), stop);
            }
        }
        boolean unit = UNIT_BEFORE
                .matcher(text.substring(Math.max(0, start - 40), start))
                .find();
        return new Term(unit ? Period.UNIT : null, 0, end);
    }

    private static Pattern pattern(Period period) {
        return Optional.ofNullable(PERIODS.get(period)).orElseThrow();
    }

    private static int times(String text, int from, Period per) {
        Matcher found = TIMES.matcher(text.substring(from, Math.min(text.length(), from + 60)));
        if (!found.find()) {
            return 0;
        }
        if (found.group(1) != null) {
            return Integer.parseInt(found.group(1));
        }
        boolean prepositional = found.group(2) != null;
        int count = prepositional && SINGLE.contains(found.group(2).toLowerCase(Locale.ROOT))
                ? 1
                : number(prepositional ? found.group(2) : found.group(4));
        return periods(count, prepositional ? found.group(3) : found.group(5), per);
    }

    private static int periods(int count, String unit, Period per) {
        String word = unit.toLowerCase(Locale.ROOT);
        int inAYear = word.startsWith("mo") || word.startsWith("me") || word.startsWith("ma")
                ? 12
                : word.startsWith("q") ? 4 : word.startsWith("w") ? 52 : 1;
        int total = count * per.inAYear();
        return total % inAYear == 0 ? total / inAYear : 0;
    }

    private static int number(String written) {
        return Character.isDigit(written.charAt(0))
                ? Integer.parseInt(written)
                : SMALL.getOrDefault(written.toLowerCase(Locale.ROOT), 0);
    }

    private static Pattern after(String words) {
        return Pattern.compile("(?iU)^" + GAP + "(?:" + words + ")");
    }
}
