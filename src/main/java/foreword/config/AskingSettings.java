package foreword.config;

import foreword.calendar.Term;

/**
 * How often a client may be asked.
 *
 * @param cooldown between two asks of the same person
 * @param afterNo the rest after a no
 * @param mostInSixMonths asks of one person in any six months
 */
public record AskingSettings(Term cooldown, Term afterNo, int mostInSixMonths) {}
