package foreword.deal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payload, a message or a mail says about deals.
 *
 * @param ignored why there is no update, for people to read; null when there is one
 */
public record DealNews(List<DealUpdate> updates, @Nullable String ignored) {

    public DealNews {
        updates = List.copyOf(updates);
        if (updates.isEmpty() == (ignored == null)) {
            throw new IllegalArgumentException("Either updates, or a reason why there is none");
        }
    }

    public static DealNews of(List<DealUpdate> updates) {
        return new DealNews(updates, null);
    }

    /** No news, and why. */
    public static DealNews none(String because) {
        return new DealNews(List.of(), because);
    }
}
