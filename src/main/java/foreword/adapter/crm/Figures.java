package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.money.Amount;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums of money in the fields of systems: numbers, digits as text, or digits with groups and a currency as a person sees them. */
final class Figures {
    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 24;
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern SHOWN = Pattern.compile(
            "(?<before>[^0-9+-]{0,6})(?<sum>[+-]?[0-9][0-9.,'’ \\u00A0\\u202F\\u2009]*)(?<more>(?i:k|m|mm|mio|bn)\\b)?(?<after>[^0-9]{0,6})");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("R$", "BRL"),
            Map.entry("₹", "INR"),
            Map.entry("zł", "PLN"),
            Map.entry("₩", "KRW"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("₪", "ILS"),
            Map.entry("Kč", "CZK"),
            Map.entry("Fr.", "CHF"));

    private Figures() {}

    /** @param currency as the source writes it beside the sum, null when it does not */
    static @Nullable Amount of(JsonNode sum, @Nullable String currency) {
        return of(Json.value(sum), currency);
    }

    /** The sum; null when there is none or it is none. */
    static @Nullable Amount of(@Nullable String written, @Nullable String currency) {
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        String code = code(currency);
        if (PLAIN.matcher(written).matches()) {
            return sum(new BigDecimal(written), code);
        }
        Matcher shown = SHOWN.matcher(written.strip());
        if (!shown.matches()) {
            return null;
        }
        String before = code(shown.group("before"));
        String beside = before == null ? code(shown.group("after")) : before;
        BigDecimal value = grouped(shown.group("sum"));
        return value == null ? null : sum(value.multiply(size(shown.group("more"))), code == null ? beside : code);
    }

    /** The code of ISO 4217 for a code or a sign; null when it is neither, or stands for several. */
    static @Nullable String code(@Nullable String written) {
        String bare = written == null ? "" : written.strip();
        String capitals = bare.toUpperCase(Locale.ROOT);
        if (capitals.length() == 3 && Amount.known(capitals)) {
            return capitals;
        }
        return SIGNS.get(bare);
    }

    private static @Nullable Amount sum(BigDecimal value, @Nullable String code) {
        return value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS
                ? null
                : new Amount(value, code);
    }

    private static BigDecimal size(@Nullable String more) {
        if (more == null) {
            return BigDecimal.ONE;
        }
        return switch (more.toLowerCase(Locale.ROOT)) {
            case "k" -> BigDecimal.valueOf(1_000);
            case "bn" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.valueOf(1_000_000);
        };
    }

    /** The last sign is a decimal one when it comes once and other than three digits follow, or when another sign groups before it. */
    private static @Nullable BigDecimal grouped(String digits) {
        String tight = digits.replaceAll("['’\\s\\u00A0\\u202F\\u2009]", "").replaceAll("[.,]+$", "");
        int point = tight.lastIndexOf('.');
        int comma = tight.lastIndexOf(',');
        int last = Math.max(point, comma);
        boolean both = point >= 0 && comma >= 0;
        boolean once = last >= 0 && tight.indexOf(tight.charAt(last)) == last;
        boolean decimal = once
                && (both
                        || tight.length() - last - 1 != 3
                        || tight.substring(0, last).matches("[+-]?0?"));
        String whole = decimal ? tight.substring(0, last) : tight;
        String rest = decimal ? "." + tight.substring(last + 1) : "";
        String plain = whole.replaceAll("[.,]", "") + rest;
        return PLAIN.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }
}
