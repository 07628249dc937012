package foreword.workflow;

import foreword.people.Background;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Consent;
import foreword.target.Target;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** When a teammate keeps the list of people we want to meet: adds, changes, archives, restores, forgets. */
public final class WhenWanted {
    private final Rows rows;
    private final Steps steps;

    public WhenWanted(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /**
     * Saves a target, new or changed.
     *
     * @param background what is known beside it; takes the place of what was known
     * @return refused when another target bears the name already
     */
    public Result save(Target target, Background background, Teammate by) {
        Optional<Target> other = rows.targets()
                .named(target.name(), target.company())
                .filter(it -> !it.id().equals(target.id()));
        if (other.isPresent()) {
            return Result.refused(target.name() + " (" + target.company() + ") is on the list already"
                    + (other.get().archived() ? ", archived. Restore them from `/foreword target archived`." : "."));
        }
        boolean known = rows.targets().find(target.id()).isPresent();
        return steps.step(() -> {
            rows.targets().save(target);
            rows.backgrounds().save(target.id().ref(), background);
            steps.note(
                    by.id().value(),
                    known ? "target.changed" : "target.added",
                    target.id().ref(),
                    "");
            return Result.done(target.name() + " (" + target.company() + ") is on your list.");
        });
    }

    /** Takes a target off the list, with everything kept. */
    public Result archive(Target.Id id, Teammate by) {
        return change(
                id,
                "target.archived",
                by,
                target -> target.archived(true),
                " is archived. Nobody is asked about them.");
    }

    /** Puts an archived target back on the list. */
    public Result restore(Target.Id id, Teammate by) {
        return change(id, "target.restored", by, target -> target.archived(false), " is back on the list.");
    }

    /** Says how much we want it; 1 is the highest. */
    public Result priority(Target.Id id, int priority, Teammate by) {
        return change(
                id, "target.priority", by, target -> target.wanted(priority), " has priority " + priority + " now.");
    }

    /** A no does not stand any more, for a reason that a person gives. */
    public Result reopen(Target.Id id, String reason, Teammate by) {
        Optional<Target> target = rows.targets().find(id);
        if (target.isEmpty() || !(target.get().consent() instanceof Consent.Declined declined)) {
            return Result.refused("This person has not said no.");
        }
        if (reason.isBlank()) {
            return Result.refused("Say why their no does not stand any more.");
        }
        return steps.step(() -> {
            rows.targets().consent(id, Consent.Step.DECLINED, declined.reopened(reason));
            steps.note(by.id().value(), "target.reopened", id.ref(), reason);
            return Result.done(target.get().name() + " may be asked about again.");
        });
    }

    /** Keeps what is known of a contact's working life, in the place of what was known. */
    public void known(Contact.Id contact, Background background, Teammate by) {
        steps.run(() -> {
            rows.backgrounds().save("contact/" + contact.value(), background);
            steps.note(by.id().value(), "contact.facts", "contact/" + contact.value(), "");
        });
    }

    /** Takes away what is kept of a teammate's own connections; returns how many there were. */
    public int removeConnections(Teammate by) {
        return steps.step(() -> {
            int removed = rows.connections().remove(by.id());
            if (removed > 0) {
                steps.note(
                        by.id().value(),
                        "connections.removed",
                        "teammate/" + by.id().value(),
                        String.valueOf(removed));
            }
            return removed;
        });
    }

    private Result change(Target.Id id, String what, Teammate by, UnaryOperator<Target> how, String sentence) {
        return steps.step(() -> rows.targets()
                .find(id)
                .map(target -> {
                    rows.targets().save(how.apply(target));
                    steps.note(by.id().value(), what, id.ref(), "");
                    return Result.done(target.name() + sentence);
                })
                .orElseGet(() -> Result.refused("This person is not on the list any more.")));
    }
}
