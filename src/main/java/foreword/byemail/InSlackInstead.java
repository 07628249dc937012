package foreword.byemail;

import foreword.outbox.Card;
import foreword.outbox.Notice;
import foreword.outbox.Parcel;
import foreword.people.Teammate;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import java.time.LocalDate;

/**
 * When a card does not reach a teammate by mail, it comes in Slack instead. Where they are not in Slack either, the admins who
 * are hear of it, once a day for each teammate.
 */
final class InSlackInstead {
    private final Rows rows;
    private final Steps steps;

    InSlackInstead(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Puts the card before them. Call it within a step. */
    void show(Card card, Teammate reader, String because) {
        String slackId = reader.slackId();
        boolean first = slackId == null
                || rows.outbox()
                        .put("card/" + card + "/" + slackId + "/instead", new Parcel.Post(slackId, card), steps.now());
        if (first) {
            steps.note("card-mail.not-sent", "teammate/" + reader.id().value(), because);
        }
        if (slackId == null) {
            tellAdmins(reader, because);
        }
    }

    private void tellAdmins(Teammate reader, String because) {
        LocalDate day = LocalDate.ofInstant(steps.now(), reader.zone());
        rows.people().teammates().stream()
                .filter(mate -> mate.role() == Teammate.Role.ADMIN && !mate.id().equals(reader.id()))
                .forEach(admin -> tell(admin, reader, because, day));
    }

    private void tell(Teammate admin, Teammate reader, String because, LocalDate day) {
        String slackId = admin.slackId();
        String occasion = reader.id().value() + "/" + day + "/" + admin.id().value();
        Notice.Id id = Notice.Id.of("card-mail/" + occasion);
        if (slackId == null || rows.notices().find(id).isPresent()) {
            return;
        }
        rows.notices()
                .add(new Notice(
                        id,
                        admin.id(),
                        "What waits for " + reader.name() + " does not reach them by email.",
                        "They are not in Slack, so nobody tells them: " + because + ". Check their address.",
                        "FW-3111",
                        "teammate/" + reader.id().value(),
                        steps.now()));
        Card card = new Card(Card.Kind.TROUBLE, id.value());
        rows.outbox().put("card/" + card + "/" + slackId, new Parcel.Post(slackId, card), steps.now());
    }
}
