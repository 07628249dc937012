package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.ask.reading.NotBefore;
import foreword.content.ContentItem;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.Cadence;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When somebody has answered an ask: the ask moves, follow-ups stop, and every answer is thanked. */
public final class WhenAnswered {
    private static final Set<Ask.State> WAITING =
            Set.of(Ask.State.QUESTION, Ask.State.HESITANT, Ask.State.SILENT, Ask.State.WILLING);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final Timing timing;

    public WhenAnswered(Rows rows, Steps steps, Cards cards, Drafting drafting, Timing timing) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.timing = timing;
    }

    /** How long things wait. */
    public record Timing(Planner planner, Cadence cadence) {}

    /** A teammate says what a reply means; the first word counts, a different later one corrects it where that is still possible. */
    public Result settle(Reply.Id id, Answer answer, Teammate by) {
        Optional<Reply> found = rows.replies().find(id);
        if (found.isEmpty()) {
            return Result.refused("This reply is gone.");
        }
        Reply reply = found.get();
        if (!reply.settledBy().isEmpty() && reply.answer() == answer) {
            return Result.done("That is how it was understood.");
        }
        if (reply.tie() == Tie.REFUSED) {
            return Result.refused("Somebody has said that it does not belong here.");
        }
        return steps.step(() -> {
            if (reply.tie().doubtful()) {
                rows.replies().decide(id, reply.tie(), Tie.ACCEPTED, by.name());
            }
            if (!rows.replies().settle(id, reply.settledBy(), answer, by.name())) {
                return Result.refused("Somebody else has just said so.");
            }
            steps.note(by.id().value(), "reply.settled", "reply/" + id.value(), word(answer));
            rows.ask(reply.about()).ifPresent(ask -> apply(ask, answer, notBefore(reply, by), by));
            cards.redraw(new Card(Card.Kind.REPLY, id.value()));
            return Result.done("Noted: " + word(answer) + ".");
        });
    }

    private static @Nullable LocalDate notBefore(Reply reply, Teammate by) {
        return NotBefore.in(reply.words(), LocalDate.ofInstant(reply.at(), by.zone()))
                .orElse(null);
    }

    /**
     * Moves the ask as far as this answer allows; one that is closed stays as it is.
     *
     * @param notBefore the day that a "not now" named, if it named one
     */
    void apply(Ask ask, Answer answer, @Nullable LocalDate notBefore, Teammate owner) {
        if (!ask.state().open() && ask.state() != Ask.State.SILENT) {
            return;
        }
        stopFollowUps(ask, "they replied");
        Optional<Contact> introducer = rows.people().contact(ask.introducer());
        if (introducer.isEmpty()) {
            return;
        }
        switch (answer) {
            case YES -> yes(ask, introducer.get(), owner);
            case NO -> no(ask, introducer.get(), owner);
            case NOT_NOW -> notNow(ask, introducer.get(), notBefore, owner);
            case HESITANT -> move(ask, Ask.State.HESITANT, Ask.IntroducerSide.HESITANT);
            case QUESTION, REFERRED_ON, UNCLEAR -> {}
        }
    }

    /** Any human reply ends the follow-ups; what was drafted or waits in the outbox is taken back. */
    void stopFollowUps(Ask ask, String because) {
        timing.planner().cancel(ask.id().ref(), Nudge.Kind.FOLLOW_UP, because);
        rows.drafts().about(ask.id().ref()).stream()
                .filter(draft -> draft.kind() == MessageKind.FOLLOW_UP)
                .forEach(draft -> takeBack(draft, because));
    }

    /** One more follow-up is thought of, as if the last message had just gone out. */
    void followUpLater(Ask ask) {
        Optional<Teammate> owner = rows.people().teammate(ask.owner());
        Optional<Contact> introducer = rows.people().contact(ask.introducer());
        if (owner.isPresent() && introducer.isPresent()) {
            timing.planner()
                    .plan(
                            Nudge.Kind.FOLLOW_UP,
                            owner.get(),
                            ask.id().ref(),
                            timing.cadence().followUp(),
                            introducer.get().name() + " has not answered yet.");
        }
    }

    /** A draft that waits, or has been approved and still lies in the outbox, is not sent. */
    void takeBack(Draft draft, String because) {
        if (draft.state() == Draft.State.APPROVED
                && rows.outbox().withdraw(WhenDecided.key(draft.id(), draft.version()))) {
            rows.drafts().move(draft.id(), draft.version(), Draft.State.APPROVED, Draft.State.PENDING);
        }
        if (rows.drafts().move(draft.id(), draft.version(), Draft.State.PENDING, Draft.State.REJECTED)) {
            timing.planner().cancel("draft/" + draft.id().value(), because);
            steps.note("draft.withdrawn", "draft/" + draft.id().value(), because);
            cards.redraw(new Card(Card.Kind.DRAFT, draft.id().value()));
        }
    }

    private void yes(Ask ask, Contact introducer, Teammate owner) {
        if (ask.state() == Ask.State.FORWARDABLE) {
            rows.asks().targetSide(ask.id(), Ask.TargetSide.YES);
            steps.note("ask.target-willing", ask.id().ref(), "the introducer says so");
            return;
        }
        if (!WAITING.contains(ask.state()) || ask.state() == Ask.State.WILLING) {
            return;
        }
        move(ask, Ask.State.WILLING, Ask.IntroducerSide.AGREED);
        boolean advice = ask.kind() == Ask.Kind.ADVICE;
        owe(ask, introducer, owner, advice ? ThankYou.Occasion.GAVE_ADVICE : ThankYou.Occasion.SAID_YES);
        if (ask.kind() == Ask.Kind.INTRODUCTION) {
            writeForwardable(ask, introducer, owner);
        }
    }

    private void no(Ask ask, Contact introducer, Teammate owner) {
        if (ask.state() == Ask.State.FORWARDABLE) {
            move(ask, Ask.State.FELL_THROUGH, Ask.IntroducerSide.TOLD_NO);
            rows.asks().targetSide(ask.id(), Ask.TargetSide.NO);
            timing.planner().cancel(ask.id().ref(), "it fell through");
        } else if (WAITING.contains(ask.state())) {
            move(ask, Ask.State.DECLINED, Ask.IntroducerSide.DECLINED);
        } else {
            return;
        }
        rows.drafts().about(ask.id().ref()).forEach(draft -> takeBack(draft, "they said no"));
        timing.planner().cancel(ask.id().ref(), "they said no");
        owe(ask, introducer, owner, ThankYou.Occasion.ANSWERED_NO);
    }

    private void notNow(Ask ask, Contact introducer, @Nullable LocalDate notBefore, Teammate owner) {
        move(ask, Ask.State.HESITANT, Ask.IntroducerSide.TOLD_NOT_NOW);
        Rest rest = notBefore == null
                ? new Rest(
                        "said: not now",
                        timing.planner().due(owner, timing.cadence().hopper()))
                : new Rest("said: not before " + notBefore, timing.planner().dayAfter(notBefore.minusDays(1), owner));
        hopper(ask, introducer.name(), owner, rest);
        owe(ask, introducer, owner, ThankYou.Occasion.ANSWERED_NO);
    }

    /** Nobody answered, and enough was asked: the person rests, and is thanked. */
    void silent(Ask ask, Teammate owner) {
        rows.people().contact(ask.introducer()).ifPresent(introducer -> {
            rows.asks().move(ask.id(), ask.state(), Ask.State.SILENT);
            steps.note("ask.silent", ask.id().ref(), "");
            hopper(
                    ask,
                    introducer.name(),
                    owner,
                    new Rest(
                            "no answer",
                            timing.planner().due(owner, timing.cadence().hopper())));
            owe(ask, introducer, owner, ThankYou.Occasion.NO_ANSWER);
        });
    }

    /** Why somebody is left in peace, and until when. */
    private record Rest(String reason, Instant wake) {}

    private void hopper(Ask ask, String who, Teammate owner, Rest rest) {
        HopperEntry entry = new HopperEntry(
                HopperEntry.Id.fresh(), ask.id().ref(), owner.id(), who, rest.reason(), steps.now(), rest.wake(), true);
        rows.hopper().add(entry);
        steps.note("hopper.added", "hopper/" + entry.id().value(), rest.reason());
        rows.nudges()
                .add(new Nudge(
                        Nudge.Id.fresh(),
                        Nudge.Kind.HOPPER,
                        owner.id(),
                        "hopper/" + entry.id().value(),
                        rest.wake(),
                        Nudge.State.PLANNED,
                        "Think of " + who + " again (" + rest.reason() + ").",
                        ""));
    }

    private void owe(Ask ask, Contact introducer, Teammate owner, ThankYou.Occasion occasion) {
        Instant due = timing.planner().due(owner, timing.cadence().thanks());
        new WhenThanked(rows, steps, cards, drafting)
                .owe(new WhenThanked.Debt(introducer, owner, ask.id().ref(), occasion, due), timing.planner());
    }

    private void writeForwardable(Ask ask, Contact introducer, Teammate owner) {
        EmailAddress email = introducer.email();
        Target target =
                Optional.ofNullable(ask.target()).flatMap(rows.targets()::find).orElse(null);
        if (email == null || target == null) {
            return;
        }
        Drafting.Brief brief = new Drafting.Brief(
                MessageKind.FORWARDABLE, ask.id().ref(), owner, introducer, target, piece(target), Map.of());
        try {
            Draft draft = drafting.write(
                    brief,
                    new Drafting.Addressee(email, introducer.name(), List.of()),
                    Drafting.Place.NEW,
                    steps.now());
            drafting.submit(draft, owner, cards, steps);
        } catch (MissingWords missing) {
            cards.tell(owner, Card.Kind.TROUBLE, undrafted(introducer, missing, ask));
        }
    }

    private @Nullable ContentItem piece(Target target) {
        return rows.contents().newTo("target/" + target.id().value()).stream()
                .findFirst()
                .orElse(null);
    }

    private static Cards.Message undrafted(Contact introducer, MissingWords missing, Ask ask) {
        return new Cards.Message(
                introducer.name() + " said yes, but the note to pass on could not be drafted.",
                String.valueOf(missing.getMessage()),
                "FW-2101",
                ask.id().ref());
    }

    private void move(Ask ask, Ask.State to, Ask.IntroducerSide side) {
        if (Ask.State.CHANGES.allows(ask.state(), to) && rows.asks().move(ask.id(), ask.state(), to)) {
            steps.note("ask." + to.name().toLowerCase(Locale.ROOT), ask.id().ref(), "");
        }
        rows.asks().introducerSide(ask.id(), side);
    }

    private static String word(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
