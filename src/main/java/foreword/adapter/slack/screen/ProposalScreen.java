package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.Proposal;
import foreword.workflow.WhichDeal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Deal news that was heard, in one line: is it right? */
final class ProposalScreen {
    private static final int QUOTE = 300;
    private static final int MOST_CHOICES = 100;
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
        List<Deal> several = new WhichDeal(scene.rows().deals(), scene.rows().people()).several(proposal, scene.now());
        if (several.isEmpty()) {
            page.buttons("proposal_actions", buttons());
        } else {
            page.add(Blocks.actions("proposal_actions", choice(several)));
        }
        return page.small(
                        "Said by " + Mrkdwn.inline(proposal.said().speakerName())
                                + "; no deal moves before you say so.",
                        link())
                .drawn();
    }

    private Sentence first() {
        Part news = Part.name(proposal.sentence());
        return switch (proposal.state()) {
            case WAITING ->
                proposal.takesBack()
                        ? say(
                                "The news of {} that was confirmed is no longer said. Put the deal back as it was?",
                                Part.name(proposal.about()))
                        : say("Is this right: {}?", news);
            case CONFIRMED ->
                proposal.takesBack()
                        ? say("Undone: the deal with {} stands as before.", Part.name(proposal.about()))
                                .signed(":leftwards_arrow_with_hook:")
                        : say("Confirmed: {}.", news).signed(":white_check_mark:");
            case WRONG ->
                proposal.takesBack()
                        ? say("Kept: the deal with {} stays where it is.", Part.name(proposal.about()))
                        : say("Not so: {}. Nothing was changed.", news).signed(":wastebasket:");
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

    /** Which of the deals is meant, where several may be. */
    private List<ObjectNode> choice(List<Deal> several) {
        List<Choice> options = several.stream()
                .limit(MOST_CHOICES)
                .map(deal -> new Choice(
                        deal.title(), proposal.id().value() + ":" + deal.id().value()))
                .toList();
        return List.of(
                Blocks.object()
                        .put("type", "static_select")
                        .put("action_id", "deal.choose")
                        .<ObjectNode>set("placeholder", Blocks.plain(150, "Right, of which deal?"))
                        .set("options", Blocks.array(Choice.nodes(options))),
                wrong().node());
    }

    private Button wrong() {
        return Button.of("deal.wrong", "Wrong", proposal.id().value())
                .label("Say that the news of " + proposal.about() + " is wrong");
    }

    private List<Button> buttons() {
        String id = proposal.id().value();
        if (proposal.takesBack()) {
            return List.of(
                    Button.of("deal.confirm", "Undo", id)
                            .primary()
                            .label("Put the deal with " + proposal.about() + " back"),
                    Button.of("deal.wrong", "Keep", id)
                            .label("Leave the deal with " + proposal.about() + " where it is"));
        }
        return List.of(
                Button.of("deal.confirm", "Right", id).primary().label("Confirm the news of " + proposal.about()),
                wrong());
    }
}
