package foreword.report;

import foreword.people.Teammate;
import java.time.LocalDate;

/**
 * How often a teammate did something in one week.
 *
 * @param week its Monday
 */
public record Tally(LocalDate week, Teammate.Id by, Act act, long count) {}
