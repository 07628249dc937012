package foreword.adapter.slack.screen;

import foreword.followup.WeekPlan;
import foreword.people.Teammate;
import foreword.workflow.PlanPages;
import java.util.List;
import java.util.Optional;

/** Reads plans, and how steadily things go, for those who look at a screen. */
public interface PlanReading {
    Optional<PlanPages.Page> find(WeekPlan.Id id);

    /** One's own steadiness in sentences; empty when there never was anything. */
    List<String> own(Teammate mate);

    /** That of all of us together. */
    List<String> team(Teammate viewer);
}
