package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.template.Phrase;
import foreword.template.Phrases;
import java.util.stream.Stream;

/** Menus of what a stage may mean. */
record StageChoices(Phrases phrases, StageQuestions.Id question) {
    /** How far an open deal has come. */
    ObjectNode finer() {
        return menu(
                "stage.finer",
                MeaningPhrase.FINER,
                Stream.of(StageMeaning.QUALIFIED, StageMeaning.PROPOSAL, StageMeaning.NEGOTIATION)
                        .map(meaning -> choice(meaning, meaning.word())));
    }

    /** Everything that it may mean. */
    ObjectNode all() {
        return menu(
                "stage.finer",
                MeaningPhrase.MEANING,
                Stream.of(StageMeaning.values()).map(meaning -> choice(meaning, meaning.word())));
    }

    /** Everything else that it may mean, or that nobody knows after all. */
    ObjectNode correcting(StageMeaning now) {
        return menu(
                "stage.correct",
                MeaningPhrase.CORRECT,
                Stream.concat(
                        Stream.of(StageMeaning.values())
                                .filter(meaning -> meaning != now)
                                .map(meaning -> choice(meaning, now.word() + ":" + meaning.word())),
                        Stream.of(new Choice(
                                phrases.say(MeaningPhrase.ASK_AGAIN), question.value() + ":" + now.word() + ":"))));
    }

    /** What it means, in the middle of a sentence. */
    static String plain(Phrases phrases, StageMeaning meaning) {
        return phrases.say(
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

    private static Phrase label(StageMeaning meaning) {
        return switch (meaning) {
            case OPEN -> MeaningPhrase.OPEN;
            case QUALIFIED -> MeaningPhrase.QUALIFIED;
            case PROPOSAL -> MeaningPhrase.PROPOSAL;
            case NEGOTIATION -> MeaningPhrase.NEGOTIATION;
            case ON_HOLD -> DealPhrase.ON_HOLD;
            case WON -> DealPhrase.WON;
            case LOST -> DealPhrase.LOST;
            case IGNORE -> MeaningPhrase.IGNORE;
        };
    }

    private Choice choice(StageMeaning meaning, String more) {
        return new Choice(phrases.say(label(meaning)), question.value() + ":" + more);
    }

    private ObjectNode menu(String action, Phrase placeholder, Stream<Choice> choices) {
        return Blocks.object()
                .put("type", "static_select")
                .put("action_id", action)
                .<ObjectNode>set("placeholder", Blocks.plain(150, phrases.say(placeholder)))
                .set("options", Blocks.array(Choice.nodes(choices.toList())));
    }
}
