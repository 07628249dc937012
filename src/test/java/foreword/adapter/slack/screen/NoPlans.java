package foreword.adapter.slack.screen;

import foreword.followup.WeekPlan;
import foreword.people.Teammate;
import foreword.workflow.PlanPages;
import java.util.List;
import java.util.Optional;

/** Nobody planned or did anything. */
record NoPlans() implements PlanReading {
    @Override
    public Optional<PlanPages.Page> find(WeekPlan.Id id) {
        return Optional.empty();
    }

    @Override
    public List<String> own(Teammate mate) {
        return List.of();
    }

    @Override
    public List<String> team(Teammate viewer) {
        return List.of();
    }
}
