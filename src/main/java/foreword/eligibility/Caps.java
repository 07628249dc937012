package foreword.eligibility;

import foreword.calendar.Term;

/**
 * How often a person may be asked : by default 30 days after any ask, 6 months after a no, 3 asks in 6 months.
 *
 * @param cooldown after any ask
 * @param afterNo after a no
 * @param mostInSixMonths asks to one person in 182 days
 */
public record Caps(Term cooldown, Term afterNo, int mostInSixMonths) {
    public static final Caps DEFAULT = new Caps(Term.parse("30d"), Term.parse("182d"), 3);
}
