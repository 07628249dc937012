package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.followup.Bundle;
import foreword.followup.Nudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several reminders in one message: each in a line with the one thing to do about it, and a menu that puts one of them off. */
final class BundleScreen {
    /** So many are named; a message a day or a week tells of more. */
    private static final int NAMED = 3;

    private final Scene scene;
    private final List<Nudge> nudges;

    private BundleScreen(Scene scene, List<Nudge> nudges) {
        this.scene = scene;
        this.nudges = nudges;
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows()
                .bundles()
                .find(new Bundle.Id(id))
                .map(bundle -> bundle.nudges().stream()
                        .flatMap(nudge -> scene.rows().nudges().find(nudge).stream())
                        .toList())
                .filter(nudges -> !nudges.isEmpty())
                .map(nudges -> new BundleScreen(scene, nudges).drawn());
    }

    private Drawn drawn() {
        List<Nudge> named = nudges.subList(0, Math.min(NAMED, nudges.size()));
        List<Choice> later = later(named);
        Page page = later.isEmpty() ? Page.of(first()) : Page.of(first(), Choice.overflow("nudge.more", later));
        Optional<Nudge> first = named.stream().filter(BundleScreen::waits).findFirst();
        named.forEach(nudge -> page.add(line(nudge, first.filter(nudge::equals).isPresent())));
        int more = nudges.size() - named.size();
        return page.small(
                        more == 0 ? "" : more + " more: `/foreword due` shows them all.",
                        "If you do nothing, nothing is sent.")
                .drawn();
    }

    private Sentence first() {
        long open = nudges.stream().filter(BundleScreen::waits).count();
        if (open == 0) {
            return say("All of these reminders are settled.").signed(":white_check_mark:");
        }
        Nudge next = nudges.stream().filter(BundleScreen::waits).findFirst().orElseThrow();
        return open == 1
                ? say("One reminder is left: {}", Part.prose(next.why()))
                : say("{} reminders, first: {}", Part.strong(String.valueOf(open)), Part.prose(next.why()));
    }

    private ObjectNode line(Nudge nudge, boolean first) {
        return switch (nudge.state()) {
            case PLANNED, DELIVERED ->
                Blocks.section(
                        ":alarm_clock: " + Mrkdwn.prose(nudge.why()),
                        deed(nudge).plainUnless(first).node());
            case SNOOZED -> settled(":zzz:", "Put off until " + scene.dayAndTime(nudge.due()), nudge);
            case DONE -> settled(":white_check_mark:", "Done", nudge);
            case CANCELLED -> settled(":white_check_mark:", "No longer needed", nudge);
            case EXPIRED -> settled(":hourglass:", "Let go", nudge);
        };
    }

    private static ObjectNode settled(String emoji, String state, Nudge nudge) {
        String because = nudge.ended().isBlank() ? "" : " (" + Mrkdwn.prose(nudge.ended()) + ")";
        return Blocks.section(emoji + " *" + state + "*" + because + ": " + Mrkdwn.prose(nudge.why()));
    }

    private Button deed(Nudge nudge) {
        return Deeds.of(scene, nudge)
                .orElseGet(() -> Button.of("nudge.done", "Done", nudge.id().value()));
    }

    private static List<Choice> later(List<Nudge> named) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (waits(named.get(i))) {
                choices.add(new Choice(
                        "Tomorrow: " + named.get(i).why(), named.get(i).id().value() + ":tomorrow"));
            }
        }
        return choices;
    }

    private static boolean waits(Nudge nudge) {
        return nudge.state() == Nudge.State.PLANNED || nudge.state() == Nudge.State.DELIVERED;
    }
}
