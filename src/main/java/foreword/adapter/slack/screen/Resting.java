package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.content.Pick;
import foreword.followup.HopperEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Somebody in the hopper: why they rest, since when, until when, and what would be useful to them. */
record Resting(Scene scene, HopperEntry entry, Optional<Pick> next) {
    /** For the day on which they are thought of again. */
    Sentence woken() {
        return say(
                "Think of {}{} again. They rest since {} ({}). {}",
                Part.bold(entry.who()),
                Part.of(company()),
                Part.of(scene.date(entry.since())),
                Part.prose(Cut.to(200, entry.reason())),
                Part.of(lastTouch()));
    }

    /** For the list. */
    String line() {
        String wake = entry.wake().isAfter(scene.now())
                ? "comes back on " + scene.date(entry.wake())
                : "waits since " + scene.date(entry.wake());
        return Mrkdwn.bold(entry.who()) + company() + ": " + Mrkdwn.prose(Cut.to(200, entry.reason())) + ", since "
                + scene.date(entry.since()) + "; " + wake + "\n" + lastTouch() + "\n_" + suggestion() + "_";
    }

    String suggestion() {
        return next.map(pick -> "Suggested: " + Mrkdwn.inline(Pieces.name(pick.piece())) + ", not yet sent to "
                        + Mrkdwn.inline(entry.who()))
                .orElse("Nothing in the library is new to them: it would be a few words alone");
    }

    List<Button> buttons() {
        String id = entry.id().value();
        return List.of(
                Button.of("hopper.wake", "Send something useful", id),
                Button.of("hopper.advice", "Ask for advice", id),
                Button.of("hopper.later", "Later", id),
                Button.of("hopper.drop", "Drop from the hopper", id)
                        .confirm(new Button.Confirm(
                                "Drop from the hopper?",
                                "No further reminder about " + Mrkdwn.bold(entry.who()) + ". The history stays.",
                                "Drop",
                                "Keep")));
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
            return "Nothing was sent to them from here yet.";
        }
        long days = Duration.between(entry.touchedAt(), scene.now()).toDays();
        return "Last touch " + (days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago") + ", "
                + entry.touches() + " of " + HopperEntry.MOST_TOUCHES + " without an answer.";
    }
}
