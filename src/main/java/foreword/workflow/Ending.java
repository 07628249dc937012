package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.ask.Moves;
import foreword.outbox.Card;
import foreword.people.Contact;

/** When an ask is withdrawn: whatever went along in a message that never left is withdrawn with it, and its owner is told. */
final class Ending {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Moves moves;

    Ending(Rows rows, Steps steps, Cards cards) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.moves = new Moves(rows.asks());
    }

    /** False when it was not open any more. */
    boolean withdraw(Ask ask, Cause cause) {
        boolean withdrawn = moves.ours(ask, Ask.State.WITHDRAWN, cause);
        if (withdrawn) {
            steps.note(cause.by(), "ask.withdrawn", ask.id().ref(), cause.why());
        }
        if (withdrawn && ask.askedAt() == null) {
            rows.asks().joined(ask.id()).stream()
                    .filter(joined -> moves.ours(joined, Ask.State.WITHDRAWN, cause))
                    .forEach(this::tell);
        }
        return withdrawn;
    }

    private void tell(Ask joined) {
        String who =
                rows.people().contact(joined.introducer()).map(Contact::name).orElse("them");
        rows.people()
                .teammate(joined.owner())
                .ifPresent(owner -> cards.tell(
                        owner,
                        Card.Kind.NOTICE,
                        new Cards.Message(
                                "The message to " + who + " that yours went along in was not sent.",
                                "Nothing was asked. You can ask on your own with /foreword ask.",
                                "",
                                joined.id().ref())));
    }
}
