package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.content.Pick;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A reminder: why now, the deed, and ways to put it off or stop it. */
final class NudgeScreen {
    private final Scene scene;
    private final Nudge nudge;
    private final Function<HopperEntry, Optional<Pick>> next;

    private NudgeScreen(Scene scene, Nudge nudge, Function<HopperEntry, Optional<Pick>> next) {
        this.scene = scene;
        this.nudge = nudge;
        this.next = next;
    }

    static Optional<Drawn> draw(Scene scene, String id, Function<HopperEntry, Optional<Pick>> next) {
        return scene.rows().nudges().find(new Nudge.Id(id)).map(nudge -> new NudgeScreen(scene, nudge, next).drawn());
    }

    private Drawn drawn() {
        return switch (nudge.state()) {
            case PLANNED, DELIVERED -> open();
            case SNOOZED -> ended(":zzz:", "Put off until " + scene.dayAndTime(nudge.due()));
            case DONE -> ended(":white_check_mark:", "Done");
            case CANCELLED -> ended(":white_check_mark:", "No longer needed");
            case EXPIRED -> ended(":hourglass:", "Let go");
        };
    }

    private Drawn open() {
        return rests().map(this::woken)
                .or(() -> ExpectationScreen.open(scene, nudge.about()).map(it -> it.reminder(nudge)))
                .orElseGet(this::reminder);
    }

    private Optional<HopperEntry> rests() {
        return nudge.about().startsWith("hopper/")
                ? scene.rows()
                        .hopper()
                        .find(new HopperEntry.Id(nudge.about().substring("hopper/".length())))
                        .filter(HopperEntry::open)
                : Optional.empty();
    }

    private Drawn woken(HopperEntry entry) {
        Resting resting = new Resting(scene, entry, next.apply(entry));
        List<Button> buttons = new ArrayList<>(resting.buttons());
        buttons.get(0).primary();
        return Page.of(resting.woken())
                .buttons("hopper_actions", buttons)
                .small(resting.suggestion(), "If you do nothing, nothing is sent.")
                .drawn();
    }

    private Drawn reminder() {
        List<Button> buttons = new ArrayList<>();
        Deeds.of(scene, nudge).ifPresent(buttons::add);
        buttons.add(button("nudge.done", "Done").primaryIf(buttons.isEmpty()));
        buttons.add(button("nudge.snooze", "Tomorrow"));
        buttons.add(button("nudge.stop", "Stop reminding me"));
        return Page.of(why(), Choice.overflow("nudge.more", later()))
                .buttons("nudge_actions", buttons)
                .small("If you do nothing, nothing is sent.")
                .drawn();
    }

    private List<Choice> later() {
        String id = nudge.id().value();
        return List.of(
                new Choice("In an hour", id + ":hour"),
                new Choice("Next week", id + ":week"),
                new Choice("Pick a day …", id + ":pick"));
    }

    private Drawn ended(String emoji, String state) {
        Sentence first = say("{}: {}", Part.strong(state), Part.prose(nudge.why()));
        return Page.of(first.signed(emoji)).small(Mrkdwn.prose(nudge.ended())).drawn();
    }

    private Sentence why() {
        return nudge.why().isBlank() ? say("It is time to look at this again.") : say("{}", Part.prose(nudge.why()));
    }

    private Button button(String action, String text) {
        return Button.of(action, text, nudge.id().value());
    }
}
