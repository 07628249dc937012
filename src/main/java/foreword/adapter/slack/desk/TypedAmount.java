package foreword.adapter.slack.desk;

import foreword.money.Amount;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One amount in a field. */
final class TypedAmount {
    private static final Pattern FORM = Pattern.compile("(\\d[\\d.]*)\\s*([kKmM]?)\\s*([A-Za-z]{3})?");

    private TypedAmount() {}

    static Optional<Amount> read(String typed) {
        Matcher form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(form.group(1));
        String times = form.group(2).toLowerCase(Locale.ROOT);
        BigDecimal whole = times.isEmpty() ? value : value.movePointRight(times.equals("k") ? 3 : 6);
        String currency = form.group(3) == null ? null : form.group(3).toUpperCase(Locale.ROOT);
        return currency == null || Amount.known(currency) ? Optional.of(new Amount(whole, currency)) : Optional.empty();
    }
}
