package foreword.workflow;

import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Two asks to one person within five minutes go out as one message, so that nobody is asked twice in a breath. Only while
 * the first message waits as it was drafted; whoever drafted it approves both.
 */
final class Joining {
    static final Duration WITHIN = Duration.ofMinutes(5);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;

    Joining(Rows rows, Steps steps, Cards cards, Drafting drafting) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
    }

    /** An ask whose message can take another one along. */
    record Lead(Ask ask, Draft draft) {}

    /** The ask to this person that began a moment ago, about somebody else. */
    Optional<Lead> lead(Ask.Kind kind, Contact contact, Optional<Target> target) {
        if (kind != Ask.Kind.INTRODUCTION || target.isEmpty() || contact.standing() != Contact.Standing.OPEN) {
            return Optional.empty();
        }
        return rows.asks().to(contact.id()).stream()
                .filter(ask -> ask.kind() == Ask.Kind.INTRODUCTION && ask.state() == Ask.State.QUESTION)
                .filter(ask -> ask.joined() == null && ask.askedAt() == null)
                .filter(ask -> ask.createdAt().plus(WITHIN).isAfter(steps.now()))
                .filter(ask -> !target.get().id().equals(ask.target()))
                .filter(ask -> rows.asks().joined(ask.id()).isEmpty())
                .flatMap(ask -> untouched(ask).map(draft -> new Lead(ask, draft)).stream())
                .findFirst();
    }

    private Optional<Draft> untouched(Ask ask) {
        return rows.drafts().about(ask.id().ref()).stream()
                .filter(draft -> draft.kind() == MessageKind.QUESTION)
                .filter(draft -> draft.state() == Draft.State.PENDING && draft.version() == 1)
                .findFirst();
    }

    /** Writes the message anew with both people in it. */
    Result join(Lead lead, Ask second, Target target, Teammate by) throws MissingWords {
        Ask first = lead.ask();
        Teammate owner = rows.people().teammate(first.owner()).orElseThrow();
        Contact contact = rows.people().contact(first.introducer()).orElseThrow();
        Target wanted = Optional.ofNullable(first.target())
                .flatMap(rows.targets()::find)
                .orElseThrow();
        Map<String, String> more = new HashMap<>(drafting.quoted(first.moment()));
        more.put("also.name", target.name());
        more.put("also.company", target.company());
        if (!by.id().equals(owner.id())) {
            more.put("also.asker", by.firstName());
        }
        Drafting.Brief brief =
                new Drafting.Brief(MessageKind.QUESTION, first.id().ref(), owner, contact, wanted, null, more);
        Draft both = lead.draft()
                .edited(
                        drafting.letterAnew(lead.draft().letter(), brief, steps.now()),
                        drafting.expiry(lead.draft().letter(), owner, steps.now()));
        if (!rows.drafts().replace(both)) {
            return Result.refused("Somebody has just decided about the message to " + contact.name() + ".");
        }
        rows.asks().add(second.joining(first.id()));
        steps.note(
                by.id().value(),
                "ask.joined",
                second.id().ref(),
                "in the message of " + first.id().ref());
        cards.redraw(new Card(Card.Kind.DRAFT, both.id().value()));
        return Result.done(
                by.id().equals(owner.id())
                        ? "Both go out as one message, so that " + contact.firstName()
                                + " is asked once. Approve it above."
                        : owner.name() + " is asking " + contact.name() + " this minute: yours goes along in the same"
                                + " message, which " + owner.firstName()
                                + " approves. The answer comes to you as well.");
    }
}
