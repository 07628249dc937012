package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.thanks.ThankYou;
import foreword.thanks.ThankYou.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A thank-you that is owed, or how it was paid. */
final class ThanksScreen {
    private final Scene scene;
    private final ThankYou due;

    private ThanksScreen(Scene scene, ThankYou due) {
        this.scene = scene;
        this.due = due;
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows().thankYous().find(new ThankYou.Id(id)).map(due -> new ThanksScreen(scene, due).drawn());
    }

    private Drawn drawn() {
        return Page.of(first())
                .buttons("thanks_actions", buttons())
                .small(next(), note(), favours())
                .drawn();
    }

    private Sentence first() {
        return switch (due.state()) {
            case OWED -> deed(scene, due).then(" Thank them?");
            case DRAFTED ->
                say("The thank-you to {} is drafted and waits for your approval.", who())
                        .signed(":pencil:");
            case PAID -> say("{} has been thanked.", who()).signed(":bouquet:");
            case WAIVED -> say("No thank-you to {} is needed this time.", who()).signed(":white_check_mark:");
        };
    }

    /** What they did, as one sentence. */
    static Sentence deed(Scene scene, ThankYou due) {
        Matter matter = Matter.of(scene.rows(), due.about());
        Part who = Part.bold(scene.nameOf(due.to()));
        Part whom = matter.hasTarget() ? matter.whom() : Part.of("somebody you want to meet");
        return switch (due.occasion()) {
            case SAID_YES -> say("{} said yes to introducing you to {}.", who, whom);
            case INTRODUCED -> say("{} introduced you to {}.", who, whom);
            case ANSWERED_NO -> say("{} thought about introducing you to {} and said no.", who, whom);
            case NO_ANSWER -> say("{} tried to introduce you to {}, and there was no answer.", who, whom);
            case GAVE_ADVICE -> say("{} gave you advice about {}.", who, whom);
            case LENT_NAME -> say("{} allowed you to mention them to {}.", who, whom);
            case TRIED -> say("{} asked {} for you, and it came to nothing.", who, whom);
            case WITHDRAWN -> say("{} was ready to introduce you to {}, and you need it no longer.", who, whom);
            case OUTCOME -> say("{} introduced you to {}, and there is an outcome to tell.", who, whom);
        };
    }

    /** Not a bargain, and good to know before writing. */
    private String favours() {
        String done = scene.rows().favours().to(due.to()).stream()
                .limit(3)
                .map(favour -> Mrkdwn.inline(favour.words()))
                .collect(Collectors.joining("; "));
        return done.isEmpty() || !due.state().open() ? "" : "What we did for them: " + done;
    }

    private List<Button> buttons() {
        return switch (due.state()) {
            case OWED ->
                List.of(
                        button("thanks.draft", "Draft the thank-you").primary(),
                        button("thanks.paid", "I thanked them in person"),
                        button("thanks.waive", "Not needed"));
            case DRAFTED ->
                List.of(button("thanks.paid", "I thanked them in person"), button("thanks.waive", "Not needed"));
            case PAID, WAIVED -> List.of();
        };
    }

    private String next() {
        String first = Mrkdwn.inline(scene.firstNameOf(due.to()));
        return due.state().open()
                ? "Owed since " + scene.day(due.owedSince()) + ". Until " + first
                        + " is thanked, Foreword offers no new ask to " + first + "."
                : "Next: nothing is owed to " + first + " for this any more.";
    }

    private String note() {
        return due.state() == State.OWED ? "" : Mrkdwn.prose(due.note());
    }

    private Part who() {
        return Part.bold(scene.nameOf(due.to()));
    }

    private Button button(String action, String text) {
        return Button.of(action, text, due.id().value());
    }
}
