package foreword.adapter.slack.desk;

import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.workflow.Result;
import java.util.Map;
import java.util.Optional;

/** What the buttons and menus on a stage of another system do. */
final class StagePresses {
    private static final Result UNKNOWN = Result.refused("This choice is not known.");

    private final Office office;

    StagePresses(Office office) {
        this.office = office;
    }

    /** Those that answer the question. */
    Map<String, Presses.Deed> answers() {
        return Map.of(
                "stage.open", this::means,
                "stage.on-hold", this::means,
                "stage.won", this::means,
                "stage.lost", this::means,
                "stage.ignore", this::means,
                "stage.finer", this::means);
    }

    /** Those that correct an answer. */
    Map<String, Presses.Deed> corrections() {
        return Map.of("stage.correct", this::corrects);
    }

    /** The value is the question's id and the meaning's word. */
    private Result means(Presses.Call call) {
        return StageMeaning.read(call.more())
                .map(meaning -> office.whenStageExplained().means(call.by(), question(call), meaning))
                .orElse(UNKNOWN);
    }

    /** The value is the question's id, what it means now, and what it is to mean, or nothing. */
    private Result corrects(Presses.Call call) {
        String[] words = call.more().split(":", -1);
        Optional<StageMeaning> seen = StageMeaning.read(words[0]);
        Optional<StageMeaning> meaning = words.length == 2 ? StageMeaning.read(words[1]) : Optional.empty();
        boolean again = words.length == 2 && words[1].isEmpty();
        return seen.isPresent() && (again || meaning.isPresent())
                ? office.whenStageExplained().corrects(call.by(), question(call), seen.get(), meaning.orElse(null))
                : UNKNOWN;
    }

    private static StageQuestions.Id question(Presses.Call call) {
        return new StageQuestions.Id(call.id());
    }
}
