package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.people.EmailAddress;
import java.util.Optional;

/** When the introducer writes to the target and to us: somebody who is neither of us, nor one of theirs, is in the mail. */
final class WhenBridged {
    private final Rows rows;
    private final WhomItBrings brings;
    private final Then then;

    WhenBridged(Rows rows, WhomItBrings brings, Then then) {
        this.rows = rows;
        this.brings = brings;
        this.then = then;
    }

    /** Who goes on with it. */
    record Then(
            WhenIntroduced whenIntroduced,
            WhenAskReplied whenAskReplied,
            WhenAdded whenAdded,
            WhenUnplaced whenUnplaced) {}

    /** Records the introduction that this mail makes, or asks whether it makes one; false when it makes none. */
    boolean bridges(Ask ask, ReceivedMail mail, EmailAddress from, Tie tie) {
        boolean ready = ask.mayBeIntroduced() && ask.kind() == Ask.Kind.INTRODUCTION;
        Optional<EmailAddress> target = ready && byIntroducer(tie) ? brings.in(mail, ask, from) : Optional.empty();
        target.ifPresent(address -> bridged(ask, mail, from, tie, address));
        return target.isPresent();
    }

    private static boolean byIntroducer(Tie tie) {
        return tie.holds() || tie == Tie.UNPROVEN || tie == Tie.FALSE_SENDER || tie == Tie.NEW_TOPIC;
    }

    private void bridged(Ask ask, ReceivedMail mail, EmailAddress from, Tie tie, EmailAddress target) {
        boolean surely = tie.holds() || tie == Tie.NEW_TOPIC;
        boolean mixed = surely && then.whenAskReplied().answerIn(mail) == Answer.NO;
        if (surely && !mixed) {
            then.whenIntroduced().byMail(ask, mail, target);
            rows.introductions().of(ask.id()).ifPresent(made -> introduced(made, mail));
        } else {
            String name = mail.names().getOrDefault(target, "");
            Reply.Brought brought = new Reply.Brought(target, name, mail.subject(), WhenIntroduced.references(mail));
            then.whenAskReplied().bridgeInDoubt(ask, mail, from, mixed ? Tie.MIXED : tie, brought);
        }
    }

    private void introduced(Introduction made, ReceivedMail mail) {
        then.whenAdded().inCopy(made, mail);
        then.whenUnplaced().bridged(made);
    }
}
