package foreword.workflow;

import foreword.activity.Activity;
import foreword.activity.ActivityLog;
import foreword.activity.UnitOfWork;
import foreword.followup.Sweep;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Does things in steps: one transaction, one clock, one line in the timeline for each change. */
public final class Steps {
    private final UnitOfWork work;
    private final ActivityLog log;
    private final Clock clock;

    public Steps(UnitOfWork work, ActivityLog log, Clock clock) {
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    <T> T step(Supplier<T> deed) {
        return work.step(deed);
    }

    void run(Runnable deed) {
        work.step(deed);
    }

    /** Sweeps through what is due, each owner's in a step. */
    Sweep sweep(Rows rows, String holder) {
        return new Sweep(rows.nudges(), rows.bundles(), work, clock, holder);
    }

    /** Writes down what somebody did. */
    public void note(String actor, String what, String about, String why) {
        log.append(new Activity(now(), actor, what, about, why));
    }

    /** Writes down what happened by itself. */
    public void note(String what, String about, String why) {
        note(Activity.FOREWORD, what, about, why);
    }
}
