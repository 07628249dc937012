package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Link;
import foreword.introduction.Introduction;
import foreword.introduction.Introduction.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An introduction that was made, and what became of it. */
final class IntroductionScreen {
    private final Scene scene;
    private final Introduction introduction;

    private IntroductionScreen(Scene scene, Introduction introduction) {
        this.scene = scene;
        this.introduction = introduction;
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows()
                .introductions()
                .find(new Introduction.Id(id))
                .map(introduction -> page(scene, introduction).drawn());
    }

    static Page page(Scene scene, Introduction introduction) {
        return new IntroductionScreen(scene, introduction).page();
    }

    private Page page() {
        return Page.of(first())
                .buttons("intro_actions", buttons())
                .small(
                        "Introduced " + scene.day(introduction.madeAt()),
                        subject(),
                        CardWords.fit(scene.rows(), introduction),
                        deals(),
                        next());
    }

    private Sentence first() {
        return switch (introduction.state()) {
            case MADE, IN_CONVERSATION -> say("{} ({}) introduced you to {}.", who(), company(), whom());
            case MET -> end(":handshake:", "You met {}, thanks to {}.");
            case QUALIFIED -> end(":white_check_mark:", "{} is a good fit, introduced by {}.");
            case POOR_FIT -> end(":white_check_mark:", "{} is not a fit, introduced by {}.");
            case WON -> end(":tada:", "{} became a client, introduced by {}.");
            case LOST -> end(":white_check_mark:", "{} went another way, introduced by {}.");
            case NOT_NOW -> end(":hourglass_flowing_sand:", "{} is not ready yet, introduced by {}.");
        };
    }

    private Sentence end(String emoji, String template) {
        return say(template, whom(), who()).signed(emoji);
    }

    private List<Button> buttons() {
        return switch (introduction.state()) {
            case MADE, IN_CONVERSATION ->
                List.of(
                        button("intro.met", "We met").primary(),
                        button("intro.notmet", "Not yet"),
                        button("intro.fits", "A good fit"),
                        button("intro.poorfit", "Not a fit"),
                        button("intro.later", "Not now"),
                        outcome("More…"));
            case MET ->
                List.of(
                        button("intro.fits", "A good fit").primary(),
                        button("intro.poorfit", "Not a fit"),
                        button("intro.later", "Not now"),
                        button("intro.notmet", "Ask me later"),
                        outcome("More…"));
            case QUALIFIED ->
                List.of(
                        button("intro.won", "They became a client").primary(),
                        button("intro.lost", "They went another way"),
                        button("intro.later", "Not now"),
                        button("intro.notmet", "Ask me later"),
                        outcome("More…"));
            case LOST, NOT_NOW, POOR_FIT ->
                List.of(button("intro.again", "We are talking again"), outcome("It changed"));
            case WON -> List.of(outcome("It changed"));
        };
    }

    private String next() {
        String helper = Mrkdwn.inline(scene.firstNameOf(introduction.introducer()));
        Optional<String> waits = Attentions.of(scene, introduction);
        if (waits.isPresent()) {
            return waits.get();
        }
        return introduction.state() == State.MADE || introduction.state() == State.IN_CONVERSATION
                ? "Next: write first, today, and thank " + helper + " for the introduction"
                : "Next: tell " + helper + " how it went";
    }

    /** What was signed or lost through it. */
    private String deals() {
        return scene.rows().links().of(introduction.id().ref()).stream()
                .filter(link -> link.state() != Link.State.REFUSED)
                .flatMap(link -> scene.rows().deals().find(link.deal()).stream()
                        .map(deal -> "Deal: " + Mrkdwn.inline(deal.title()) + ", "
                                + deal.position().stage().word().replace('-', ' ') + " ("
                                + CreditScreen.standing(scene.phrases(), link)
                                + ")"))
                .collect(Collectors.joining(" · "));
    }

    private Button outcome(String text) {
        return button("intro.outcome", text);
    }

    private String subject() {
        return introduction.subject().isBlank() ? "" : Mrkdwn.prose(introduction.subject());
    }

    private Part who() {
        return Part.bold(scene.nameOf(introduction.introducer()));
    }

    private Part company() {
        return Part.name(scene.companyOf(introduction.introducer()));
    }

    private Part whom() {
        return new Matter(null, introduction.targetName(), introduction.targetCompany()).whom();
    }

    private Button button(String action, String text) {
        return Button.of(action, text, introduction.id().value());
    }
}
