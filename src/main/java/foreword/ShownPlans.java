package foreword;

import foreword.adapter.slack.screen.PlanReading;
import foreword.followup.WeekPlan;
import foreword.people.Teammate;
import foreword.report.Consistency;
import foreword.workflow.PlanPages;
import java.util.Optional;

/** Plans, as the screens ask for them. */
record ShownPlans(PlanPages pages) implements PlanReading {
    @Override
    public Optional<PlanPages.Page> find(WeekPlan.Id id) {
        return pages.find(id);
    }

    @Override
    public Consistency own(Teammate mate) {
        return pages.own(mate);
    }

    @Override
    public Consistency team(Teammate viewer) {
        return pages.team(viewer.zone());
    }
}
