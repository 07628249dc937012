package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.introduction.Introduction;
import foreword.introduction.Qualification;
import foreword.workflow.Result;
import foreword.workflow.WhenIntroduced;

/** Modal {@code outcome}: what became of an introduction, and how it fits the card. */
final class OutcomeSubmission {
    private final Office office;

    OutcomeSubmission(Office office) {
        this.office = office;
    }

    SubmissionAnswer outcome(Form form) {
        String state = form.value("state");
        if (state.isEmpty()) {
            return Form.error("state", "Choose where it stands.");
        }
        String fit = form.value("fit");
        if (!fit.isEmpty()
                && form.value("fit_words").isEmpty()
                && form.value("note").isEmpty()) {
            return Form.error("fit_words", "Say why, in a few words: it is what the next ask learns from.");
        }
        Result result = office.whenIntroduced()
                .outcome(
                        new Introduction.Id(form.about("i")),
                        new WhenIntroduced.Outcome(
                                Introduction.State.valueOf(state),
                                form.value("note"),
                                fit.isEmpty() ? null : Qualification.Fit.valueOf(fit),
                                form.value("fit_words")),
                        form.by());
        return result.done() ? SubmissionAnswer.close() : Form.error("state", result.sentence());
    }
}
