package foreword.byemail;

import foreword.deal.Deal;
import foreword.deal.source.InStage;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions.Question;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a stage of another system means. */
record TellsStages(Facts facts, Question question) {
    private static final int NAMED = 5;

    Told told() {
        String stage = "\"" + question.called() + "\"";
        StageMeaning said = question.meaning();
        InStage there =
                InStage.of(question, facts.rows().stageQuestions(), facts.rows().deals());
        Passage inIt = Passage.fact("Deals in it", named(there.restingDeals()));
        if (said != null) {
            return Told.settled(
                    said == StageMeaning.IGNORE
                            ? "The stage " + stage + " of " + question.title() + " is ignored."
                            : "The stage " + stage + " of " + question.title() + " means " + plain(said) + ".",
                    List.of(inIt, Passage.fact("Moved by it first, and by other news since", named(there.goneOn()))),
                    Stream.concat(
                                    Stream.of(StageMeaning.values())
                                            .filter(meaning -> meaning != said)
                                            .map(meaning -> correction(said, meaning)),
                                    Stream.of(again(said)))
                            .toList(),
                    "The deals that it moved go along when it is corrected, unless other news has moved them since.");
        }
        return Told.open(
                "What does " + (question.numbered() ? "stage number " + question.called() : stage) + " mean in "
                        + question.title() + "?",
                asked(stage),
                List.of(inIt),
                Stream.of(StageMeaning.values()).map(this::deed).toList(),
                question.numbered()
                        ? question.title()
                                + " tells no more of it than its number; its name stands there in the settings of the pipelines."
                        : "",
                "Until you say, deals in it stay where they are here.");
    }

    private String asked(String stage) {
        String pipeline = question.pipelineCalled();
        return "What does the stage " + (question.numbered() ? "with the number " + question.called() : stage)
                + (pipeline.isEmpty() ? "" : " of the pipeline \"" + pipeline + "\"") + " mean in " + question.title()
                + "?";
    }

    private static String named(List<Deal> deals) {
        String some = deals.stream().limit(NAMED).map(Deal::titleAndCompany).collect(Collectors.joining(", "));
        return deals.size() > NAMED ? some + " and " + (deals.size() - NAMED) + " more" : some;
    }

    private Deed deed(StageMeaning meaning) {
        String effect = meaning == StageMeaning.IGNORE
                ? "It says nothing of how a deal stands; no deal moves by it."
                : "Remembered: deals in this stage are " + plain(meaning) + " here, also those that wait.";
        return Deed.of("stage." + meaning.word(), question.id().value(), label(meaning), effect);
    }

    private Deed correction(StageMeaning now, StageMeaning meaning) {
        return Deed.of(
                "stage.correct-" + meaning.word(),
                question.id().value() + ":" + now.word(),
                "Correct it: " + label(meaning),
                "It means " + plain(now) + " now, and " + plain(meaning)
                        + " from then on. The deals that it moved go along, unless other news has moved them since.");
    }

    private Deed again(StageMeaning now) {
        return Deed.of(
                "stage.again",
                question.id().value() + ":" + now.word(),
                "Take it back",
                "The stage is asked about again. The deals that it moved go back to where they stood, unless other news has moved"
                        + " them since.");
    }

    private static String label(StageMeaning meaning) {
        return switch (meaning) {
            case OPEN -> "Open";
            case QUALIFIED -> "Open: qualified";
            case PROPOSAL -> "Open: proposal made";
            case NEGOTIATION -> "Open: negotiation";
            case ON_HOLD -> "On hold";
            case WON -> "Won";
            case LOST -> "Lost";
            case IGNORE -> "Nothing, ignore it";
        };
    }

    private static String plain(StageMeaning meaning) {
        return meaning.word().replace('-', ' ');
    }
}
