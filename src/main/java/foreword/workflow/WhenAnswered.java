package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Moves;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.ask.reading.NotBefore;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.followup.Step;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody has answered an ask: the ask moves, follow-ups stop, and every answer is thanked. */
public final class WhenAnswered {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final Timing timing;
    private final Moves moves;
    private final Forwardables forwardables;

    public WhenAnswered(Rows rows, Steps steps, Cards cards, Drafting drafting, Timing timing) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.timing = timing;
        this.moves = new Moves(rows.asks());
        this.forwardables = new Forwardables(rows, steps, cards, drafting);
    }

    /** How long things wait. */
    public record Timing(Planner planner, OurWays ways) {}

    /** A teammate says what a reply means; the first word counts, a different later one corrects it where that is still possible. */
    public Result settle(Reply.Id id, Answer answer, Teammate by) {
        return settle(id, answer, null, by);
    }

    /**
     * A teammate says what a reply means.
     *
     * @param meant which of two asks that went out as one message it answers; null for the one it came to
     */
    public Result settle(Reply.Id id, Answer answer, Ask.@Nullable Id meant, Teammate by) {
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
            Cause word = Cause.teammate(by.id(), "says what the reply means", steps.now());
            Optional.ofNullable(meant)
                    .flatMap(rows.asks()::find)
                    .filter(ask -> reply.about().equals("ask/" + lead(ask)))
                    .or(() -> rows.ask(reply.about()))
                    .ifPresent(ask -> apply(ask, answer, new Said(notBefore(reply, by), word)));
            cards.redraw(new Card(Card.Kind.REPLY, id.value()));
            return Result.done("Noted: " + word(answer) + ".");
        });
    }

    /** The card of a reply once more, where this teammate reads now. */
    public Result showAgain(Reply.Id id, Teammate by) {
        return steps.step(() -> {
            cards.show(
                    by,
                    new Card(Card.Kind.REPLY, id.value()),
                    "again/" + steps.now().toEpochMilli());
            return Result.done("");
        });
    }

    private static String lead(Ask ask) {
        Ask.Id joined = ask.joined();
        return joined == null ? ask.id().value() : joined.value();
    }

    private static @Nullable LocalDate notBefore(Reply reply, Teammate by) {
        return NotBefore.in(reply.words(), LocalDate.ofInstant(reply.at(), by.zone()))
                .orElse(null);
    }

    /**
     * What comes with an answer.
     *
     * @param notBefore the day that a "not now" named, if it named one
     * @param cause who says so
     */
    record Said(@Nullable LocalDate notBefore, Cause cause) {}

    /** Moves the ask as far as this answer allows; one that is closed stays as it is. */
    void apply(Ask ask, Answer answer, Said said) {
        Optional<Contact> introducer = rows.people().contact(ask.introducer());
        Optional<Teammate> owner = rows.people().teammate(ask.owner());
        if (!ask.state().answerable() || introducer.isEmpty() || owner.isEmpty()) {
            return;
        }
        stopFollowUps(ask, "they replied");
        others(ask).forEach(other -> alongside(other, answer, said.cause()));
        new Answering(rows, steps, moves, new Answering.Then(this, forwardables, timing))
                .apply(new Answering.Asked(ask, introducer.get(), owner.get()), answer, said);
    }

    /** The other ask of the same message. */
    private List<Ask> others(Ask ask) {
        Ask.Id joined = ask.joined();
        Optional<Ask> lead = Optional.ofNullable(joined).flatMap(rows.asks()::find);
        return new Together(rows)
                .open(lead.orElse(ask)).stream()
                        .filter(it -> !it.id().equals(ask.id()))
                        .toList();
    }

    /** One of two is plenty: what chooses the one lets the other rest, and any other answer is given to both. */
    private void alongside(Ask other, Answer answer, Cause cause) {
        stopFollowUps(other, "they replied");
        if (Together.chooses(answer)) {
            new Ending(rows, steps, cards)
                    .withdraw(other, Cause.itself("they chose the other of the two", steps.now()));
            return;
        }
        switch (answer) {
            case NO -> moves.answered(other.id(), Ask.IntroducerSide.DECLINED, Ask.State.DECLINED, cause);
            case CANNOT -> moves.answered(other.id(), Ask.IntroducerSide.CANNOT, Ask.State.UNABLE, cause);
            case HESITANT, NOT_NOW ->
                moves.answered(other.id(), Ask.IntroducerSide.HESITANT, Ask.State.HESITANT, cause);
            default -> {}
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
                            timing.ways().cadence(ask).after(Step.FOLLOW_UP, ask.followUps()),
                            introducer.get().name() + " has not answered yet.");
        }
    }

    /** Nothing that was drafted for this ask is sent any more. */
    void takeBackAll(Ask ask, String because) {
        rows.drafts().about(ask.id().ref()).forEach(draft -> takeBack(draft, because));
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

    /** Nobody answered, and enough was asked: the person rests, and is thanked. */
    void silent(Ask ask, Teammate owner) {
        rows.people().contact(ask.introducer()).ifPresent(introducer -> {
            Ask.State ended = ask.state() == Ask.State.HESITANT ? Ask.State.WITHDRAWN : Ask.State.SILENT;
            if (!moves.ours(ask, ended, Cause.itself("no answer", steps.now()))) {
                return;
            }
            steps.note("ask." + word(ended), ask.id().ref(), "no answer");
            others(ask).forEach(other -> moves.ours(other, Ask.State.SILENT, Cause.itself("no answer", steps.now())));
            Instant usual =
                    timing.planner().due(owner, timing.ways().cadence(ask).of(Step.HOPPER));
            new Resting(rows, steps)
                    .put(ask.id().ref(), introducer.name(), owner, new Resting.Rest("no answer", usual, usual));
            if (timing.ways().with(introducer).thanksForSilence()) {
                owe(ask, introducer, owner, ThankYou.Occasion.NO_ANSWER);
            }
        });
    }

    void owe(Ask ask, Contact introducer, Teammate owner, ThankYou.Occasion occasion) {
        Instant due = timing.planner().due(owner, timing.ways().cadence(ask).of(Step.THANKS));
        new WhenThanked(rows, steps, cards, drafting)
                .owe(new WhenThanked.Debt(introducer, owner, ask.id().ref(), occasion, due), timing.planner());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
