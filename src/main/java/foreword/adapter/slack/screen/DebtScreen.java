package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Teammate;
import foreword.thanks.ThankYou;
import java.time.Duration;
import java.util.List;

/** Whom we owe a thank-you, since when, and how far past its day it is. */
record DebtScreen(Scene scene, List<ThankYou> owed, boolean all) {
    private static final int MOST = 20;

    String ephemeral() {
        if (owed.isEmpty()) {
            return Page.of(say("Everybody who helped " + (all ? "us" : "you") + " has been thanked."))
                    .small(all ? "" : "Of the whole team: `/foreword thanks all`")
                    .ephemeral();
        }
        Page page = Page.of(
                owed.size() == 1
                        ? say("1 thank-you is owed.")
                        : say("{} thank-yous are owed, the longest first.", Part.of(String.valueOf(owed.size()))));
        owed.stream().limit(MOST).forEach(due -> page.add(line(due)));
        return page.small(
                        owed.size() > MOST ? "and " + (owed.size() - MOST) + " more" : "",
                        "Until they are thanked nobody is offered a new ask to them.",
                        all ? "" : "Of the whole team: `/foreword thanks all`")
                .ephemeral();
    }

    private ObjectNode line(ThankYou due) {
        boolean drafted = due.state() == ThankYou.State.DRAFTED;
        Button button = drafted
                ? Button.of("thanks.paid", "I thanked them", due.id().value())
                : Button.of("thanks.draft", "Draft the thank-you", due.id().value());
        return Blocks.section(
                ThanksScreen.deed(scene, due).mrkdwn() + "\nOwed" + by(due) + " since " + scene.day(due.owedSince())
                        + late(due) + (drafted ? ", drafted" : ""),
                button.node());
    }

    private String by(ThankYou due) {
        return all
                ? scene.rows()
                        .people()
                        .teammate(due.owner())
                        .map(Teammate::name)
                        .map(name -> " by " + Mrkdwn.inline(name))
                        .orElse("")
                : "";
    }

    private String late(ThankYou due) {
        long days = Duration.between(due.dueAt(), scene.now()).toDays();
        return due.dueAt().isAfter(scene.now())
                ? ", due " + scene.day(due.dueAt())
                : days < 1 ? ", *due today*" : ", *" + days + (days == 1 ? " day" : " days") + " late*";
    }
}
