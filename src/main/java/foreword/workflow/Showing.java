package foreword.workflow;

import foreword.followup.Nudge;
import foreword.outbox.Card;

/** On which card a nudge is shown when it comes alone. */
final class Showing {
    private Showing() {}

    static Card cardFor(Nudge nudge) {
        return switch (nudge.kind()) {
            case THANKS -> new Card(Card.Kind.THANKS, nudge.about().substring("thanks/".length()));
            case OUTCOME -> new Card(Card.Kind.INTRODUCTION, nudge.about().substring("introduction/".length()));
            case STALLED -> new Card(Card.Kind.DEAL, nudge.about().substring("deal/".length()));
            case MOMENT -> new Card(Card.Kind.MOMENT, nudge.about().substring("moment/".length()));
            case NOT_YET, DRAFT, FOLLOW_UP, BRIDGE, NAME_USE, FIRST_REPLY, HOPPER, EXPECTATION, QUIET, AT_RISK ->
                new Card(Card.Kind.NUDGE, nudge.id().value());
        };
    }
}
