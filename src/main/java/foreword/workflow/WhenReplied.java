package foreword.workflow;

import foreword.ask.AnswerReader;
import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.EmailAddress;
import java.util.List;
import java.util.Optional;

/** When a mail came in: whose answer is it, or whose introduction, or whose praise? */
public final class WhenReplied {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Next next;
    private final OurAddresses ours;
    private final WhoseReply whose;
    private final WhenBounced whenBounced;
    private final WhenAway whenAway;
    private final WhenBridged whenBridged;
    private final WhenAskReplied whenAskReplied;
    private final WhenToldByMail whenTold;

    public WhenReplied(Rows rows, Steps steps, Cards cards, Next next, Us us) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.next = next;
        this.ours = new OurAddresses(us);
        this.whose = new WhoseReply(rows, ours);
        this.whenBounced = new WhenBounced(rows, steps, cards, whose, next.whenAnswered());
        this.whenAway = new WhenAway(steps, whose);
        this.whenBridged = new WhenBridged(rows, ours, next.whenIntroduced());
        this.whenAskReplied = new WhenAskReplied(rows, steps, cards, next.answers(), next.whenAnswered());
        this.whenTold = new WhenToldByMail(rows, next.whenHeard());
    }

    /** Who goes on with it. */
    public record Next(
            AnswerReader answers,
            WhenAnswered whenAnswered,
            WhenIntroduced whenIntroduced,
            WhenHeard whenHeard,
            WhenQuoted whenQuoted) {}

    /** Works on one mail, in one step. */
    public void received(ReceivedMail mail) {
        if (mail.from() != null && ours.include(mail.from())) {
            return;
        }
        steps.run(() -> {
            switch (mail.kind()) {
                case BOUNCE -> whenBounced.bounced(mail);
                case AUTO_REPLY -> whenAway.automatic(mail);
                case CALENDAR -> steps.note("mail.calendar", "mail", "an invitation was not read");
                case FORWARD -> forwarded(mail);
                case REPLY, NEW -> written(mail);
            }
        });
    }

    private void forwarded(ReceivedMail mail) {
        if (!whenTold.passedOn(mail)) {
            written(mail);
        }
    }

    private void written(ReceivedMail mail) {
        if (mail.automatic() || mail.from() == null) {
            return;
        }
        Optional<Draft> sent = whose.sent(mail);
        if (sent.isPresent()) {
            answered(sent.get(), mail, mail.from());
        } else if (rows.people().teammateWithEmail(mail.from()).isEmpty()) {
            unmatched(mail, mail.from());
        }
    }

    private void answered(Draft draft, ReceivedMail mail, EmailAddress from) {
        if (from.equals(draft.letter().to()) && draft.kind() == MessageKind.QUOTE_PERMISSION) {
            next.whenQuoted().replied(draft, mail.text());
            return;
        }
        Optional<Ask> ask = rows.ask(draft.about());
        if (ask.isPresent()) {
            answeredAsk(ask.get(), draft, mail, from);
            return;
        }
        rows.introduction(draft.about())
                .ifPresentOrElse(
                        introduction -> answeredIntroduction(introduction, draft, mail, from),
                        () -> whenTold.told(mail, from));
    }

    private void answeredAsk(Ask ask, Draft draft, ReceivedMail mail, EmailAddress from) {
        boolean asked = from.equals(draft.letter().to()) && mail.authentication() != ReceivedMail.Authentication.FAIL;
        if (!asked || !whenBridged.bridges(ask, mail, from)) {
            whenAskReplied.replied(ask, mail, from, asked);
        }
    }

    private void answeredIntroduction(Introduction introduction, Draft draft, ReceivedMail mail, EmailAddress from) {
        if (!from.equals(draft.letter().to())) {
            return;
        }
        next.whenIntroduced().targetReplied(introduction);
        rows.people()
                .teammate(introduction.owner())
                .ifPresent(owner -> cards.tell(
                        owner,
                        Card.Kind.NOTICE,
                        new Cards.Message(
                                introduction.targetName() + " answered your first reply.",
                                mail.text(),
                                "",
                                introduction.id().ref())));
    }

    private void unmatched(ReceivedMail mail, EmailAddress from) {
        List<Ask> open =
                rows
                        .people()
                        .contactWithEmail(from)
                        .map(contact -> rows.asks().to(contact.id()))
                        .orElse(List.of())
                        .stream()
                        .filter(ask -> ask.state().open() || ask.state() == Ask.State.SILENT)
                        .toList();
        if (open.size() != 1) {
            whenTold.told(mail, from);
        } else if (!whenBridged.bridges(open.get(0), mail, from)) {
            proposed(open.get(0), mail, from);
        }
    }

    private void proposed(Ask ask, ReceivedMail mail, EmailAddress from) {
        if (aboutUs(mail)) {
            whenAskReplied.replied(ask, mail, from, false);
        } else {
            whenTold.told(mail, from);
        }
    }

    /** Addressed to the bot itself, or an answer to something: then it is a reply rather than news in copy. */
    private boolean aboutUs(ReceivedMail mail) {
        return mail.kind() == ReceivedMail.Kind.REPLY || mail.to().stream().anyMatch(ours::include);
    }
}
