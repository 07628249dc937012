package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Acquaintance;
import foreword.target.Target;
import java.util.Locale;
import java.util.Optional;

/** When somebody says how well a contact knows a target, by one click or in the words of a reply: it is remembered. */
public final class WhenAcquainted {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;

    public WhenAcquainted(Rows rows, Steps steps, Cards cards) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
    }

    /** A teammate says what they know of a contact. */
    public Result noted(Contact.Id contact, Target.Id target, Acquaintance.Closeness closeness, Teammate by) {
        Optional<Contact> who = rows.people().contact(contact);
        Optional<Target> whom = rows.targets().find(target);
        if (who.isEmpty() || whom.isEmpty()) {
            return Result.refused("This person is not on the list any more.");
        }
        remember(new Acquaintance(contact, target, closeness, Acquaintance.Voice.TEAMMATE, by.id(), steps.now(), ""));
        return Result.done("Noted: " + who.get().firstName() + sentence(closeness, whom.get()));
    }

    /** A teammate says what the contact's reply tells. */
    public Result said(Reply.Id id, Acquaintance.Closeness closeness, Teammate by) {
        Optional<Reply> reply = rows.replies().find(id);
        Optional<Ask> ask = reply.flatMap(it -> rows.ask(it.about()));
        Optional<Target> whom = ask.map(Ask::target).flatMap(rows.targets()::find);
        if (reply.isEmpty() || ask.isEmpty() || whom.isEmpty()) {
            return Result.refused("This reply is about nobody on the list.");
        }
        Acquaintance told = new Acquaintance(
                ask.get().introducer(),
                whom.get().id(),
                closeness,
                Acquaintance.Voice.CONTACT,
                by.id(),
                reply.get().at(),
                "");
        steps.run(() -> {
            remember(told);
            cards.redraw(new Card(Card.Kind.REPLY, id.value()));
        });
        String who = rows.people()
                .contact(ask.get().introducer())
                .map(Contact::firstName)
                .orElse("They");
        return Result.done("Noted: " + who + sentence(closeness, whom.get()));
    }

    /** What a contact's own words tell, read in a reply of theirs to an ask. */
    void read(Ask ask, Acquaintance.Closeness closeness, String words) {
        Target.Id target = ask.target();
        if (target != null) {
            remember(new Acquaintance(
                    ask.introducer(), target, closeness, Acquaintance.Voice.CONTACT, ask.owner(), steps.now(), words));
        }
    }

    private void remember(Acquaintance acquaintance) {
        steps.run(() -> {
            rows.acquaintances().save(acquaintance);
            steps.note(
                    acquaintance.by().value(),
                    "acquaintance." + acquaintance.closeness().name().toLowerCase(Locale.ROOT),
                    "contact/" + acquaintance.contact().value(),
                    acquaintance.target().ref());
        });
    }

    private static String sentence(Acquaintance.Closeness closeness, Target target) {
        return switch (closeness) {
            case WELL -> " knows " + target.name() + " well.";
            case LITTLE -> " knows " + target.name() + " a little.";
            case NOT -> " does not know " + target.name() + ", and is not suggested for them any more.";
        };
    }
}
