package foreword.workflow;

import foreword.ask.Ask;
import foreword.content.Pick;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The note that an introducer passes on: drafted after their yes, never before. */
final class Forwardables {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;

    Forwardables(Rows rows, Steps steps, Cards cards, Drafting drafting) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
    }

    /** Does nothing for an ask that is not willing, or without somebody to meet. */
    void write(Ask.Id id, Contact introducer, Teammate owner) {
        Optional<Ask> willing = rows.asks()
                .find(id)
                .filter(ask -> ask.state() == Ask.State.WILLING && ask.kind() == Ask.Kind.INTRODUCTION);
        Optional<Target> target = willing.map(Ask::target).flatMap(rows.targets()::find);
        EmailAddress email = introducer.email();
        if (target.isPresent() && email != null && notWaiting(id)) {
            write(willing.get(), introducer, target.get(), new Recipient(email, owner));
        }
    }

    private record Recipient(EmailAddress email, Teammate owner) {}

    private boolean notWaiting(Ask.Id id) {
        return rows.drafts().about(id.ref()).stream()
                .noneMatch(draft -> draft.kind() == MessageKind.FORWARDABLE
                        && (draft.state() == Draft.State.PENDING || draft.state() == Draft.State.APPROVED));
    }

    private void write(Ask ask, Contact introducer, Target target, Recipient to) {
        Optional<Pick> pick = drafting.picking().best(target, introducer, steps.now());
        Drafting.Brief brief = new Drafting.Brief(
                MessageKind.FORWARDABLE,
                ask.id().ref(),
                to.owner(),
                introducer,
                target,
                pick.map(Pick::piece).orElse(null),
                Map.of());
        try {
            Draft draft = drafting.write(
                    brief,
                    new Drafting.Addressee(to.email(), introducer.name(), List.of()),
                    Drafting.Place.NEW,
                    steps.now());
            drafting.submit(draft, to.owner(), cards, steps);
            pick.ifPresent(it -> steps.note(
                    "content.chosen",
                    "draft/" + draft.id().value(),
                    it.piece().id().value() + ", " + it.because()));
        } catch (MissingWords missing) {
            cards.tell(to.owner(), Card.Kind.TROUBLE, undrafted(introducer, missing, ask));
        }
    }

    private static Cards.Message undrafted(Contact introducer, MissingWords missing, Ask ask) {
        return new Cards.Message(
                introducer.name() + " said yes, but the note to pass on could not be drafted.",
                String.valueOf(missing.getMessage()),
                "FW-2101",
                ask.id().ref());
    }
}
