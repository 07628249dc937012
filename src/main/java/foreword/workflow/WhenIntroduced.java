package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Moves;
import foreword.ask.Reply;
import foreword.draft.Draft;
import foreword.followup.Step;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.introduction.Qualification;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.PersonName;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an introduction was made: the first reply is drafted, the thank-you grows, and the outcome is asked for. */
public final class WhenIntroduced {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final WhenAnswered.Timing timing;

    public WhenIntroduced(Rows rows, Steps steps, Cards cards, Drafting drafting, WhenAnswered.Timing timing) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.timing = timing;
    }

    /** The introducer wrote to the target and to us: the bridge mail is in hand. */
    void byMail(Ask ask, ReceivedMail bridge, EmailAddress target) {
        String messageId = bridge.messageId();
        if (messageId != null && rows.introductions().byBridge(messageId).isPresent()) {
            return;
        }
        record(
                ask,
                new Bridge(
                        target,
                        bridge.names().getOrDefault(target, ""),
                        messageId,
                        bridge.subject(),
                        references(bridge)));
    }

    /** A teammate has said that a doubtful mail does make the introduction. */
    void byAcceptedMail(Ask ask, Reply.Brought brought, String messageId) {
        if (ask.mayBeIntroduced()) {
            String id = messageId.isBlank() ? null : messageId;
            record(ask, new Bridge(brought.address(), brought.name(), id, brought.subject(), brought.references()));
        }
    }

    /** The bridge mail comes after a teammate had recorded the introduction: now the first reply can be drafted. */
    void bridgeCameLater(Introduction made, ReceivedMail bridge, EmailAddress target) {
        String messageId = bridge.messageId();
        if (messageId == null || !rows.introductions().bridged(made.id(), target, messageId, bridge.subject())) {
            return;
        }
        steps.note("introduction.bridged", made.id().ref(), "its mail came later");
        Introduction whole = rows.introductions().find(made.id()).orElseThrow();
        boolean unwritten = rows.drafts().about(made.id().ref()).isEmpty();
        Optional<Contact> introducer = rows.people().contact(made.introducer());
        Optional<Teammate> owner = rows.people().teammate(made.owner());
        if (unwritten && introducer.isPresent() && owner.isPresent()) {
            new FirstReply(steps, cards, drafting, timing)
                    .draft(whole, introducer.get(), owner.get(), references(bridge));
        }
        cards.redraw(new Card(Card.Kind.INTRODUCTION, made.id().value()));
    }

    /** What a bridge mail tells us; all empty when a teammate records the introduction by hand. */
    private record Bridge(
            @Nullable EmailAddress target,
            String name,
            @Nullable String messageId,
            String subject,
            List<String> references) {

        /** Somebody else than the person we asked for: whoever introduces us chooses. */
        boolean toSomebodyElse(@Nullable Target wanted) {
            return !name.isEmpty() && (wanted == null || !PersonName.alike(name, wanted.name()));
        }
    }

    /** A teammate says that the introduction was made. */
    public Result byHand(Ask.Id id, @Nullable EmailAddress target, Teammate by) {
        Optional<Ask> ask = rows.asks().find(id);
        if (ask.isEmpty() || !ask.get().mayBeIntroduced()) {
            return Result.refused("There is no open ask of that kind.");
        }
        return steps.step(() -> {
            record(ask.get(), new Bridge(target, "", null, "", List.of()));
            steps.note(by.id().value(), "introduction.recorded", id.ref(), "by hand");
            return Result.done("Recorded. The outcome is asked for in a few days.");
        });
    }

    /**
     * What became of an introduction.
     *
     * @param note a few words, may be empty
     * @param fit how well it fits the great-introduction card, null where nobody says
     * @param reasons why, may be empty
     */
    public record Outcome(Introduction.State to, String note, Qualification.@Nullable Fit fit, String reasons) {}

    /** What became of it, said by a teammate who does not hold it against the card. */
    public Result outcome(Introduction.Id id, Introduction.State to, String note, Teammate by) {
        return outcome(id, new Outcome(to, note, null, ""), by);
    }

    /** What became of it, said by a teammate. */
    public Result outcome(Introduction.Id id, Outcome outcome, Teammate by) {
        Optional<Introduction> found = rows.introductions().find(id);
        if (found.isEmpty()) {
            return Result.refused("This introduction is gone.");
        }
        Introduction introduction = found.get();
        if (introduction.state().wayTo(outcome.to()).isEmpty()) {
            return Result.refused(
                    "This introduction is already " + introduction.state().word() + ".");
        }
        return steps.step(() -> {
            if (!moves().to(introduction, outcome, by)) {
                return Result.refused("Somebody else has just recorded another outcome.");
            }
            ReportBack.News.of(outcome.to()).ifPresent(news -> moves().report(introduction, news, by));
            return Result.done("Noted: " + outcome.to().word() + ".");
        });
    }

    /** Not met yet: asked again after a while. */
    public Result notMetYet(Introduction.Id id, Teammate by) {
        return rows.introductions()
                .find(id)
                .map(introduction -> steps.step(() -> {
                    moves().askAgain(introduction, by, "not met yet");
                    steps.note(by.id().value(), "introduction.not-met", id.ref(), "");
                    cards.redraw(new Card(Card.Kind.INTRODUCTION, id.value()));
                    return Result.done("Noted. It comes back in a few days.");
                }))
                .orElse(Result.refused("This introduction is gone."));
    }

    /** The target wrote to us in the thread of our first reply. */
    void targetReplied(Introduction introduction) {
        if (rows.introductions().move(introduction.id(), Introduction.State.MADE, Introduction.State.IN_CONVERSATION)) {
            steps.note("introduction.in-conversation", introduction.id().ref(), "the target replied");
        }
        Ask.Id ask = introduction.ask();
        if (ask != null) {
            new Moves(rows.asks()).replied(ask, Cause.itself("the target wrote to us", steps.now()));
        }
        cards.redraw(new Card(Card.Kind.INTRODUCTION, introduction.id().value()));
    }

    private void record(Ask ask, Bridge bridge) {
        Optional<Contact> introducer = rows.people().contact(ask.introducer());
        Optional<Teammate> owner = rows.people().teammate(ask.owner());
        if (introducer.isEmpty()
                || owner.isEmpty()
                || rows.introductions().of(ask.id()).isPresent()) {
            return;
        }
        Optional<Target> target = Optional.ofNullable(ask.target()).flatMap(rows.targets()::find);
        Introduction introduction = introduction(ask, bridge, target.orElse(null));
        rows.introductions().add(introduction);
        new Moves(rows.asks())
                .introduced(ask.id(), Cause.contact(ask.introducer(), "they made the introduction", steps.now()));
        timing.planner().cancel(ask.id().ref(), "the introduction was made");
        endOpenDrafts(ask);
        steps.note(
                "introduction.made",
                introduction.id().ref(),
                "through " + ask.id().ref());
        cards.show(
                owner.get(), new Card(Card.Kind.INTRODUCTION, introduction.id().value()));
        owe(ask, introducer.get(), owner.get());
        moves().askAgain(introduction, owner.get(), "");
        new FirstReply(steps, cards, drafting, timing)
                .draft(introduction, introducer.get(), owner.get(), bridge.references());
    }

    private Introduction introduction(Ask ask, Bridge bridge, @Nullable Target target) {
        boolean other = bridge.toSomebodyElse(target);
        String wanted = target == null ? "somebody" : target.name();
        return new Introduction(
                Introduction.Id.fresh(),
                ask.id(),
                ask.introducer(),
                other ? bridge.name() : wanted,
                other || target == null ? "" : target.company(),
                bridge.target(),
                ask.owner(),
                bridge.messageId(),
                bridge.subject(),
                Introduction.State.MADE,
                steps.now());
    }

    private void endOpenDrafts(Ask ask) {
        rows.drafts().about(ask.id().ref()).stream()
                .filter(draft -> draft.state() == Draft.State.PENDING)
                .filter(draft ->
                        rows.drafts().move(draft.id(), draft.version(), Draft.State.PENDING, Draft.State.REJECTED))
                .forEach(draft ->
                        cards.redraw(new Card(Card.Kind.DRAFT, draft.id().value())));
    }

    private void owe(Ask ask, Contact introducer, Teammate owner) {
        Instant due = timing.planner().due(owner, timing.ways().cadence(ask).of(Step.THANKS));
        new WhenThanked(rows, steps, cards, drafting)
                .owe(
                        new WhenThanked.Debt(introducer, owner, ask.id().ref(), ThankYou.Occasion.INTRODUCED, due),
                        timing.planner());
    }

    private IntroductionMoves moves() {
        return new IntroductionMoves(rows, steps, cards, drafting, timing);
    }

    /** The ids to name when answering it, oldest first. */
    static List<String> references(ReceivedMail bridge) {
        return Stream.concat(bridge.references().stream(), Stream.ofNullable(bridge.messageId()))
                .filter(FirstReply::wellFormed)
                .toList();
    }
}
