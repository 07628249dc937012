package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Ask.IntroducerSide;
import foreword.ask.Ask.TargetSide;
import foreword.ask.Cause;
import foreword.ask.Moves;
import foreword.ask.reading.NotBefore;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a teammate says what happened with an ask of theirs: an answer by telephone, a change of mind, the end of it. */
public final class WhenMoved {
    private static final Set<IntroducerSide> READY = EnumSet.of(
            IntroducerSide.AGREED,
            IntroducerSide.NAME_ONLY,
            IntroducerSide.HANDED,
            IntroducerSide.ASKING,
            IntroducerSide.TOLD_NOT_NOW);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final Then then;

    public WhenMoved(Rows rows, Steps steps, Cards cards, Drafting drafting, Then then) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.then = then;
    }

    /** Who goes on with it. */
    public record Then(WhenAnswered whenAnswered, WhenIntroduced whenIntroduced, WhenAnswered.Timing timing) {}

    /** The open or latest ask of this teammate to this contact. */
    public Optional<Ask> ask(Contact contact, Teammate by) {
        List<Ask> own = rows.asks().to(contact.id()).stream()
                .filter(ask -> ask.owner().equals(by.id()))
                .toList();
        return own.stream()
                .filter(ask -> ask.state().open())
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /**
     * Moves the ask.
     *
     * @param words why, or what came of it; may be empty unless the move needs them
     */
    public Result move(Ask.Id id, AskMove move, String words, Teammate by) {
        Optional<Ask> found = rows.asks().find(id).filter(ask -> ask.owner().equals(by.id()));
        Optional<Contact> introducer = found.flatMap(ask -> rows.people().contact(ask.introducer()));
        if (found.isEmpty() || introducer.isEmpty()) {
            return Result.refused("This is not an ask of yours.");
        }
        if (!AskMove.next(found.get()).contains(move)) {
            return Result.refused("That cannot be said of it any more: somebody was first, or it has moved on.");
        }
        if (move.needsWords() && words.isBlank()) {
            return Result.refused(
                    move == AskMove.NAME_USED
                            ? "Say in one sentence what came of it: they are told in these words."
                            : "Say why, so that whoever looks later understands.");
        }
        return steps.step(() -> moved(new Answering.Asked(found.get(), introducer.get(), by), move, words.strip()));
    }

    /** They know somebody, and now we know whom: it goes on as an introduction. */
    public Result named(Ask ask, Target target, Teammate by) {
        Optional<Contact> introducer = rows.people().contact(ask.introducer());
        boolean waits = ask.owner().equals(by.id()) && ask.kind() == Ask.Kind.OPEN && ask.state() == Ask.State.WILLING;
        if (!waits || introducer.isEmpty()) {
            return Result.refused("No ask of yours waits for a name.");
        }
        Optional<String> same = new ThreePeople(rows).objection(introducer.get(), target, by);
        if (same.isPresent()) {
            return Result.refused(same.get());
        }
        return steps.step(() -> {
            if (!moves().turn(ask, Ask.Kind.INTRODUCTION, target.id())) {
                return done(false);
            }
            steps.note(
                    by.id().value(),
                    "ask.named",
                    ask.id().ref(),
                    "target/" + target.id().value());
            new Forwardables(rows, steps, cards, drafting).write(ask.id(), introducer.get(), by);
            return Result.done("The note that " + introducer.get().firstName() + " can pass on to " + target.name()
                    + " is drafted. Nothing is sent until you approve it.");
        });
    }

    private Result moved(Answering.Asked asked, AskMove move, String words) {
        Cause cause = Cause.teammate(asked.owner().id(), words.isEmpty() ? move.label() : words, steps.now());
        Optional<Answer> answer = move.answer();
        if (answer.isPresent()) {
            return answered(asked, answer.get(), words, cause);
        }
        return switch (move) {
            case ASKS_PRIVATELY -> done(moves().introducer(asked.ask(), IntroducerSide.ASKING, cause));
            case TARGET_YES -> answered(asked, Answer.YES, words, cause);
            case TARGET_NO -> answered(asked, Answer.NO, words, cause);
            case TARGET_NOT_NOW -> answered(asked, Answer.NOT_NOW, words, cause);
            case TARGET_SILENT -> {
                moves().targetAnswered(asked.id(), TargetSide.NO_ANSWER, cause);
                yield fellThrough(asked, cause);
            }
            case INTRODUCED -> then.whenIntroduced().byHand(asked.id(), null, asked.owner());
            case NAME_USED -> report(asked, words);
            case TOLD -> told(asked, cause);
            case FELL_THROUGH -> fellThrough(asked, cause);
            case REOPEN -> reopen(asked, cause);
            default -> withdraw(asked, cause);
        };
    }

    private Result answered(Answering.Asked asked, Answer answer, String words, Cause cause) {
        LocalDate notBefore = NotBefore.in(
                        words, LocalDate.ofInstant(steps.now(), asked.owner().zone()))
                .orElse(null);
        then.whenAnswered().apply(asked.ask(), answer, new WhenAnswered.Said(notBefore, cause));
        return done(rows.asks()
                .find(asked.id())
                .filter(now -> !now.sides().equals(asked.ask().sides()))
                .isPresent());
    }

    /** The message that waits is taken back; whoever was ready to help is thanked and told. */
    private Result withdraw(Answering.Asked asked, Cause cause) {
        if (!new Ending(rows, steps, cards).withdraw(asked.ask(), cause)) {
            return done(false);
        }
        stop(asked, "the ask was withdrawn");
        if (READY.contains(asked.ask().introducerSide())) {
            owe(asked, ThankYou.Occasion.WITHDRAWN);
            return Result.done(
                    "Withdrawn. " + asked.introducer().firstName() + " was ready to help: a thank-you is owed.");
        }
        return Result.done("Withdrawn. Nothing more is sent about it.");
    }

    private Result fellThrough(Answering.Asked asked, Cause cause) {
        boolean ended = rows.asks()
                .find(asked.id())
                .filter(ask -> moves().ours(ask, Ask.State.FELL_THROUGH, cause))
                .isPresent();
        if (ended) {
            steps.note(cause.by(), "ask.fell-through", asked.id().ref(), "");
            stop(asked, "it fell through");
            owe(asked, ThankYou.Occasion.TRIED);
        }
        return ended
                ? Result.done("Noted. " + asked.introducer().firstName() + " tried: a thank-you is owed all the same.")
                : done(false);
    }

    private Result reopen(Answering.Asked asked, Cause cause) {
        Ask ask = asked.ask();
        if (ask.state() == Ask.State.WILLING) {
            stop(asked, "the answer is open again");
        }
        boolean handed = ask.state() == Ask.State.FELL_THROUGH
                || ask.sides().introducer().compareTo(IntroducerSide.HANDED) >= 0;
        return done(handed ? moves().ours(ask, Ask.State.FORWARDABLE, cause) : moves().reopened(ask, cause));
    }

    private Result told(Answering.Asked asked, Cause cause) {
        boolean ended = moves().ours(asked.ask(), Ask.State.REPORTED, cause);
        if (ended) {
            steps.note(cause.by(), "ask.reported", asked.id().ref(), "in person");
            then.timing().planner().cancel(asked.id().ref(), "they know what came of it");
        }
        return done(ended);
    }

    /** The note that tells whoever lent their name; the ask ends when it is sent. */
    private Result report(Answering.Asked asked, String news) {
        EmailAddress email = asked.introducer().email();
        Target target = Optional.ofNullable(asked.ask().target())
                .flatMap(rows.targets()::find)
                .orElse(null);
        if (email == null || target == null) {
            return Result.refused("No mail address of " + asked.introducer().name()
                    + " is known. Tell them yourself, and say so here.");
        }
        Drafting.Brief brief = new Drafting.Brief(
                MessageKind.NAME_USED,
                asked.id().ref(),
                asked.owner(),
                asked.introducer(),
                target,
                null,
                Map.of("news", Drafting.sentence(news)));
        try {
            Draft draft = drafting.write(
                    brief,
                    new Drafting.Addressee(email, asked.introducer().name(), List.of()),
                    Drafting.Place.NEW,
                    steps.now());
            drafting.submit(draft, asked.owner(), cards, steps);
            return Result.done("Drafted. Nothing is sent until you approve it.");
        } catch (MissingWords missing) {
            throw new Undrafted(missing);
        }
    }

    private void stop(Answering.Asked asked, String because) {
        then.whenAnswered().takeBackAll(asked.ask(), because);
        then.timing().planner().cancel(asked.id().ref(), because);
    }

    private void owe(Answering.Asked asked, ThankYou.Occasion occasion) {
        then.whenAnswered().owe(asked.ask(), asked.introducer(), asked.owner(), occasion);
    }

    private Moves moves() {
        return new Moves(rows.asks());
    }

    private static Result done(boolean moved) {
        return moved ? Result.done("Noted.") : Result.refused("That cannot be said of it any more: it has moved on.");
    }
}
