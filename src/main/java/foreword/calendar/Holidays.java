package foreword.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Public holidays. */
@FunctionalInterface
public interface Holidays {
    /** Nobody keeps any. */
    Holidays NONE = (day, country) -> Optional.empty();

    /** The name of the holiday on which that country rests, in English; empty on any other day, and for a country not known. */
    Optional<String> on(LocalDate day, Country country);
}
