package foreword.adapter.slack.screen;

import foreword.followup.WeekPlan;
import foreword.people.Teammate;
import foreword.report.Consistency;
import foreword.workflow.PlanPages;
import java.util.Optional;

/** Reads plans, and how steadily things go, for those who look at a screen. */
public interface PlanReading {
    Optional<PlanPages.Page> find(WeekPlan.Id id);

    /** One's own steadiness. */
    Consistency own(Teammate mate);

    /** That of all of us together. */
    Consistency team(Teammate viewer);
}
