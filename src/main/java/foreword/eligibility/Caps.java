package foreword.eligibility;

import foreword.calendar.BusinessDays;
import foreword.calendar.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * How often a person may be asked, by whomever and for whatever: by default 30 days after any ask, 6 months after a no, 3
 * asks in 6 months.
 *
 * @param cooldown after any ask
 * @param afterNo after a no
 * @param mostInSixMonths asks to one person in 182 days
 */
public record Caps(Term cooldown, Term afterNo, int mostInSixMonths) {
    /** What "six months" are. */
    static final Duration SIX_MONTHS = Duration.ofDays(182);

    public static final Caps DEFAULT = new Caps(Term.parse("30d"), Term.parse("182d"), 3);

    private static final BusinessDays EVERY_WEEKDAY = new BusinessDays(Set.of());

    /** When this term after that time is over. */
    static Instant end(Term term, Instant from) {
        return term.after(from, ZoneOffset.UTC, EVERY_WEEKDAY);
    }
}
