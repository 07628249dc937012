package foreword.byemail;

import foreword.expectation.Expectation;
import foreword.followup.Nudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A reminder: why now, the deed, and ways to put it off or stop it. */
record TellsNudges(Facts facts, Nudge nudge, Optional<Told> about, Function<Expectation, String> spoken) {
    Told told() {
        String why = nudge.why().isBlank() ? "It is time to look at this again." : nudge.why();
        if (nudge.state() != Nudge.State.PLANNED && nudge.state() != Nudge.State.DELIVERED) {
            return Told.settled(ended() + ": " + why, List.of(), List.of(), nudge.ended());
        }
        Told below = about.orElse(new Told("", "", List.of(), List.of(), List.of(), false, Locale.ENGLISH));
        if (nudge.kind() == Nudge.Kind.HOPPER) {
            return Told.open(
                    "Reminder: " + why, why, below.passages(), hopper(), "If you do nothing, nothing is sent.");
        }
        Optional<Expectation> expectation = expectation();
        if (expectation.isPresent()) {
            return new TellsExpectations(nudge, expectation.get(), spoken.apply(expectation.get()))
                    .told(below.passages());
        }
        List<Deed> deeds = new ArrayList<>(below.settled() ? List.of() : main(below));
        deeds.add(of("nudge.done", "Done", "This reminder ends."));
        deeds.add(of("nudge.snooze", "Later", "It comes back then, in your working hours.")
                .with(Until.FIELD));
        deeds.add(of("nudge.stop", "Stop reminding me", "Nobody reminds you of this any more."));
        return Told.open("Reminder: " + why, why, below.passages(), deeds, "If you do nothing, nothing is sent.");
    }

    /** What we say to a client about introductions, while they have not answered. */
    private Optional<Expectation> expectation() {
        return nudge.kind() == Nudge.Kind.EXPECTATION
                ? facts.rows()
                        .expectations()
                        .find(new Expectation.Id(nudge.about().substring("expectation/".length())))
                        .filter(it -> !it.state().answered())
                : Optional.empty();
    }

    private List<Deed> hopper() {
        String id = nudge.about().substring("hopper/".length());
        return List.of(
                Deed.of(
                        "hopper.wake",
                        id,
                        "Send something useful",
                        "It comes to you for approval. Nothing is sent before."),
                Deed.of("hopper.later", id, "Later", "They come back then, in your working hours.")
                        .with(Until.FIELD),
                Deed.of("hopper.drop", id, "Drop from the hopper", "Nobody is reminded of them any more."));
    }

    /** The one thing to do about it; for a draft also to change it. */
    private List<Deed> main(Told below) {
        return switch (nudge.kind()) {
            case FOLLOW_UP ->
                List.of(of(
                        "nudge.draft", "Draft the follow-up", "It comes to you for approval. Nothing is sent before."));
            case MOMENT -> below.deed("moment.ask").stream().toList();
            case THANKS -> below.deed("thanks.draft").stream().toList();
            case OUTCOME -> below.deed("intro.outcome").stream().toList();
            case DRAFT, FIRST_REPLY, BRIDGE ->
                below.deeds().stream()
                        .filter(deed -> deed.action().equals("draft.approve")
                                || deed.action().equals("draft.edit"))
                        .toList();
            case STALLED -> below.deed("deal.still").stream().toList();
            case NOT_YET, HOPPER, EXPECTATION, NAME_USE, QUIET, AT_RISK -> List.of();
        };
    }

    private String ended() {
        return switch (nudge.state()) {
            case SNOOZED -> "Put off until " + facts.when(nudge.due());
            case DONE -> "Done";
            case CANCELLED -> "No longer needed";
            case EXPIRED -> "Let go";
            case PLANNED, DELIVERED -> nudge.state().name().toLowerCase(Locale.ROOT);
        };
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, nudge.id().value(), label, effect);
    }
}
