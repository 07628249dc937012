package foreword.byemail;

import foreword.followup.WeekPlan;
import foreword.workflow.PlanPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names of a teammate's week in one mail, each with its deed where it has one by mail.
 *
 * @param deeds what can be done by mail about a row
 */
record TellsPlan(PlanPages.Page page, Function<WeekPlan.Row, Optional<Deed>> deeds) {
    Told told() {
        List<PlanPages.Line> open = page.lines().stream()
                .filter(line -> line.row().state() == WeekPlan.State.OPEN)
                .toList();
        List<Passage> passages = new ArrayList<>();
        List<Deed> offered = new ArrayList<>();
        for (PlanPages.Line line : open) {
            String number = (passages.size() + 1) + ". ";
            Optional<Deed> deed = deeds.apply(line.row());
            String how = deed.isPresent() ? "" : " In Slack: /foreword plan.";
            passages.add(Passage.says(number + line.name() + " " + line.why() + "." + how));
            deed.map(it -> new Deed(it.action(), it.value(), number + it.label(), it.effect(), it.fields()))
                    .ifPresent(offered::add);
        }
        if (open.isEmpty()) {
            return Told.settled("Your plan for this week is settled.", List.of(), List.of());
        }
        String subject = open.size() == 1
                ? "One name is on your plan this week"
                : open.size() + " names are on your plan this week";
        return Told.open(
                subject,
                subject + ".",
                passages,
                offered,
                page.stands() + " " + String.join(" ", page.steadiness()),
                "If you do nothing, nothing is sent.");
    }
}
