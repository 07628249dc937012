package foreword.byemail;

import foreword.deal.Deal;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions.Question;
import java.util.List;
import java.util.stream.Stream;

/** What a stage of another system means. */
record TellsStages(Facts facts, Question question) {
    Told told() {
        String stage = "\"" + question.stage().name() + "\"";
        StageMeaning said = question.meaning();
        if (said != null) {
            return Told.settled(
                    said == StageMeaning.IGNORE
                            ? "The stage " + stage + " of " + question.title() + " is ignored."
                            : "The stage " + stage + " of " + question.title() + " means " + plain(said) + ".",
                    List.of(),
                    List.of());
        }
        return Told.open(
                "What does " + stage + " mean in " + question.title() + "?",
                "What does the stage " + stage + " mean in " + question.title() + "?",
                List.of(Passage.fact("Deals in it", inIt())),
                Stream.of(StageMeaning.values()).map(this::deed).toList(),
                "Until you say, deals in it stay where they are here.");
    }

    private String inIt() {
        return String.join(
                ", ",
                facts.rows().stageQuestions().waiting(question.stage()).stream()
                        .flatMap(it -> facts.rows().deals().from(it.stage().source(), it.externalId()).stream())
                        .filter(deal -> !deal.hidden())
                        .limit(5)
                        .map(Deal::titleAndCompany)
                        .toList());
    }

    private Deed deed(StageMeaning meaning) {
        String effect = meaning == StageMeaning.IGNORE
                ? "It says nothing of how a deal stands; no deal moves by it."
                : "Remembered: deals in this stage are " + plain(meaning) + " here, also those that wait.";
        return Deed.of("stage." + meaning.word(), question.id().value(), label(meaning), effect);
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
