package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.people.Teammate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a stage of another system means: asked once, answered with one click. */
final class StageScreen {
    private static final int NAMED = 3;

    private final Scene scene;
    private final StageQuestions.Question question;

    private StageScreen(Scene scene, StageQuestions.Question question) {
        this.scene = scene;
        this.question = question;
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows()
                .stageQuestions()
                .find(new StageQuestions.Id(id))
                .map(question -> new StageScreen(scene, question).drawn());
    }

    private Drawn drawn() {
        StageMeaning meaning = question.meaning();
        return meaning == null ? open() : answered(meaning);
    }

    private Drawn open() {
        Page page = Page.of(say(
                "What does the stage “{}” mean in {}?",
                Part.bold(question.stage().name()),
                Part.name(question.title())));
        String waiting = waiting();
        if (!waiting.isEmpty()) {
            page.add(Blocks.section(waiting));
        }
        return page.add(Blocks.actions("stage_actions", choices()))
                .small("Deals in it stay where they are here until you say. You are asked once.")
                .drawn();
    }

    private Drawn answered(StageMeaning meaning) {
        Part name = Part.bold(question.stage().name());
        Part title = Part.name(question.title());
        Sentence said = meaning == StageMeaning.IGNORE
                ? say("The stage “{}” of {} says nothing of how a deal stands.", name, title)
                : say("The stage “{}” of {} means {}.", name, title, Part.strong(plain(meaning)));
        String typed = "To change it: "
                + Mrkdwn.sentences("`/foreword settings stage "
                        + question.stage().source() + " " + question.stage().name() + " proposal`");
        return Page.of(said.signed(":white_check_mark:")).small(who(), typed).drawn();
    }

    private String who() {
        return Optional.ofNullable(question.answeredBy())
                .map(by -> "By " + scene.teammate(new Teammate.Id(by)).mrkdwn() + ".")
                .orElse("");
    }

    /** Some of the deals by name, so that one can look there. */
    private String waiting() {
        List<Deal> deals = scene.rows().stageQuestions().waiting(question.stage()).stream()
                .flatMap(it -> scene.rows().deals().from(it.stage().source(), it.externalId()).stream())
                .filter(deal -> !deal.hidden())
                .toList();
        String named = deals.stream()
                .limit(NAMED)
                .map(deal -> Mrkdwn.inline(deal.titleAndCompany()))
                .collect(Collectors.joining(", "));
        String more = deals.size() > NAMED ? " and " + (deals.size() - NAMED) + " more" : "";
        return named.isEmpty() ? "" : "In it: " + named + more + ".";
    }

    private List<ObjectNode> choices() {
        List<ObjectNode> all = new ArrayList<>();
        all.add(button(StageMeaning.OPEN, "Open"));
        all.add(Blocks.object()
                .put("type", "static_select")
                .put("action_id", "stage.finer")
                .<ObjectNode>set("placeholder", Blocks.plain(150, "Open, more exactly…"))
                .set(
                        "options",
                        Blocks.array(Choice.nodes(List.of(
                                choice(StageMeaning.QUALIFIED, "Qualified"),
                                choice(StageMeaning.PROPOSAL, "Proposal made"),
                                choice(StageMeaning.NEGOTIATION, "Negotiation"))))));
        all.add(button(StageMeaning.ON_HOLD, "On hold"));
        all.add(button(StageMeaning.WON, "Won"));
        all.add(button(StageMeaning.LOST, "Lost"));
        all.add(button(StageMeaning.IGNORE, "Ignore it"));
        return all;
    }

    private ObjectNode button(StageMeaning meaning, String text) {
        return Button.of("stage." + meaning.word(), text, value(meaning))
                .label("Say that " + question.stage().name() + " means " + plain(meaning))
                .node();
    }

    private Choice choice(StageMeaning meaning, String text) {
        return new Choice(text, value(meaning));
    }

    private String value(StageMeaning meaning) {
        return question.id().value() + ":" + meaning.word();
    }

    private static String plain(StageMeaning meaning) {
        return meaning.word().replace('-', ' ');
    }
}
