package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.people.Segment;
import foreword.target.ProfileCard;
import foreword.workflow.Result;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Modal {@code card}: the great-introduction card of a segment. */
final class CardSubmission {
    private final Office office;
    private final CardFields cards;

    CardSubmission(Office office, Clock clock) {
        this.office = office;
        this.cards = new CardFields(clock);
    }

    SubmissionAnswer card(Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<ProfileCard> card = cards.filled(form, new Segment(form.about("segment")), errors);
        if (card.isEmpty()) {
            return SubmissionAnswer.errors(errors);
        }
        Result result =
                office.whenAsked().fillCard(card.get(), form.about().path("v").asInt(), form.by());
        return result.done()
                ? SubmissionAnswer.close()
                : SubmissionAnswer.update(office.modals().cardAgain(card.get()));
    }
}
