package foreword.ask;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer, and why it was read so.
 *
 * @param confidence how probable it is, from 0 to 1; of an unclear one, how probable the likeliest answer was
 * @param because the words that decided it as they were written, or why it is unclear
 * @param at where these words begin in the reply, in UTF-16 units; -1 when it is unclear
 * @param notBefore the day before which they do not want to be asked again, where they named one
 * @param referredTo the person to whom they send us, by name, address or both; may be empty
 */
public record ReadAnswer(
        Answer answer,
        double confidence,
        String because,
        int at,
        @Nullable LocalDate notBefore,
        String referredTo) {

    public static ReadAnswer unclear(double confidence, String because) {
        return new ReadAnswer(Answer.UNCLEAR, confidence, because, -1, null, "");
    }
}
