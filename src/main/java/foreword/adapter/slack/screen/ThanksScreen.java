package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.people.Teammate;
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
        Part you = you(scene, due);
        Part whom = matter.hasTarget() ? matter.whom() : Part.of("somebody you want to meet");
        return switch (due.occasion()) {
            case SAID_YES -> say("{} said yes to introducing {} to {}.", who, you, whom);
            case INTRODUCED -> say("{} introduced {} to {}.", who, you, whom);
            case ANSWERED_NO -> say("{} thought about introducing {} to {} and said no.", who, you, whom);
            case NO_ANSWER -> say("{} was asked about {}, and there was no answer.", who, whom);
            case GAVE_ADVICE -> say("{} gave {} advice about {}.", who, you, whom);
            case LENT_NAME -> say("{} allowed {} to mention them to {}.", who, you, whom);
            case TRIED -> say("{} asked {} for {}, and it came to nothing.", who, whom, you);
            case WITHDRAWN -> say("{} was ready to introduce {} to {}, and it is needed no longer.", who, you, whom);
            case OUTCOME -> say("{} introduced {} to {}, and there is an outcome to tell.", who, you, whom);
        };
    }

    /** Whoever reads it, unless somebody else owes it. */
    private static Part you(Scene scene, ThankYou due) {
        return owner(scene, due).map(it -> Part.name(it.name())).orElse(Part.of("you"));
    }

    /** Who owes it, where that is not the reader. */
    private static Optional<Teammate> owner(Scene scene, ThankYou due) {
        return scene.rows()
                .people()
                .teammate(due.owner())
                .filter(it -> !scene.viewer().isEmpty() && !scene.viewer().equals(it.slackId()));
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
                        button("thanks.phone", "By phone"),
                        button("thanks.gift", "With a gift"),
                        button("thanks.waive", "Not needed"));
            case DRAFTED ->
                List.of(
                        button("thanks.paid", "I thanked them in person"),
                        button("thanks.phone", "By phone"),
                        button("thanks.gift", "With a gift"),
                        button("thanks.waive", "Not needed"));
            case PAID, WAIVED -> List.of();
        };
    }

    private String next() {
        String first = Mrkdwn.inline(scene.firstNameOf(due.to()));
        return due.state().open()
                ? "Owed "
                        + owner(scene, due)
                                .map(it -> "by " + Mrkdwn.inline(it.name()) + " ")
                                .orElse("") + "since "
                        + scene.day(due.owedSince()) + ". Until " + first
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
