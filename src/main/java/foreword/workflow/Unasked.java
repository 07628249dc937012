package foreword.workflow;

import foreword.calendar.Calendars;
import foreword.followup.Bundle;
import foreword.followup.Manners;
import foreword.people.Teammate;
import java.time.LocalDate;
import java.util.List;

/** The messages of a day that Foreword begins by itself; what a teammate set in motion is none of them. */
final class Unasked {
    private final Rows rows;
    private final Steps steps;
    private final Calendars calendars;
    private final Manners manners;

    Unasked(Rows rows, Steps steps, Calendars calendars, Manners manners) {
        this.rows = rows;
        this.steps = steps;
        this.calendars = calendars;
        this.manners = manners;
    }

    /** How this teammate wants to be spoken to. */
    Manners manners(Teammate mate) {
        return manners.of(rows.workTimes().of(mate.id()));
    }

    /** True when they have heard enough from us today. */
    boolean full(Teammate mate) {
        return manners(mate).full(today(mate));
    }

    /** One more goes to them today. */
    void count(Teammate mate) {
        Bundle message = new Bundle(
                Bundle.Id.fresh(), mate.id(), day(mate), today(mate).size() + 1, steps.now(), false, List.of());
        if (!rows.bundles().add(message)) {
            throw new IllegalStateException("another message of this day went to them at the same time");
        }
    }

    private List<Bundle> today(Teammate mate) {
        return rows.bundles().on(mate.id(), day(mate));
    }

    private LocalDate day(Teammate mate) {
        return calendars.of(mate).day(steps.now());
    }
}
