package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.followup.WeekPlan;
import foreword.workflow.PlanPages;
import java.util.List;

/** The names of a teammate's week: each with why, and the one thing to do; a menu takes a name off. */
final class PlanScreen {
    private final PlanPages.Page plan;
    private final List<String> team;

    /** @param team how steadily all of us are at it, empty where that is not shown */
    PlanScreen(PlanPages.Page plan, List<String> team) {
        this.plan = plan;
        this.team = team;
    }

    Drawn drawn() {
        return page().drawn();
    }

    String ephemeral() {
        return page().ephemeral();
    }

    private Page page() {
        List<Choice> off = plan.lines().stream()
                .filter(line -> line.row().state() == WeekPlan.State.OPEN)
                .map(line -> new Choice("Not " + line.name(), value(line)))
                .toList();
        Page page = off.isEmpty() ? Page.of(first()) : Page.of(first(), Choice.overflow("plan.dismiss", off));
        plan.lines().forEach(line -> page.add(line(line)));
        page.small(plan.stands(), String.join(" ", plan.steadiness()));
        return page.small(
                team.isEmpty() ? "" : "All of us: " + String.join(" ", team), "Nothing is sent until you approve it.");
    }

    private Sentence first() {
        long open = plan.lines().stream()
                .filter(line -> line.row().state() == WeekPlan.State.OPEN)
                .count();
        if (plan.lines().isEmpty()) {
            return say(
                    "Nobody is on your plan this week. Whoever can be asked, is owed thanks or rested long enough comes"
                            + " here by themselves.");
        }
        return open == 0
                ? say("Your plan for this week is settled.").signed(":white_check_mark:")
                : open == 1
                        ? say("One name is on your plan this week.")
                        : say("{} names are on your plan this week.", Part.strong(String.valueOf(open)));
    }

    private ObjectNode line(PlanPages.Line line) {
        String name = Mrkdwn.bold(line.name());
        return switch (line.row().state()) {
            case OPEN ->
                Blocks.section(
                        name + " " + Mrkdwn.prose(line.why()) + ".", deed(line).node());
            case DONE -> Blocks.section(":white_check_mark: *Done*: " + name);
            case DISMISSED -> Blocks.section(":wave: *Taken off*: " + name);
            case GONE -> Blocks.section(":white_check_mark: *No longer needed*: " + name);
        };
    }

    private String value(PlanPages.Line line) {
        return plan.plan().id().value() + ":" + line.row().place();
    }

    private static Button deed(PlanPages.Line line) {
        String key = line.row().key();
        return switch (line.row().kind()) {
            case THANKS -> Button.of("thanks.draft", "Thank", key);
            case HOPPER -> Button.of("hopper.wake", "Send something useful", key);
            case MOMENT -> Button.of("moment.ask", "Draft the ask", key);
            case EXPECTATION -> Button.of("expectation.draft", "Draft the mail", key);
            case ASK -> Button.of("contact.ask", "Draft the ask", key);
        };
    }
}
