package foreword.adapter.slack.desk;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.slack.Submission;
import foreword.adapter.slack.SubmissionAnswer;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.util.Map;

/** A submitted modal with its memory. */
record Form(Submission submission, Teammate by, JsonNode about) {
    String value(String block) {
        return submission.values().getOrDefault(block, "").strip();
    }

    String about(String key) {
        return about.path(key).asText("");
    }

    /** What is wrong, said at its field. */
    static SubmissionAnswer error(String block, String sentence) {
        return SubmissionAnswer.errors(Map.of(block, sentence));
    }

    /** Closes the modal, or says in it why nothing was done. */
    static SubmissionAnswer closeOr(Office office, Result result) {
        return result.done()
                ? SubmissionAnswer.close()
                : SubmissionAnswer.update(office.modals().notice(result.sentence()));
    }
}
