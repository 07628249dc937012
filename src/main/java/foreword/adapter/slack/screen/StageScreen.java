package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.people.Teammate;
import foreword.template.Phrase;
import foreword.workflow.OftenPhrase;
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
        Page page = Page.of(scene.say(MeaningPhrase.ASKED, stage(), system()));
        String waiting = waiting();
        if (!waiting.isEmpty()) {
            page.add(Blocks.section(waiting));
        }
        return page.add(Blocks.actions("stage_actions", choices()))
                .small(scene.phrases().say(MeaningPhrase.ASKED_ONCE))
                .drawn();
    }

    private Drawn answered(StageMeaning meaning) {
        Sentence said = meaning == StageMeaning.IGNORE
                ? scene.say(MeaningPhrase.MEANS_NOTHING, stage(), system())
                : scene.say(MeaningPhrase.MEANS, stage(), system(), Part.of(plain(meaning)));
        String command = Mrkdwn.sentences("`/foreword settings stage "
                + question.stage().source() + " " + question.stage().name() + " proposal`");
        String typed = scene.say(MeaningPhrase.TO_CHANGE, Part.of(command)).mrkdwn();
        return Page.of(said.signed(":white_check_mark:")).small(who(), typed).drawn();
    }

    private String who() {
        return Optional.ofNullable(question.answeredBy())
                .map(by -> scene.say(OftenPhrase.BY, scene.teammate(new Teammate.Id(by)))
                        .mrkdwn())
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
        if (named.isEmpty()) {
            return "";
        }
        return (deals.size() > NAMED
                        ? scene.say(MeaningPhrase.IN_IT_AND, deals.size() - NAMED, Part.of(named))
                        : scene.say(MeaningPhrase.IN_IT, Part.of(named)))
                .mrkdwn();
    }

    private List<ObjectNode> choices() {
        List<ObjectNode> all = new ArrayList<>();
        all.add(button(StageMeaning.OPEN, MeaningPhrase.OPEN));
        all.add(Blocks.object()
                .put("type", "static_select")
                .put("action_id", "stage.finer")
                .<ObjectNode>set(
                        "placeholder", Blocks.plain(150, scene.phrases().say(MeaningPhrase.FINER)))
                .set(
                        "options",
                        Blocks.array(Choice.nodes(List.of(
                                choice(StageMeaning.QUALIFIED, MeaningPhrase.QUALIFIED),
                                choice(StageMeaning.PROPOSAL, MeaningPhrase.PROPOSAL),
                                choice(StageMeaning.NEGOTIATION, MeaningPhrase.NEGOTIATION))))));
        all.add(button(StageMeaning.ON_HOLD, DealPhrase.ON_HOLD));
        all.add(button(StageMeaning.WON, DealPhrase.WON));
        all.add(button(StageMeaning.LOST, DealPhrase.LOST));
        all.add(button(StageMeaning.IGNORE, MeaningPhrase.IGNORE));
        return all;
    }

    private ObjectNode button(StageMeaning meaning, Phrase text) {
        return Button.of("stage." + meaning.word(), scene.phrases().say(text), value(meaning))
                .label(scene.phrases().say(MeaningPhrase.LABEL, question.stage().name(), plain(meaning)))
                .node();
    }

    private Choice choice(StageMeaning meaning, Phrase text) {
        return new Choice(scene.phrases().say(text), value(meaning));
    }

    private Part stage() {
        return Part.name(question.stage().name());
    }

    private Part system() {
        return Part.name(question.title());
    }

    private String value(StageMeaning meaning) {
        return question.id().value() + ":" + meaning.word();
    }

    private String plain(StageMeaning meaning) {
        return scene.phrases()
                .say(
                        switch (meaning) {
                            case OPEN -> StagePhrase.OPEN;
                            case QUALIFIED -> StagePhrase.QUALIFIED;
                            case PROPOSAL -> StagePhrase.PROPOSAL;
                            case NEGOTIATION -> StagePhrase.NEGOTIATION;
                            case ON_HOLD -> StagePhrase.ON_HOLD;
                            case WON -> StagePhrase.WON;
                            case LOST -> StagePhrase.LOST;
                            case IGNORE -> MeaningPhrase.IGNORED;
                        });
    }
}
