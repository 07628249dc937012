package foreword.config;

import foreword.calendar.Term;

/**
 * How often a client may be asked, and how long things wait.
 *
 * @param cooldown between two asks of the same person
 * @param afterNo the rest after a no
 * @param mostInSixMonths asks of one person in any six months
 * @param moment how long praise stays fresh
 * @param draft how long an unapproved draft is kept
 * @param followUp the wait before a nudge
 * @param followUps nudges for one ask
 * @param thanks until a thank-you is due
 * @param outcome until we ask how an introduction went
 * @param bridge how long the person in the middle has to answer
 * @param hopper the rest before an old ask is offered again
 * @param quiet without contact, until a client counts as quiet
 * @param atRisk without contact, until a client counts as at risk
 */
public record AskingSettings(
        Term cooldown,
        Term afterNo,
        int mostInSixMonths,
        Term moment,
        Term draft,
        Term followUp,
        int followUps,
        Term thanks,
        Term outcome,
        Term bridge,
        Term hopper,
        Term quiet,
        Term atRisk) {}
