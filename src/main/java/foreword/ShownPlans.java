package foreword;

import foreword.adapter.slack.screen.PlanReading;
import foreword.followup.WeekPlan;
import foreword.people.Teammate;
import foreword.workflow.PlanPages;
import java.util.List;
import java.util.Optional;

/** Plans, as the screens ask for them. */
record ShownPlans(PlanPages pages) implements PlanReading {
    @Override
    public Optional<PlanPages.Page> find(WeekPlan.Id id) {
        return pages.find(id);
    }

    @Override
    public List<String> own(Teammate mate) {
        return pages.own(mate).words();
    }

    @Override
    public List<String> team(Teammate viewer) {
        return pages.team(viewer.zone()).words();
    }
}
