package foreword.report;

import foreword.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Deals that are alike in all that a report tells of them.
 *
 * @param stage how far they came
 * @param leadSource where they came from, in the words of whoever typed it, may be empty
 * @param share how much of them is credited to introductions, in percent
 * @param proposed a credit to an introduction waits for somebody's word
 * @param amount what one of them is worth, null where nobody said
 * @param count how many there are
 */
public record Business(
        Stage stage,
        String leadSource,
        int share,
        boolean proposed,
        @Nullable Amount amount,
        long count) {

    /** How far a deal came. */
    public enum Stage {
        /** We heard of it for the first time. */
        HEARD,
        /** It was won, and not taken back. */
        WON
    }
}
