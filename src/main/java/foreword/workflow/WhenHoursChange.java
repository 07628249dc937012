package foreword.workflow;

import foreword.calendar.Absence;
import foreword.calendar.Away;
import foreword.calendar.Status;
import foreword.calendar.WorkTime;
import foreword.followup.Planner;
import foreword.people.Teammate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When a teammate's time is another: they chose hours or days off, moved to another zone, or their status says that they are away. */
public final class WhenHoursChange {
    private final Rows rows;
    private final Steps steps;
    private final Planner planner;

    public WhenHoursChange(Rows rows, Steps steps, Planner planner) {
        this.rows = rows;
        this.steps = steps;
        this.planner = planner;
    }

    /** Several changes of theirs are kept together or not at all. */
    public <T> T together(Supplier<T> changes) {
        return steps.step(changes);
    }

    /** What they chose from now on. */
    public void chose(Teammate by, WorkTime chosen) {
        steps.run(() -> {
            rows.workTimes().save(by.id(), chosen);
            planner.calendarChanged(by.id());
        });
    }

    /** They do not work on these days either. */
    public void off(Teammate by, Absence absence) {
        steps.run(() -> {
            rows.workTimes().add(by.id(), absence);
            planner.calendarChanged(by.id());
        });
    }

    /** They work on these days after all. */
    public void back(Teammate by, Absence absence) {
        steps.run(() -> {
            rows.workTimes().remove(by.id(), absence);
            planner.calendarChanged(by.id());
        });
    }

    /** They have no days off any more. */
    public void noneOff(Teammate by) {
        steps.run(() -> {
            rows.workTimes().clearOff(by.id());
            planner.calendarChanged(by.id());
        });
    }

    /**
     * Their profile was read in the chat. What else we know of them may have changed while it was, and stays as it is.
     *
     * @param zone where they live, null when the chat does not say
     */
    public void seen(Teammate.Id who, @Nullable ZoneId zone, Status status) {
        steps.run(() -> rows.people().teammate(who).ifPresent(known -> {
            if (zone != null && !known.zone().equals(zone)) {
                moved(known, zone);
            }
            status(known, status);
        }));
    }

    private void moved(Teammate known, ZoneId zone) {
        Teammate there = known.livingIn(zone);
        rows.people().save(there);
        int reminders = planner.moved(there, known.zone());
        steps.note(
                "teammate.moved",
                "teammate/" + known.id().value(),
                known.zone() + " to " + zone + ", " + reminders + " reminders with them");
    }

    private void status(Teammate of, Status status) {
        Optional<Away> known = rows.workTimes().away(of.id());
        Optional<Away> seen =
                status.away() ? Optional.of(new Away(steps.now(), status.ends(), status.toString())) : Optional.empty();
        boolean same = known.isPresent() == seen.isPresent()
                && known.map(Away::words).equals(seen.map(Away::words))
                && known.map(it -> Objects.toString(it.until())).equals(seen.map(it -> Objects.toString(it.until())));
        if (!same) {
            rows.workTimes().away(of.id(), seen.orElse(null));
            planner.calendarChanged(of.id());
            steps.note(
                    seen.isPresent() ? "teammate.away" : "teammate.back",
                    "teammate/" + of.id().value(),
                    "by their status");
        }
    }
}
