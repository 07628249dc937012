package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Tie;
import foreword.inbox.ReceivedMail;
import foreword.inbox.SubjectLine;
import foreword.introduction.Introduction;
import foreword.people.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a mail names nothing of ours: by its writer it may still belong to a row, which is proposed and never assumed. */
final class WhenUnnamed {
    private static final Duration RECENT = Duration.ofDays(60);

    private final Rows rows;
    private final OurAddresses ours;
    private final WhoWrote who;
    private final Then then;

    WhenUnnamed(Rows rows, OurAddresses ours, WhoWrote who, Then then) {
        this.rows = rows;
        this.ours = ours;
        this.who = who;
        this.then = then;
    }

    /** Who goes on with it. */
    record Then(
            WhenBridged whenBridged,
            WhenAskReplied whenAskReplied,
            WhenIntroductionReplied whenIntroductionReplied,
            WhenUnplaced whenUnplaced,
            WhenToldByMail whenTold) {}

    void came(ReceivedMail mail, EmailAddress from) {
        Optional<Introduction> met = rows.introductions()
                .withTarget(from)
                .filter(made -> awaits(made, mail) && aboutUs(mail))
                .or(() -> bridgedAgain(mail, from));
        List<Ask> open = openTo(from);
        if (met.isPresent()) {
            then.whenIntroductionReplied().replied(met.get(), mail, from, thread(met.get(), mail));
        } else if (open.size() == 1) {
            ofOne(open.get(0), mail, from);
        } else {
            early(mail, from);
            then.whenTold().told(mail, from);
        }
    }

    /** It may answer a bridge mail that is still on its way. */
    void early(ReceivedMail mail, EmailAddress from) {
        then.whenUnplaced().remember(mail, from, who.proof(mail).holds());
    }

    private void ofOne(Ask ask, ReceivedMail mail, EmailAddress from) {
        Tie writer = who.proof(mail);
        if (then.whenBridged().bridges(ask, mail, from, writer)) {
            return;
        }
        if (aboutUs(mail)) {
            then.whenAskReplied().replied(ask, mail, from, writer.holds() ? Tie.NO_THREAD : writer);
        } else {
            then.whenTold().told(mail, from);
        }
    }

    private List<Ask> openTo(EmailAddress from) {
        return rows
                .people()
                .contactWithEmail(from)
                .map(contact -> rows.asks().to(contact.id()))
                .orElse(List.of())
                .stream()
                .filter(ask -> ask.state().answerable())
                .toList();
    }

    /** The introducer writes to whom they introduced us to, once more. */
    private Optional<Introduction> bridgedAgain(ReceivedMail mail, EmailAddress from) {
        return rows
                .people()
                .contactWithEmail(from)
                .map(contact -> rows.asks().to(contact.id()))
                .orElse(List.of())
                .stream()
                .flatMap(ask -> rows.introductions().of(ask.id()).stream())
                .filter(made -> awaits(made, mail))
                .filter(made -> then.whenIntroductionReplied()
                        .targetAmongReaders(made, mail, from)
                        .isPresent())
                .findFirst();
    }

    private static boolean awaits(Introduction introduction, ReceivedMail mail) {
        boolean open = introduction.state() == Introduction.State.MADE
                || introduction.state() == Introduction.State.IN_CONVERSATION;
        return open && mail.date().isBefore(introduction.madeAt().plus(RECENT));
    }

    /** The target's own address with the bridge mail's subject is as good as a thread. */
    private static Tie thread(Introduction introduction, ReceivedMail mail) {
        return new SubjectLine(mail.subject()).continues(new SubjectLine(introduction.subject()))
                ? Tie.SURE
                : Tie.NO_THREAD;
    }

    /** Addressed to the bot itself, or an answer to something: then it is a reply rather than news in copy. */
    private boolean aboutUs(ReceivedMail mail) {
        return mail.kind() == ReceivedMail.Kind.REPLY
                || mail.kind() == ReceivedMail.Kind.FORWARD
                || mail.to().stream().anyMatch(ours::include);
    }
}
