package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Proposal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Deal news that was heard, in one line: is it right? */
final class ProposalScreen {
    private static final int QUOTE = 300;
    private static final Pattern LINK = Pattern.compile("https://[^\\s|<>]{1,500}");

    private final Scene scene;
    private final Proposal proposal;

    private ProposalScreen(Scene scene, Proposal proposal) {
        this.scene = scene;
        this.proposal = proposal;
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows()
                .proposals()
                .find(new Proposal.Id(id))
                .map(proposal -> new ProposalScreen(scene, proposal).drawn());
    }

    private Drawn drawn() {
        Page page = Page.of(first());
        if (!proposal.waits()) {
            return page.small(who()).drawn();
        }
        String words = proposal.said().words();
        if (!words.isBlank()) {
            page.add(Blocks.section(Mrkdwn.quote(Cut.to(QUOTE, words), QUOTE)));
        }
        return page.buttons("proposal_actions", buttons())
                .small(
                        "Said by " + Mrkdwn.inline(proposal.said().speakerName())
                                + "; no deal moves before you say so.",
                        link())
                .drawn();
    }

    private Sentence first() {
        Part news = Part.name(proposal.sentence());
        return switch (proposal.state()) {
            case WAITING -> say("Is this right: {}?", news);
            case CONFIRMED -> say("Confirmed: {}.", news).signed(":white_check_mark:");
            case WRONG -> say("Not so: {}. Nothing was changed.", news).signed(":wastebasket:");
            case WITHDRAWN ->
                say("No longer said: {}. Nothing was changed.", news).signed(":wastebasket:");
        };
    }

    private String who() {
        return Optional.ofNullable(proposal.settledBy())
                .map(by -> "By " + scene.teammate(by).mrkdwn() + ".")
                .orElse("");
    }

    private String link() {
        String link = proposal.said().permalink();
        return link != null && LINK.matcher(link).matches() ? "<" + Mrkdwn.escape(link) + "|Read it in context>" : "";
    }

    private List<Button> buttons() {
        String id = proposal.id().value();
        return List.of(
                Button.of("deal.confirm", "Right", id).primary().label("Confirm the news of " + proposal.about()),
                Button.of("deal.wrong", "Wrong", id).label("Say that the news of " + proposal.about() + " is wrong"));
    }
}
