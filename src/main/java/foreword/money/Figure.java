package foreword.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum found in a text.
 *
 * @param start where its words begin in the text, in UTF-16 units; {@code end} is exclusive
 * @param marked whether a currency or a magnitude shows that it is money; a bare number is uncertain
 * @param range whether it is the lower bound of a range
 * @param per what it is paid for, null for the whole
 * @param times how many periods were stated, 0 when none were
 */
public record Figure(
        Amount amount,
        int start,
        int end,
        boolean marked,
        boolean range,
        @Nullable Period per,
        int times) {

    /** The sum for the stated term, or as it was said when no term was. */
    public Amount total() {
        return times > 1 ? new Amount(amount.value().multiply(BigDecimal.valueOf(times)), amount.currency()) : amount;
    }
}
