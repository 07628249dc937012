package foreword.workflow;

import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Permission;
import foreword.praise.Praise;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When kind words shall be shown to others: their speaker is asked first, and the answer is recorded. */
public final class WhenQuoted {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;

    public WhenQuoted(Rows rows, Steps steps, Cards cards, Drafting drafting) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
    }

    /** Drafts the question to the speaker. Nothing is sent before somebody approves it. */
    public Result ask(Praise.Id id, Teammate by) {
        Optional<Praise> praise = kept(id);
        Optional<Contact> speaker =
                praise.map(Praise::speaker).flatMap(it -> rows.people().contact(it));
        if (praise.isEmpty()) {
            return Result.refused("These words are not kept any more.");
        }
        if (speaker.isEmpty()) {
            return Result.refused("Nobody knows yet who said this. Answer who they are, then ask them.");
        }
        return objection(praise.get(), speaker.get())
                .map(Result::refused)
                .orElseGet(() -> draft(praise.get(), speaker.get(), by));
    }

    /** The speaker allowed it, or did not: a teammate writes down which. */
    public Result answered(Praise.Id id, Permission.State answer, Teammate by) {
        Optional<Praise> praise = kept(id);
        if (praise.isEmpty()) {
            return Result.refused("These words are not kept any more.");
        }
        Permission.State before = rows.permissions().of(id).state();
        if (before == answer) {
            return Result.refused("This is written down already.");
        }
        return steps.step(() -> {
            if (!rows.permissions().move(id, before, answer, by.id(), steps.now())) {
                return Result.refused("Somebody else has just written down an answer.");
            }
            note(by, praise.get(), answer);
            return Result.done(
                    answer == Permission.State.GRANTED
                            ? "Noted: these words may be quoted, exactly as they stand."
                            : "Noted: these words are not quoted to anybody.");
        });
    }

    /** The question is out. */
    void asked(Draft draft, Teammate by) {
        rows.praise(draft.about())
                .filter(praise -> rows.permissions()
                        .move(praise.id(), Permission.State.NOT_ASKED, Permission.State.ASKED, by.id(), steps.now()))
                .ifPresent(praise -> note(by, praise, Permission.State.ASKED));
    }

    /** The speaker wrote back: the owner reads it and says which answer it is. */
    void replied(Draft draft, String words) {
        Optional<Teammate> owner = rows.people().teammate(draft.owner());
        Optional<Praise> praise = rows.praise(draft.about());
        if (owner.isEmpty() || praise.isEmpty()) {
            return;
        }
        steps.note("praise.permission-answered", draft.about(), "a person reads the answer");
        cards.tell(
                owner.get(),
                Card.Kind.NOTICE,
                new Cards.Message(
                        draft.letter().toName()
                                + " answered whether you may quote these words. Press below what it was.",
                        words,
                        "",
                        draft.about()));
        moment(praise.get()).ifPresent(card -> cards.show(owner.get(), card, "answered/" + steps.now()));
    }

    private Optional<Praise> kept(Praise.Id id) {
        return rows.praises()
                .find(id)
                .filter(praise -> praise.state() != Praise.State.ERASED && praise.state() != Praise.State.DISMISSED);
    }

    private Optional<String> objection(Praise praise, Contact speaker) {
        String name = speaker.firstName();
        Optional<String> settled = switch (rows.permissions().of(praise.id()).state()) {
            case NOT_ASKED -> Optional.empty();
            case ASKED -> Optional.of(name + " was asked already. Press what the answer was.");
            case GRANTED -> Optional.of(name + " has allowed it already.");
            case REFUSED -> Optional.of(name + " would rather not be quoted. Let it rest.");
        };
        return settled.or(() -> speaker.standing() == Contact.Standing.DO_NOT_CONTACT
                        ? Optional.of(name + " asked not to be contacted.")
                        : Optional.empty())
                .or(() -> speaker.email() == null
                        ? Optional.of("No mail address of " + speaker.name()
                                + " is known. Add it with /foreword contact, or ask in person and press the answer.")
                        : Optional.empty())
                .or(() -> waits(praise)
                        ? Optional.of("The question to " + name + " is drafted already. Approve it first.")
                        : Optional.empty());
    }

    private boolean waits(Praise praise) {
        return rows.drafts().about(praise.id().ref()).stream()
                .anyMatch(draft -> draft.state() == Draft.State.PENDING || draft.state() == Draft.State.APPROVED);
    }

    private Result draft(Praise praise, Contact speaker, Teammate by) {
        Drafting.Brief brief = new Drafting.Brief(
                MessageKind.QUOTE_PERMISSION,
                praise.id().ref(),
                by,
                speaker,
                null,
                null,
                Map.of("quote", praise.quote()));
        return steps.step(() -> {
            Drafting.Addressee to = new Drafting.Addressee(
                    java.util.Objects.requireNonNull(speaker.email()), speaker.name(), List.of());
            try {
                Draft draft = drafting.write(brief, to, Drafting.Place.NEW, steps.now());
                drafting.submit(draft, by, cards, steps);
            } catch (MissingWords missing) {
                throw new Undrafted(missing);
            }
            return Result.done("Drafted. Nothing is sent until you approve it.");
        });
    }

    private void note(Teammate by, Praise praise, Permission.State state) {
        String what = state == Permission.State.ASKED
                ? "permission-asked"
                : state.name().toLowerCase(Locale.ROOT);
        steps.note(by.id().value(), "praise." + what, praise.id().ref(), "");
        moment(praise).ifPresent(cards::redraw);
    }

    private Optional<Card> moment(Praise praise) {
        return rows.moments()
                .of(praise.id())
                .map(moment -> new Card(Card.Kind.MOMENT, moment.id().value()));
    }
}
