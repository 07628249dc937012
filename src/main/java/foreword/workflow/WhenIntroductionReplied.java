package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody writes in an introduction that was made: the target, the introducer again, or somebody beside them. */
final class WhenIntroductionReplied {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhoWrote who;
    private final WhomItBrings brings;
    private final WhenIntroduced whenIntroduced;
    private final WhenAdded whenAdded;
    private final WhenUnplaced whenUnplaced;
    private final Repeats repeats;

    WhenIntroductionReplied(Rows rows, Steps steps, Cards cards, WhoWrote who, WhomItBrings brings, Then then) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.who = who;
        this.brings = brings;
        this.whenIntroduced = then.whenIntroduced();
        this.whenAdded = then.whenAdded();
        this.whenUnplaced = then.whenUnplaced();
        this.repeats = new Repeats(rows, steps);
    }

    /** Who goes on with it. */
    record Then(WhenIntroduced whenIntroduced, WhenAdded whenAdded, WhenUnplaced whenUnplaced) {}

    /** {@code thread} is how surely the mail belongs to this conversation, whoever wrote it. */
    void replied(Introduction introduction, ReceivedMail mail, EmailAddress from, Tie thread) {
        if (who.isContact(introduction.introducer(), from)) {
            introducerWrote(introduction, mail, from);
            return;
        }
        Tie writer = who.ofTarget(introduction, mail, from);
        Tie tie = writer.holds() ? thread : writer;
        if (repeats.seen(introduction.id().ref(), mail, from, tie.holds())) {
            return;
        }
        keep(introduction, mail, from, tie);
        if (tie.holds()) {
            whenIntroduced.targetReplied(introduction);
            whenAdded.inCopy(introduction, mail);
        }
    }

    /** The introducer wrote once more: to both of us again, or to say something; a target's answer passed on counts as theirs. */
    private void introducerWrote(Introduction introduction, ReceivedMail mail, EmailAddress from) {
        Tie proof = who.proof(mail);
        if (repeats.seen(introduction.id().ref(), mail, from, proof.holds())) {
            return;
        }
        Optional<EmailAddress> target = targetAmongReaders(introduction, mail, from);
        keep(introduction, mail, from, proof);
        if (!proof.holds()) {
            return;
        }
        target.ifPresent(address -> {
            steps.note("introduction.bridged-again", introduction.id().ref(), "the introducer wrote to both again");
            whenIntroduced.bridgeCameLater(introduction, mail, address);
            rows.introductions().find(introduction.id()).ifPresent(whenUnplaced::bridged);
        });
        if (passesOnTarget(introduction, mail)) {
            whenIntroduced.targetReplied(introduction);
        }
        whenAdded.inCopy(introduction, mail);
    }

    /** The introducer wrote to us and to whom they had introduced us; where that was only told, to whom they bring in now. */
    Optional<EmailAddress> targetAmongReaders(Introduction introduction, ReceivedMail mail, EmailAddress from) {
        EmailAddress known = introduction.targetEmail();
        Ask.Id ask = introduction.ask();
        if (known != null) {
            return WhomItBrings.readers(mail).filter(known::equals).findFirst();
        }
        return Optional.ofNullable(ask).flatMap(rows.asks()::find).flatMap(it -> brings.in(mail, it, from));
    }

    private static boolean passesOnTarget(Introduction introduction, ReceivedMail mail) {
        ReceivedMail.Forwarded inside = mail.forwarded();
        EmailAddress writer = inside == null ? null : inside.from();
        return writer != null && writer.equals(introduction.targetEmail());
    }

    private void keep(Introduction introduction, ReceivedMail mail, EmailAddress from, Tie tie) {
        rows.people().teammate(introduction.owner()).ifPresent(owner -> {
            String name = mail.fromName().isBlank() ? from.value() : mail.fromName();
            Reply reply = new Reply(
                    Reply.Id.fresh(),
                    introduction.id().ref(),
                    owner.id(),
                    name + " <" + from + ">",
                    words(mail),
                    Answer.UNCLEAR,
                    "",
                    tie,
                    beside(tie, mail, from),
                    tie.holds() ? "Foreword" : "",
                    steps.now(),
                    mail.messageId() == null ? "" : mail.messageId());
            rows.replies().add(reply);
            steps.note("introduction.mail", introduction.id().ref(), tie.name());
            cards.show(owner, new Card(Card.Kind.REPLY, reply.id().value()));
        });
    }

    /** A colleague of the target, or the target from another address, may take part from now on. */
    private static Reply.@Nullable Brought beside(Tie tie, ReceivedMail mail, EmailAddress from) {
        return switch (tie) {
            case COLLEAGUE, OTHER_ADDRESS, SOMEBODY_ELSE ->
                new Reply.Brought(from, mail.fromName(), mail.subject(), List.of());
            default -> null;
        };
    }

    private static String words(ReceivedMail mail) {
        ReceivedMail.Forwarded inside = mail.forwarded();
        return inside == null ? mail.text() : (mail.text() + "\n\n" + inside.text()).strip();
    }
}
