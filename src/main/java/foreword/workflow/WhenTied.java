package foreword.workflow;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.ask.Tie;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.Optional;

/** When a teammate says whether a doubtful mail belongs to its row. */
public final class WhenTied {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhenAnswered whenAnswered;
    private final WhenIntroduced whenIntroduced;
    private final WhenUnplaced whenUnplaced;

    public WhenTied(Rows rows, Steps steps, Cards cards, Then then, Us us) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whenAnswered = then.whenAnswered();
        this.whenIntroduced = then.whenIntroduced();
        WhenWrittenByUs whenWrittenByUs = new WhenWrittenByUs(rows, steps, cards, new WhoWrote(rows, us), whenAnswered);
        this.whenUnplaced = new WhenUnplaced(rows, steps, whenIntroduced, whenWrittenByUs);
    }

    /** Who goes on with it. */
    public record Then(WhenAnswered whenAnswered, WhenIntroduced whenIntroduced) {}

    /** It belongs here: what it would have done, had it been sure, is done now. */
    public Result accept(Reply.Id id, Teammate by) {
        return doubtful(id, reply -> accepted(reply, by));
    }

    /** It belongs here, and from now on this address is known as the contact's. */
    public Result remember(Reply.Id id, Teammate by) {
        return doubtful(id, reply -> {
            Optional<Ask> ask = rows.ask(reply.about());
            Optional<EmailAddress> address = reply.address();
            if (ask.isEmpty() || address.isEmpty() || reply.tie() != Tie.OTHER_ADDRESS) {
                return Result.refused("There is no address to remember.");
            }
            rows.people().alsoWritesFrom(ask.get().introducer(), address.get());
            steps.note(
                    by.id().value(),
                    "contact.address-added",
                    "contact/" + ask.get().introducer().value(),
                    "from a reply");
            return accepted(reply, by);
        });
    }

    /** It does not belong here, and moves nothing. */
    public Result refuse(Reply.Id id, Teammate by) {
        return doubtful(id, reply -> {
            if (!rows.replies().decide(id, reply.tie(), Tie.REFUSED, by.name())) {
                return Result.refused("Somebody else has just said so.");
            }
            steps.note(
                    by.id().value(), "reply.refused", reply.about(), reply.tie().name());
            cards.redraw(card(id));
            return Result.done("Left aside. Nothing was moved.");
        });
    }

    private Result doubtful(Reply.Id id, java.util.function.Function<Reply, Result> deed) {
        Optional<Reply> found = rows.replies().find(id);
        if (found.isEmpty()) {
            return Result.refused("This reply is gone.");
        }
        return found.get().tie().doubtful()
                ? steps.step(() -> deed.apply(found.get()))
                : Result.refused("Somebody has answered this already.");
    }

    private Result accepted(Reply reply, Teammate by) {
        if (!rows.replies().decide(reply.id(), reply.tie(), Tie.ACCEPTED, by.name())) {
            return Result.refused("Somebody else has just said so.");
        }
        steps.note(by.id().value(), "reply.accepted", reply.about(), reply.tie().name());
        Optional<Introduction> introduction = rows.introduction(reply.about()).or(() -> madeSince(reply));
        if (introduction.isPresent()) {
            ofIntroduction(introduction.get(), reply, by);
        } else {
            rows.ask(reply.about()).ifPresent(ask -> ofAsk(ask, reply, by));
        }
        cards.redraw(card(reply.id()));
        return Result.done("Kept with it.");
    }

    /** The target answered a bridge mail that was in doubt then: it is kept with the ask. */
    private Optional<Introduction> madeSince(Reply reply) {
        return rows.ask(reply.about())
                .flatMap(ask -> rows.introductions().of(ask.id()))
                .filter(made -> reply.address()
                        .filter(writer -> writer.equals(made.targetEmail()))
                        .isPresent());
    }

    private void ofAsk(Ask ask, Reply reply, Teammate by) {
        Reply.Brought brought = reply.brought();
        if (brought != null) {
            whenIntroduced.byAcceptedMail(ask, brought, reply.messageId());
            rows.introductions().of(ask.id()).ifPresent(whenUnplaced::bridged);
            rows.replies().settle(reply.id(), reply.settledBy(), reply.answer(), by.name());
        } else if (reply.answer() != Answer.UNCLEAR && reply.answer() != Answer.REFERRED_ON) {
            whenAnswered.settle(reply.id(), reply.answer(), by);
        } else {
            whenAnswered.stopFollowUps(ask, "they replied");
        }
    }

    private void ofIntroduction(Introduction introduction, Reply reply, Teammate by) {
        Reply.Brought brought = reply.brought();
        if (brought != null) {
            rows.introductions().join(introduction.id(), brought.address(), brought.name());
            steps.note(by.id().value(), "introduction.joined", introduction.id().ref(), "");
        }
        if (reply.tie() != Tie.ADDED) {
            whenIntroduced.targetReplied(introduction);
        }
        rows.replies().settle(reply.id(), reply.settledBy(), reply.answer(), by.name());
    }

    private static Card card(Reply.Id id) {
        return new Card(Card.Kind.REPLY, id.value());
    }
}
