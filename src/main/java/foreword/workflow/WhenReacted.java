package foreword.workflow;

import foreword.draft.Draft;
import foreword.inbox.ReceivedMail;
import foreword.outbox.Card;

/** When somebody clicks a sign under a mail of ours: it is shown, and moves nothing. */
final class WhenReacted {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhoseReply whose;

    WhenReacted(Rows rows, Steps steps, Cards cards, WhoseReply whose) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whose = whose;
    }

    void reacted(ReceivedMail mail, String sign) {
        whose.sent(mail).ifPresent(sent -> {
            steps.note("mail.reaction", "draft/" + sent.id().value(), sign);
            rows.people()
                    .teammate(sent.owner())
                    .ifPresent(owner -> cards.tell(owner, Card.Kind.NOTICE, shown(mail, sent, sign)));
        });
    }

    private static Cards.Message shown(ReceivedMail mail, Draft sent, String sign) {
        String who = mail.fromName().isBlank() ? sent.letter().toName() : mail.fromName();
        return new Cards.Message(
                who + " reacted with " + sign + " to \"" + sent.letter().subject() + "\".",
                "A sign is no answer, so nothing has changed. Reminders go on.",
                "",
                "draft/" + sent.id().value());
    }
}
