package foreword.deal;

import foreword.calendar.Term;

/**
 * The times that deals are measured by.
 *
 * @param window how long after an introduction a deal may begin and still be credited to it by itself
 * @param stalled after how long without any move an open deal is asked about
 */
public record Terms(Term window, Term stalled) {
    public static final Terms DEFAULT = new Terms(Term.parse("365d"), Term.parse("30d"));
}
