package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.Part.name;
import static foreword.adapter.slack.screen.Sentence.Part.prose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.followup.WeekPlan;
import foreword.report.Consistency;
import foreword.template.Phrases;
import foreword.workflow.OftenPhrase;
import foreword.workflow.PlanPages;
import foreword.workflow.PlanPhrase;
import java.util.List;
import java.util.Optional;

/** The names of a teammate's week: each with why, and the one thing to do; a menu takes a name off. */
final class PlanScreen {
    private final Scene scene;
    private final Phrases phrases;
    private final PlanPages.Page plan;
    private final Optional<Consistency> team;

    /** @param team how steadily all of us are at it, empty where that is not shown */
    PlanScreen(Scene scene, PlanPages.Page plan, Optional<Consistency> team) {
        this.scene = scene;
        this.phrases = scene.phrases();
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
                .map(line -> new Choice(phrases.say(PlanPhrase.NOT, line.name()), value(line)))
                .toList();
        Page page = off.isEmpty() ? Page.of(first()) : Page.of(first(), Choice.overflow("plan.dismiss", off));
        plan.lines().forEach(line -> page.add(line(line)));
        page.small(plan.stands(phrases), plan.steady(phrases));
        return page.small(allOfUs(), phrases.say(OftenPhrase.NOTHING_SENT));
    }

    private Sentence first() {
        long open = plan.lines().stream()
                .filter(line -> line.row().state() == WeekPlan.State.OPEN)
                .count();
        if (plan.lines().isEmpty()) {
            return scene.say(PlanPhrase.NOBODY);
        }
        return open == 0
                ? scene.say(PlanPhrase.SETTLED).signed(":white_check_mark:")
                : scene.say(PlanPhrase.NAMES, open);
    }

    private String allOfUs() {
        String words = team.map(it -> String.join(" ", it.words(phrases))).orElse("");
        return words.isEmpty() ? "" : phrases.say(PlanPhrase.ALL_OF_US, words);
    }

    private ObjectNode line(PlanPages.Line line) {
        return switch (line.row().state()) {
            case OPEN ->
                Blocks.section(
                        scene.say(PlanPhrase.LINE, name(line.name()), prose(line.why()))
                                .mrkdwn(),
                        deed(line).node());
            case DONE -> ended(PlanPhrase.DONE, line);
            case DISMISSED -> ended(PlanPhrase.TAKEN_OFF, line);
            case GONE -> ended(PlanPhrase.NO_LONGER_NEEDED, line);
        };
    }

    private ObjectNode ended(PlanPhrase how, PlanPages.Line line) {
        return Blocks.section(scene.say(how, name(line.name())).mrkdwn());
    }

    private String value(PlanPages.Line line) {
        return plan.plan().id().value() + ":" + line.row().place();
    }

    private Button deed(PlanPages.Line line) {
        WeekPlan.Kind kind = line.row().kind();
        return Button.of(
                action(kind), phrases.say(PlanPages.label(kind)), line.row().key());
    }

    private static String action(WeekPlan.Kind kind) {
        return switch (kind) {
            case THANKS -> "thanks.draft";
            case HOPPER -> "hopper.wake";
            case MOMENT -> "moment.ask";
            case EXPECTATION -> "expectation.draft";
            case ASK -> "contact.ask";
        };
    }
}
