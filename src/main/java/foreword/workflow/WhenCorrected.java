package foreword.workflow;

import foreword.people.Contact;
import foreword.people.Correction;
import foreword.people.Teammate;

/** When a teammate knows a relationship better than the record: it is corrected with a reason, and the correction wears off. */
public final class WhenCorrected {
    private final Rows rows;
    private final Steps steps;
    private final Relationships relationships;

    public WhenCorrected(Rows rows, Steps steps, Relationships relationships) {
        this.rows = rows;
        this.steps = steps;
        this.relationships = relationships;
    }

    /**
     * Corrects the strength.
     *
     * @param points from -100 to 100, not 0
     * @param reason not blank
     */
    public Result correct(Contact contact, int points, String reason, Teammate by) {
        return steps.step(() -> {
            int before = relationships.of(contact, steps.now()).strength();
            rows.corrections()
                    .add(new Correction(
                            Correction.Id.fresh(), contact.id(), points, reason.strip(), by.id(), steps.now()));
            steps.note(
                    by.id().value(),
                    "relationship.corrected",
                    "contact/" + contact.id().value(),
                    (points > 0 ? "+" : "") + points);
            int after = relationships.of(contact, steps.now()).strength();
            return Result.done("The relationship with " + contact.name() + " stands at " + after + " of 100 now, from "
                    + before + ". Half of the correction is gone in 90 days.");
        });
    }
}
