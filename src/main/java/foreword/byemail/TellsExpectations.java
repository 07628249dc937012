package foreword.byemail;

import foreword.expectation.Expectation;
import foreword.followup.Nudge;
import java.util.ArrayList;
import java.util.List;

/**
 * A reminder to speak with a client about introductions: the words for it, and what can be noted.
 *
 * @param spoken how it can be said, in the client's language
 */
record TellsExpectations(Nudge nudge, Expectation expectation, String spoken) {
    Told told(List<Passage> below) {
        List<Passage> passages = new ArrayList<>(below);
        if (expectation.state() == Expectation.State.OPEN) {
            passages.add(Passage.quote("", spoken));
        }
        return Told.open(
                "Reminder: " + nudge.why(), nudge.why(), passages, deeds(), "If you do nothing, nothing is sent.");
    }

    private List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        add(
                deeds,
                Expectation.State.DRAFTED,
                "expectation.draft",
                "Draft the mail",
                "It comes to you for approval. Nothing is sent before.");
        add(deeds, Expectation.State.SAID, "expectation.said", "I've said it", "You are asked later what came of it.");
        add(deeds, Expectation.State.AGREED, "expectation.agreed", "They agreed", "It is noted on the company.");
        add(
                deeds,
                Expectation.State.DECLINED,
                "expectation.declined",
                "They would rather not",
                "Whoever said so is never asked for an introduction. Nothing else changes.");
        if (expectation.mayMove(Expectation.State.LATER)) {
            deeds.add(Deed.of(
                            "expectation.later",
                            expectation.id().value(),
                            "Later",
                            "It comes back then, in your working hours.")
                    .with(Until.FIELD));
        }
        return deeds;
    }

    private void add(List<Deed> deeds, Expectation.State to, String action, String label, String effect) {
        if (expectation.mayMove(to)) {
            deeds.add(Deed.of(action, expectation.id().value(), label, effect));
        }
    }
}
