package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.Proposal;
import foreword.template.Phrase;
import foreword.workflow.OftenPhrase;
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
                        scene.say(
                                        ProposalPhrase.SAID_BY,
                                        Part.name(proposal.said().speakerName()))
                                .mrkdwn(),
                        link())
                .drawn();
    }

    private Sentence first() {
        return switch (proposal.state()) {
            case WAITING -> proposal.takesBack() ? about(ProposalPhrase.TAKEN_BACK) : news(ProposalPhrase.ASKED);
            case CONFIRMED ->
                proposal.takesBack()
                        ? about(ProposalPhrase.UNDONE).signed(":leftwards_arrow_with_hook:")
                        : news(ProposalPhrase.CONFIRMED).signed(":white_check_mark:");
            case WRONG ->
                proposal.takesBack()
                        ? about(ProposalPhrase.KEPT)
                        : news(ProposalPhrase.NOT_SO).signed(":wastebasket:");
            case WITHDRAWN -> news(ProposalPhrase.WITHDRAWN).signed(":wastebasket:");
        };
    }

    private Sentence news(ProposalPhrase words) {
        return scene.say(words, Part.name(proposal.sentence()));
    }

    private Sentence about(ProposalPhrase words) {
        return scene.say(words, Part.name(proposal.about()));
    }

    private String who() {
        return Optional.ofNullable(proposal.settledBy())
                .map(by -> scene.say(OftenPhrase.BY, scene.teammate(by)).mrkdwn())
                .orElse("");
    }

    private String link() {
        String link = proposal.said().permalink();
        return link != null && LINK.matcher(link).matches()
                ? "<" + Mrkdwn.escape(link) + "|"
                        + scene.say(HeardPhrase.IN_CONTEXT).mrkdwn() + ">"
                : "";
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
                        .<ObjectNode>set(
                                "placeholder", Blocks.plain(150, scene.phrases().say(ProposalPhrase.WHICH_DEAL)))
                        .set("options", Blocks.array(Choice.nodes(options))),
                wrong().node());
    }

    private Button wrong() {
        return button("deal.wrong", ProposalPhrase.WRONG, ProposalPhrase.WRONG_LABEL);
    }

    private List<Button> buttons() {
        return proposal.takesBack()
                ? List.of(
                        button("deal.confirm", ProposalPhrase.UNDO, ProposalPhrase.UNDO_LABEL)
                                .primary(),
                        button("deal.wrong", OftenPhrase.KEEP, ProposalPhrase.KEEP_LABEL))
                : List.of(
                        button("deal.confirm", ProposalPhrase.RIGHT, ProposalPhrase.RIGHT_LABEL)
                                .primary(),
                        wrong());
    }

    private Button button(String action, Phrase text, ProposalPhrase label) {
        return Button.of(action, scene.phrases().say(text), proposal.id().value())
                .label(scene.phrases().say(label, proposal.about()));
    }
}
