package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.ask.Ask;
import foreword.workflow.AskMove;
import foreword.workflow.Result;

/** Modal {@code ask-stand}: what happened with an ask. */
final class StandSubmission {
    private final Office office;

    StandSubmission(Office office) {
        this.office = office;
    }

    SubmissionAnswer stand(Form form) {
        if (form.value("move").isEmpty()) {
            return Form.error("move", "Choose what happened.");
        }
        AskMove move = AskMove.valueOf(form.value("move"));
        Result result = office.whenMoved().move(new Ask.Id(form.about("a")), move, form.value("words"), form.by());
        boolean missing = move.needsWords() && form.value("words").isEmpty();
        return result.done() ? SubmissionAnswer.close() : Form.error(missing ? "words" : "move", result.sentence());
    }
}
