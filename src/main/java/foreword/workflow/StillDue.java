package foreword.workflow;

import foreword.eligibility.Verdict;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.followup.Nudges.Claim;
import foreword.followup.Step;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Looks at a nudge whose time has come once more; what is not shown now has ended, with its reason, or waits for another day. */
final class StillDue {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhenTimePasses.Then then;
    private final Reasons reasons;

    StillDue(Rows rows, Steps steps, Cards cards, WhenTimePasses.Then then) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.then = then;
        this.reasons = new Reasons(rows, steps);
    }

    /** True when it is to be shown now. */
    boolean is(Claim claim, Teammate owner) {
        Optional<String> gone = reasons.gone(claim.nudge());
        if (gone.isPresent()) {
            cancel(claim, gone.get());
            return false;
        }
        return switch (claim.nudge().kind()) {
            case NOT_YET -> isTimeToAsk(claim, owner);
            case FOLLOW_UP -> !enoughFollowedUp(claim, owner);
            case HOPPER -> !leftInPeace(claim, owner);
            case EXPECTATION -> !new KickOffs(rows, steps, then.planner(), this).holdsBack(claim, owner);
            default -> true;
        };
    }

    /** It ends with this reason, which stands on its card from now on. */
    void cancel(Claim claim, String because) {
        end(claim, Nudge.State.CANCELLED, because);
    }

    void end(Claim claim, Nudge.State to, String because) {
        Nudge.Id id = claim.nudge().id();
        if (rows.nudges().end(claim, to, because)) {
            steps.note("nudge." + to.name().toLowerCase(Locale.ROOT), "nudge/" + id.value(), because);
        }
    }

    /** What stood against asking has passed, or something new does: then it waits again, or ends with the reason. */
    private boolean isTimeToAsk(Claim claim, Teammate owner) {
        Optional<Contact> contact =
                rows.people().contact(new Contact.Id(claim.nudge().about().substring("contact/".length())));
        if (contact.isEmpty()) {
            cancel(claim, "this contact is gone");
            return false;
        }
        Verdict verdict = then.judging().verdict(contact.get(), Wish.BEGINNING, owner);
        Optional<Instant> changes = verdict.changes();
        if (changes.isPresent()) {
            rows.nudges().snooze(claim, then.planner().within(changes.get(), owner));
        } else if (!verdict.askNow()) {
            cancel(claim, verdict.because());
        }
        return changes.isEmpty() && verdict.askNow();
    }

    private boolean enoughFollowedUp(Claim claim, Teammate owner) {
        boolean enough = rows.ask(claim.nudge().about())
                .filter(ask -> !then.ways().cadence(ask).again(Step.FOLLOW_UP, ask.followUps()))
                .isPresent();
        if (enough && rows.nudges().end(claim, Nudge.State.DONE, "enough was asked")) {
            rows.ask(claim.nudge().about()).ifPresent(ask -> then.whenAnswered().silent(ask, owner));
        }
        return enough;
    }

    /** Whoever rests no longer, or was written to often enough without an answer, is not thought of again. */
    private boolean leftInPeace(Claim claim, Teammate owner) {
        Resting resting = new Resting(rows, steps);
        Optional<HopperEntry> entry = resting.entry(claim.nudge().about()).filter(HopperEntry::open);
        if (entry.isEmpty()) {
            cancel(claim, "they rest no longer");
            return true;
        }
        if (!resting.archive(entry.get())) {
            return false;
        }
        cards.tell(
                owner,
                Card.Kind.NOTICE,
                new Cards.Message(
                        entry.get().who() + " has left the hopper: "
                                + entry.get().touches() + " messages stayed without an answer.",
                        "Nobody is reminded of them again. They can be asked any time.",
                        "",
                        entry.get().id().ref()));
        return true;
    }
}
