package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Moves;
import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Suppression;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody is not to be written to: whatever we had in mind for them stops. */
final class WhenLeftAlone {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhenAnswered whenAnswered;
    private final Planner planner;

    WhenLeftAlone(Rows rows, Steps steps, Cards cards, WhenAnswered whenAnswered, Planner planner) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whenAnswered = whenAnswered;
        this.planner = planner;
    }

    /**
     * They ask not to be written to. That holds whoever says it in their name, for silence is the smaller mistake; only where
     * {@code proven} their asks end as well. False when we do not know them.
     */
    boolean asked(ReceivedMail mail, EmailAddress from, boolean proven) {
        List<Ask> asks = asksTo(from);
        Optional<Introduction> met = rows.introductions().withTarget(from);
        Optional<Teammate.Id> owner = Stream.concat(
                        asks.stream().map(Ask::owner), met.map(Introduction::owner).stream())
                .findFirst();
        if (owner.isEmpty()) {
            return false;
        }
        rows.suppressions().add(Suppression.asked(from, mail.text(), steps.now()));
        silence(from, "they asked not to be written to");
        if (proven) {
            asks.forEach(this::withdraw);
        }
        steps.note("mail.leave-alone", about(asks, met), proven ? "they ask so" : "somebody asks so in their name");
        rows.people()
                .teammate(owner.get())
                .ifPresent(teammate -> cards.tell(teammate, Card.Kind.NOTICE, told(mail, from, about(asks, met))));
        return true;
    }

    private static String about(List<Ask> asks, Optional<Introduction> met) {
        return asks.isEmpty()
                ? met.map(it -> it.id().ref()).orElse("")
                : asks.get(0).id().ref();
    }

    private void withdraw(Ask ask) {
        Cause wish = Cause.contact(ask.introducer(), "asked not to be written to", steps.now());
        if (new Moves(rows.asks()).ours(ask, Ask.State.WITHDRAWN, wish)) {
            steps.note("ask.withdrawn", ask.id().ref(), "they asked not to be written to");
        }
    }

    private static Cards.Message told(ReceivedMail mail, EmailAddress from, String about) {
        String who = mail.fromName().isBlank() ? from.value() : mail.fromName();
        return new Cards.Message(
                who + " asked not to be written to. Foreword sends nothing to " + from + " any more.",
                mail.text(),
                "",
                about);
    }

    /** Ends every reminder and takes back every draft that would lead to another mail to this address. */
    void silence(EmailAddress address, String because) {
        for (Ask ask : asksTo(address)) {
            planner.cancel(ask.id().ref(), because);
            rest(ask, because);
            takeBack(ask.id().ref(), address, because);
        }
        rows.introductions().withTarget(address).ifPresent(made -> {
            planner.cancel(made.id().ref(), Nudge.Kind.FIRST_REPLY, because);
            takeBack(made.id().ref(), address, because);
        });
    }

    void stopFollowUps(Draft sent, String because) {
        rows.ask(sent.about()).ifPresent(ask -> whenAnswered.stopFollowUps(ask, because));
    }

    private void rest(Ask ask, String because) {
        rows.hopper().open(ask.owner()).stream()
                .filter(entry -> entry.about().equals(ask.id().ref()))
                .forEach(entry -> planner.cancel("hopper/" + entry.id().value(), because));
    }

    private void takeBack(String ref, EmailAddress address, String because) {
        rows.drafts().about(ref).stream()
                .filter(draft -> draft.letter().to().equals(address))
                .forEach(draft -> whenAnswered.takeBack(draft, because));
    }

    private List<Ask> asksTo(EmailAddress address) {
        return rows.people()
                .contactWithEmail(address)
                .map(Contact::id)
                .map(rows.asks()::to)
                .orElse(List.of());
    }
}
