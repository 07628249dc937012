package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.source.InStage;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.people.Teammate;
import foreword.template.Phrase;
import foreword.workflow.OftenPhrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a stage of another system means: asked once, answered with one click, corrected with another. */
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
        Page page = Page.of(question(scene, question));
        deals(MeaningPhrase.IN_IT, MeaningPhrase.IN_IT_AND, inStage().restingDeals())
                .ifPresent(page::add);
        return page.add(Blocks.actions("stage_actions", choices()))
                .small(
                        question.numbered()
                                ? scene.say(MeaningPhrase.NUMBER_ONLY, Part.name(question.title()))
                                        .mrkdwn()
                                : "",
                        scene.phrases().say(MeaningPhrase.ASKED_ONCE))
                .drawn();
    }

    private Drawn answered(StageMeaning meaning) {
        Page page = Page.of(answer(scene, question, meaning).signed(":white_check_mark:"));
        InStage there = inStage();
        deals(MeaningPhrase.IN_IT, MeaningPhrase.IN_IT_AND, there.restingDeals())
                .ifPresent(page::add);
        deals(MeaningPhrase.GONE_ON, MeaningPhrase.GONE_ON_AND, there.goneOn()).ifPresent(page::add);
        return page.add(Blocks.actions(
                        "stage_actions", List.of(new StageChoices(scene.phrases(), question.id()).correcting(meaning))))
                .small(who())
                .drawn();
    }

    private InStage inStage() {
        return InStage.of(question, scene.rows().stageQuestions(), scene.rows().deals());
    }

    static Sentence question(Scene scene, StageQuestions.Question question) {
        Part stage = Part.name(question.called());
        Part system = Part.name(question.title());
        String pipeline = question.pipelineCalled();
        if (pipeline.isEmpty()) {
            return scene.say(question.numbered() ? MeaningPhrase.ASKED_NUMBER : MeaningPhrase.ASKED, stage, system);
        }
        return scene.say(
                question.numbered() ? MeaningPhrase.ASKED_NUMBER_IN : MeaningPhrase.ASKED_IN,
                stage,
                Part.name(pipeline),
                system);
    }

    static Sentence answer(Scene scene, StageQuestions.Question question, StageMeaning meaning) {
        Part stage = Part.name(question.called());
        Part system = Part.name(question.title());
        return meaning == StageMeaning.IGNORE
                ? scene.say(MeaningPhrase.MEANS_NOTHING, stage, system)
                : scene.say(MeaningPhrase.MEANS, stage, system, Part.of(StageChoices.plain(scene.phrases(), meaning)));
    }

    private String who() {
        return Optional.ofNullable(question.answeredBy())
                .map(by -> scene.say(OftenPhrase.BY, scene.teammate(new Teammate.Id(by)))
                        .mrkdwn())
                .orElse("");
    }

    /** Some of the deals by name, so that one can look there. */
    private Optional<ObjectNode> deals(MeaningPhrase few, MeaningPhrase many, List<Deal> deals) {
        if (deals.isEmpty()) {
            return Optional.empty();
        }
        Part named = Part.of(deals.stream()
                .limit(NAMED)
                .map(deal -> Mrkdwn.inline(deal.titleAndCompany()))
                .collect(Collectors.joining(", ")));
        Sentence said = deals.size() > NAMED ? scene.say(many, deals.size() - NAMED, named) : scene.say(few, named);
        return Optional.of(Blocks.section(said.mrkdwn()));
    }

    private List<ObjectNode> choices() {
        StageChoices finer = new StageChoices(scene.phrases(), question.id());
        return List.of(
                button(StageMeaning.OPEN, MeaningPhrase.OPEN),
                finer.finer(),
                button(StageMeaning.ON_HOLD, DealPhrase.ON_HOLD),
                button(StageMeaning.WON, DealPhrase.WON),
                button(StageMeaning.LOST, DealPhrase.LOST),
                button(StageMeaning.IGNORE, MeaningPhrase.IGNORE));
    }

    private ObjectNode button(StageMeaning meaning, Phrase text) {
        return Button.of(
                        "stage." + meaning.word(),
                        scene.phrases().say(text),
                        question.id().value() + ":" + meaning.word())
                .label(scene.phrases()
                        .say(MeaningPhrase.LABEL, question.called(), StageChoices.plain(scene.phrases(), meaning)))
                .node();
    }
}
