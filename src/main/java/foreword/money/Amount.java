package foreword.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money, exact. A stated zero is zero; an unknown sum is no {@code Amount} at all.
 *
 * @param currency the ISO 4217 code in capitals, null when none was said
 */
public record Amount(BigDecimal value, @Nullable String currency) {
    private static final int USUAL_DIGITS = 2;

    public Amount {
        if (currency != null && !known(currency)) {
            throw new IllegalArgumentException("No currency of ISO 4217: " + currency);
        }
    }

    /** Whether {@code code} is a currency of ISO 4217, past ones included. */
    public static boolean known(String code) {
        try {
            Currency.getInstance(code);
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /** The same sum in {@code assumed} when no currency was said. */
    public Amount orIn(@Nullable String assumed) {
        return currency == null && assumed != null ? new Amount(value, assumed) : this;
    }

    /** The sum in the smallest unit of its currency (cents; whole yen), hundredths when the currency is unknown. */
    public long minorUnits() {
        return value.movePointRight(digits())
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** The sum of so many of the smallest units of {@code currency}. */
    public static Amount ofMinorUnits(long units, @Nullable String currency) {
        Amount whole = new Amount(BigDecimal.valueOf(units), currency);
        return new Amount(whole.value.movePointLeft(whole.digits()), currency);
    }

    /** The sum in plain digits, with at least the decimals of its currency: {@code 40000.00}. */
    public String plain() {
        return value.setScale(
                        Math.max(digits(), Math.max(value.stripTrailingZeros().scale(), 0)))
                .toPlainString();
    }

    /** The sum as a person reads it, {@code 40,000 EUR}: decimals only where there are any, the currency where it is known. */
    public String said() {
        return said(Locale.ROOT);
    }

    /** The same as it is written in a language: {@code 40.000 EUR}. */
    public String said(Locale language) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        BigDecimal shown = whole ? value.setScale(0, RoundingMode.UNNECESSARY) : new BigDecimal(plain());
        String figures = String.format(language, "%,." + shown.scale() + "f", shown);
        return currency == null ? figures : figures + " " + currency;
    }

    private int digits() {
        return currency == null
                ? USUAL_DIGITS
                : Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    }
}
