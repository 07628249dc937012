package foreword.workflow;

import foreword.draft.Draft;
import foreword.inbox.ReceivedMail;
import foreword.outbox.Card;
import java.util.Optional;

/** When a mail of ours came back: the follow-ups stop, and the owner is told. */
final class WhenBounced {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhoseReply whose;
    private final WhenAnswered whenAnswered;

    WhenBounced(Rows rows, Steps steps, Cards cards, WhoseReply whose, WhenAnswered whenAnswered) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whose = whose;
        this.whenAnswered = whenAnswered;
    }

    void bounced(ReceivedMail mail) {
        ReceivedMail.Bounce bounce = mail.bounce();
        Optional<Draft> draft = whose.sent(mail)
                .or(() -> Optional.ofNullable(bounce)
                        .map(ReceivedMail.Bounce::originalMessageId)
                        .flatMap(rows.drafts()::byMessageId));
        if (bounce == null || draft.isEmpty()) {
            return;
        }
        Draft sent = draft.get();
        steps.note("mail.bounced", "draft/" + sent.id().value(), bounce.reason());
        rows.ask(sent.about()).ifPresent(ask -> whenAnswered.stopFollowUps(ask, "the mail came back"));
        rows.people()
                .teammate(sent.owner())
                .ifPresent(owner -> cards.tell(owner, Card.Kind.TROUBLE, cameBack(sent, bounce)));
    }

    private static Cards.Message cameBack(Draft sent, ReceivedMail.Bounce bounce) {
        String status = bounce.status() == null ? "" : " (" + bounce.status() + ")";
        return new Cards.Message(
                "The email to " + sent.letter().toName() + " came back" + status + ".",
                (bounce.permanent() ? "The address does not take mail: " : "It was refused: ") + bounce.reason(),
                "FW-3108",
                "draft/" + sent.id().value());
    }
}
