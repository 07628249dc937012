package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.money.Amount;
import foreword.money.AmountReader;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sums of money in the fields of systems: numbers, digits as text, or digits with groups and a currency as a person sees them. */
final class Figures {
    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 24;
    private static final int LONGEST_SIGN = 4;
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,2})?");

    private final AmountReader reader;

    /** @param dollar the ISO code that a bare {@code $} means */
    Figures(String dollar) {
        this.reader = new AmountReader(dollar);
    }

    /** @param currency as the source writes it beside the sum, null when it does not */
    @Nullable
    Amount of(JsonNode sum, @Nullable String currency) {
        return of(Json.value(sum), currency);
    }

    /** The sum; null when there is none or it is none. */
    @Nullable
    Amount of(@Nullable String written, @Nullable String currency) {
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        String code = code(currency);
        if (PLAIN.matcher(written).matches()) {
            return sum(new BigDecimal(written), code);
        }
        Optional<Amount> read = reader.amount(written);
        return read.map(amount -> sum(amount.value(), code == null ? amount.currency() : code))
                .orElse(null);
    }

    /** The code of ISO 4217 for a code or a sign; null when it is neither, or stands for several. */
    private @Nullable String code(@Nullable String written) {
        String bare = written == null ? "" : written.strip();
        String iso = iso(bare);
        if (iso != null) {
            return iso;
        }
        boolean sign = !bare.isEmpty() && bare.length() <= LONGEST_SIGN;
        return sign ? reader.amount(bare + "100").map(Amount::currency).orElse(null) : null;
    }

    /** The code of ISO 4217 in capitals; null when it is none. */
    static @Nullable String iso(String written) {
        String capitals = written.toUpperCase(Locale.ROOT);
        return capitals.length() == 3 && Amount.known(capitals) ? capitals : null;
    }

    private static @Nullable Amount sum(BigDecimal value, @Nullable String code) {
        return value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS
                ? null
                : new Amount(value, code);
    }
}
