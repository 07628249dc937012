package foreword.adapter.slack.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.adapter.slack.Submission;
import foreword.adapter.slack.SubmissionAnswer;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import foreword.workflow.Result;
import foreword.workflow.Undrafted;
import java.time.Clock;
import java.util.Map;

/** What each modal does when it is submitted; what is wrong is said at its field, and nothing typed is lost. */
final class Submissions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Office office;
    private final Map<String, Deed> deeds;

    Submissions(Office office, HomePresses homePresses, Clock clock) {
        this.office = office;
        DraftSubmissions drafts = new DraftSubmissions(office);
        TargetSubmission targets = new TargetSubmission(office);
        PieceSubmission pieces = new PieceSubmission(office);
        this.deeds = Map.ofEntries(
                Map.entry("ask", new AskSubmission(office, clock)::ask),
                Map.entry("draft-edit", drafts::draft),
                Map.entry("target", form -> form.about("d").isEmpty() ? targets.target(form) : drafts.target(form)),
                Map.entry("content", form -> form.about("d").isEmpty() ? pieces.piece(form) : drafts.content(form)),
                Map.entry("contact", new ContactSubmission(office)::contact),
                Map.entry("company", new CompanySubmission(office)::company),
                Map.entry("card", new CardSubmission(office, clock)::card),
                Map.entry("deal", new DealSubmission(office)::deal),
                Map.entry("credit", new DealSubmission(office)::credit),
                Map.entry("credit-dispute", new DealSubmission(office)::dispute),
                Map.entry("outcome", new OutcomeSubmission(office)::outcome),
                Map.entry("ask-stand", new StandSubmission(office)::stand),
                Map.entry("praise", homePresses::praise),
                Map.entry("settings", new SettingsSubmission(office, clock)::settings),
                Map.entry("favour", new FavourSubmission(office)::favour),
                Map.entry("nudge-snooze", new NudgePresses(office)::picked),
                Map.entry("thanks-waive", this::waive),
                Map.entry("concern-resolve", new ConcernPresses(office)::resolved));
    }

    /** One modal. */
    @FunctionalInterface
    private interface Deed {
        SubmissionAnswer submit(Form form);
    }

    SubmissionAnswer submit(Submission submission, Teammate by) {
        Deed deed = deeds.get(submission.callbackId());
        if (deed == null) {
            return SubmissionAnswer.close();
        }
        Form form = new Form(submission, by, read(submission.privateMetadata()));
        try {
            return deed.submit(form);
        } catch (Undrafted missing) {
            return SubmissionAnswer.update(office.modals().notice(missing.getMessage() + " Nothing was changed."));
        }
    }

    private SubmissionAnswer waive(Form form) {
        Result result = office.whenThanked().waive(new ThankYou.Id(form.about("ty")), form.value("reason"), form.by());
        return result.done() ? SubmissionAnswer.close() : Form.error("reason", result.sentence());
    }

    private static JsonNode read(String privateMetadata) {
        try {
            return JSON.readTree(privateMetadata.isBlank() ? "{}" : privateMetadata);
        } catch (JsonProcessingException notOurs) {
            return JSON.createObjectNode();
        }
    }
}
