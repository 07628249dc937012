package foreword.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum found in a text.
 *
 * @param start where its words begin in the text, in UTF-16 units; {@code end} is exclusive
 * @param marked whether a currency or a magnitude shows that it is money; a bare number is uncertain
 * @param upTo the upper bound, when the amount is the lower one of a range
 * @param per what it is paid for, null for the whole
 * @param times how many periods were stated, 0 when none were
 */
public record Figure(
        Amount amount,
        int start,
        int end,
        boolean marked,
        @Nullable Amount upTo,
        @Nullable Period per,
        int times) {

    /** The sum for the stated term, or as it was said when no term was. */
    public Amount total() {
        return total(amount);
    }

    /** The upper bound in the same way; the sum itself when it is no range. */
    public Amount most() {
        return total(upTo == null ? amount : upTo);
    }

    private Amount total(Amount sum) {
        return times > 1 ? new Amount(sum.value().multiply(BigDecimal.valueOf(times)), sum.currency()) : sum;
    }
}
