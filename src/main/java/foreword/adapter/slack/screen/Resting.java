package foreword.adapter.slack.screen;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.content.Pick;
import foreword.followup.HopperEntry;
import foreword.template.Phrase;
import foreword.workflow.OftenPhrase;
import foreword.workflow.PlanPhrase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody in the hopper: why they rest, since when, until when, and what would be useful to them. */
record Resting(Scene scene, HopperEntry entry, Optional<Pick> next) {
    /** For the day on which they are thought of again. */
    Sentence woken() {
        return scene.say(HopperPhrase.WOKEN, who(), day(entry.since()), reason(), Part.of(lastTouch()));
    }

    /** For the list. */
    String line() {
        HopperPhrase words = entry.wake().isAfter(scene.now()) ? HopperPhrase.COMES_BACK : HopperPhrase.WAITS;
        String line = scene.say(words, who(), reason(), day(entry.since()), day(entry.wake()))
                .mrkdwn();
        return line + "\n" + lastTouch() + "\n_" + suggestion() + "_";
    }

    String suggestion() {
        return next.map(pick ->
                        scene.say(HopperPhrase.SUGGESTED, Part.name(Pieces.name(pick.piece())), Part.name(entry.who())))
                .orElseGet(() -> scene.say(HopperPhrase.NOTHING_NEW))
                .mrkdwn();
    }

    List<Button> buttons() {
        return List.of(
                button("hopper.wake", PlanPhrase.SEND_SOMETHING),
                button("hopper.advice", HopperPhrase.ASK_ADVICE),
                button("hopper.later", OftenPhrase.LATER),
                button("hopper.drop", HopperPhrase.DROP)
                        .confirm(new Button.Confirm(
                                scene.phrases().say(HopperPhrase.DROP_QUESTION),
                                scene.say(HopperPhrase.DROP_EFFECT, Part.name(entry.who()))
                                        .mrkdwn(),
                                scene.phrases().say(HopperPhrase.DROP_YES),
                                scene.phrases().say(OftenPhrase.KEEP))));
    }

    private Button button(String action, Phrase text) {
        return Button.of(action, scene.phrases().say(text), entry.id().value());
    }

    private Part reason() {
        return Part.prose(Cut.to(200, entry.reason()));
    }

    private Part day(Instant at) {
        return Part.of(scene.date(at));
    }

    /** In bold, with the company. */
    private Part who() {
        Part name = Part.bold(entry.who());
        return new Part(name.mrkdwn() + company(), name.plain() + company());
    }

    private String company() {
        Matter matter = Matter.of(scene.rows(), entry.about());
        boolean introduced = entry.about().startsWith("introduction/");
        String company = introduced
                ? matter.company()
                : Optional.ofNullable(matter.introducer()).map(scene::companyOf).orElse("");
        return company.isEmpty() ? "" : " (" + Mrkdwn.inline(company) + ")";
    }

    private String lastTouch() {
        if (entry.touchedAt() == null || entry.touches() == 0) {
            return scene.phrases().say(HopperPhrase.NO_TOUCH);
        }
        long days = Duration.between(entry.touchedAt(), scene.now()).toDays();
        String touches = String.valueOf(entry.touches());
        String most = String.valueOf(HopperEntry.MOST_TOUCHES);
        if (days > 1) {
            return scene.phrases().say(HopperPhrase.TOUCHED, days, touches, most);
        }
        return scene.phrases()
                .say(days == 0 ? HopperPhrase.TOUCHED_TODAY : HopperPhrase.TOUCHED_YESTERDAY, touches, most);
    }
}
