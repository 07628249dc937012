package foreword.workflow;

import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.thanks.Favour;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a thank-you is owed, drafted, paid or waived. Trying creates the debt, whatever comes of it. */
public final class WhenThanked {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;

    public WhenThanked(Rows rows, Steps steps, Cards cards, Drafting drafting) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
    }

    /** What is owed, for what, and until when. */
    record Debt(Contact to, Teammate owner, String about, ThankYou.Occasion occasion, Instant due) {}

    /** One debt for each ask: a later occasion replaces the earlier one while it is unpaid, and adds another once it was paid. */
    void owe(Debt debt, Planner planner) {
        Optional<ThankYou> before = rows.thanks()
                .about(debt.about())
                .filter(thanks -> thanks.state().open());
        if (before.isPresent()) {
            rows.thanks().becomes(before.get().id(), debt.occasion(), debt.due());
            remind(before.get(), debt, planner);
            return;
        }
        ThankYou thanks = new ThankYou(
                ThankYou.Id.fresh(),
                debt.to().id(),
                debt.owner().id(),
                debt.about(),
                debt.occasion(),
                ThankYou.State.OWED,
                steps.now(),
                debt.due(),
                "");
        rows.thanks().add(thanks);
        steps.note("thanks.owed", thanks.ref(), debt.occasion().name().toLowerCase(Locale.ROOT));
        remind(thanks, debt, planner);
    }

    /** Drafts the thank-you; nothing is sent before somebody approves it. */
    public Result draft(ThankYou.Id id, Teammate by) {
        Optional<ThankYou> found = rows.thanks().find(id);
        Optional<Contact> contact = found.flatMap(thanks -> rows.people().contact(thanks.to()));
        if (found.isEmpty() || contact.isEmpty()) {
            return Result.refused("This thank-you is gone.");
        }
        EmailAddress email = contact.get().email();
        if (email == null) {
            return Result.refused(
                    "No mail address of " + contact.get().name() + " is known. Thank in person, or add it.");
        }
        return steps.step(() -> {
            if (!rows.thanks().move(id, ThankYou.State.OWED, ThankYou.State.DRAFTED, "")) {
                return Result.refused("This thank-you is " + word(rows.thanks().find(id)) + " already.");
            }
            return write(found.get(), contact.get(), email, by);
        });
    }

    public Result paidInPerson(ThankYou.Id id, Teammate by) {
        return end(id, ThankYou.State.PAID, "in person", by);
    }

    public Result paidByPhone(ThankYou.Id id, Teammate by) {
        return end(id, ThankYou.State.PAID, "by phone", by);
    }

    /** Also noted among what we did for them. */
    public Result paidWithGift(ThankYou.Id id, Teammate by) {
        return steps.step(() -> {
            Result paid = end(id, ThankYou.State.PAID, "with a gift", by);
            rows.thanks()
                    .find(id)
                    .filter(due -> paid.done())
                    .ifPresent(due -> rows.favours()
                            .add(new Favour(
                                    Favour.Id.fresh(),
                                    due.to(),
                                    Favour.Kind.GIFT,
                                    "sent a gift to say thank you",
                                    by.id(),
                                    steps.now())));
            return paid;
        });
    }

    /**
     * Nothing is owed after all.
     *
     * @param because required
     */
    public Result waive(ThankYou.Id id, String because, Teammate by) {
        return because.isBlank()
                ? Result.refused("Say why no thank-you is needed.")
                : end(id, ThankYou.State.WAIVED, because.strip(), by);
    }

    /** The draft was discarded: the debt stands. */
    void owedAgain(ThankYou thanks) {
        rows.thanks().move(thanks.id(), ThankYou.State.DRAFTED, ThankYou.State.OWED, "");
        cards.redraw(new Card(Card.Kind.THANKS, thanks.id().value()));
    }

    private Result write(ThankYou thanks, Contact contact, EmailAddress email, Teammate by) {
        Drafting.Brief brief = new Drafting.Brief(
                kindFor(thanks), thanks.ref(), by, contact, targetOf(thanks), null, occasion(thanks));
        try {
            Draft draft = drafting.write(
                    brief, new Drafting.Addressee(email, contact.name(), List.of()), Drafting.Place.NEW, steps.now());
            drafting.submit(draft, by, cards, steps);
        } catch (MissingWords missing) {
            throw new Undrafted(missing);
        }
        cards.redraw(new Card(Card.Kind.THANKS, thanks.id().value()));
        return Result.done("Drafted. Nothing is sent until you approve it.");
    }

    private Result end(ThankYou.Id id, ThankYou.State to, String note, Teammate by) {
        return steps.step(() -> {
            Optional<ThankYou> thanks =
                    rows.thanks().find(id).filter(it -> it.state().open());
            if (thanks.isEmpty() || !rows.thanks().move(id, thanks.get().state(), to, note)) {
                return Result.refused("This thank-you is settled already.");
            }
            rows.nudges()
                    .openAbout(thanks.get().ref())
                    .forEach(nudge -> rows.nudges().move(nudge.id(), nudge.state(), Nudge.State.DONE, note));
            steps.note(
                    by.id().value(),
                    "thanks." + to.name().toLowerCase(Locale.ROOT),
                    thanks.get().ref(),
                    note);
            cards.redraw(new Card(Card.Kind.THANKS, id.value()));
            return Result.done(to == ThankYou.State.PAID ? "Noted: thanked " + note + "." : "Noted: not needed.");
        });
    }

    private void remind(ThankYou thanks, Debt debt, Planner planner) {
        planner.cancel(thanks.ref(), "planned anew");
        rows.nudges()
                .add(new Nudge(
                        Nudge.Id.fresh(),
                        Nudge.Kind.THANKS,
                        debt.owner().id(),
                        thanks.ref(),
                        debt.due(),
                        Nudge.State.PLANNED,
                        "Thank " + debt.to().name() + " for the attempt.",
                        ""));
    }

    private static MessageKind kindFor(ThankYou thanks) {
        return switch (thanks.occasion()) {
            case INTRODUCED -> MessageKind.THANKS_INTRODUCTION;
            case OUTCOME -> MessageKind.THANKS_OUTCOME;
            case SAID_YES, ANSWERED_NO, NO_ANSWER, GAVE_ADVICE, LENT_NAME, TRIED, WITHDRAWN ->
                MessageKind.THANKS_ATTEMPT;
        };
    }

    /** By which the template knows what is thanked for. */
    private static Map<String, String> occasion(ThankYou thanks) {
        return switch (thanks.occasion()) {
            case SAID_YES -> Map.of("occasion.offered", "yes");
            case ANSWERED_NO -> Map.of("occasion.declined", "yes");
            case NO_ANSWER -> Map.of("occasion.silent", "yes");
            case GAVE_ADVICE -> Map.of("occasion.advised", "yes");
            case LENT_NAME -> Map.of("deed", "letting me mention you");
            case TRIED -> Map.of("deed", "asking on our behalf");
            case WITHDRAWN ->
                Map.of(
                        "occasion.offered",
                        "yes",
                        "outcome",
                        "We need the introduction no longer, so you can let it rest.");
            case INTRODUCED, OUTCOME -> Map.of();
        };
    }

    private @Nullable Target targetOf(ThankYou thanks) {
        return rows.ask(thanks.about())
                .or(() ->
                        rows.introduction(thanks.about()).map(Introduction::ask).flatMap(rows.asks()::find))
                .map(Ask::target)
                .flatMap(rows.targets()::find)
                .orElse(null);
    }

    private static String word(Optional<ThankYou> thanks) {
        return thanks.map(it -> it.state().name().toLowerCase(Locale.ROOT)).orElse("gone");
    }
}
