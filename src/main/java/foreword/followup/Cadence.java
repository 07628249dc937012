package foreword.followup;

import foreword.calendar.Term;

/**
 * How long each step waits.
 *
 * @param moment how long a moment stays open
 * @param draft how long a draft can be approved
 * @param followUp after a question without an answer
 * @param followUps at most so many, then the hopper
 * @param thanks after the attempt
 * @param outcome after the introduction
 * @param bridge until we answer a bridge mail
 * @param hopper when no date was said
 * @param undo how long an approved message waits
 */
public record Cadence(
        Term moment,
        Term draft,
        Term followUp,
        int followUps,
        Term thanks,
        Term outcome,
        Term bridge,
        Term hopper,
        Term undo) {
    public static final Cadence DEFAULT = new Cadence(
            Term.parse("2bd"),
            Term.parse("7d"),
            Term.parse("5bd"),
            2,
            Term.parse("1bd"),
            Term.parse("5bd"),
            Term.parse("1bd"),
            Term.parse("90d"),
            Term.parse("5m"));
}
