package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.introduction.Introduction;
import java.util.List;
import java.util.Optional;

/** Whether a deal came through an introduction: asked where nothing proves it, and open to objection where something does. */
final class CreditScreen {
    private final Scene scene;
    private final Link link;
    private final Deal deal;
    private final Introduction introduction;

    private CreditScreen(Scene scene, Link link, Deal deal, Introduction introduction) {
        this.scene = scene;
        this.link = link;
        this.deal = deal;
        this.introduction = introduction;
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows()
                .links()
                .find(new Link.Id(id))
                .flatMap(link -> scene.rows()
                        .deals()
                        .find(link.deal())
                        .flatMap(deal ->
                                introduction(scene, link).map(it -> new CreditScreen(scene, link, deal, it).drawn())));
    }

    /** Among others, while it waits for somebody's word: its question, and its buttons. */
    static List<ObjectNode> asked(Scene scene, Link link) {
        return scene.rows()
                .deals()
                .find(link.deal())
                .filter(deal -> !deal.hidden())
                .flatMap(deal -> introduction(scene, link)
                        .map(it -> new CreditScreen(scene, link, deal, it))
                        .map(it -> List.of(
                                Blocks.section(it.first().mrkdwn() + "\n" + it.facts()),
                                Blocks.actions(
                                        "credit_" + link.id().value(),
                                        it.buttons().stream().map(Button::node).toList()))))
                .orElse(List.of());
    }

    static Optional<Introduction> introduction(Scene scene, Link link) {
        return scene.rows()
                .introductions()
                .find(new Introduction.Id(link.introduction().substring("introduction/".length())));
    }

    /** What it has, in a few words. */
    static String standing(Link link) {
        String part = link.role().word() + ", " + link.share() + " %";
        return switch (link.state()) {
            case PROPOSED -> "not confirmed";
            case CONFIRMED -> part;
            case DISPUTED -> part + ", disputed";
            case REFUSED -> "refused";
        };
    }

    private Drawn drawn() {
        Page page = Page.of(first()).add(Blocks.section(facts()));
        return page.buttons("credit_actions", buttons()).small(history()).drawn();
    }

    private Sentence first() {
        Part title = Part.bold(deal.title());
        Part who = Part.bold(scene.nameOf(introduction.introducer()));
        return switch (link.state()) {
            case PROPOSED -> say("Was {} {}’s introduction?", title, who);
            case CONFIRMED -> {
                String did = link.role() == Link.Role.SOURCED ? "came through" : "was helped by";
                yield say("{} {} {}’s introduction.", title, Part.of(did), who).signed(":handshake:");
            }
            case DISPUTED ->
                say("Whether {} came through {} is disputed: what do you say?", title, who)
                        .signed(":scales:");
            case REFUSED -> say("{} did not come through {}.", title, who).signed(":white_check_mark:");
        };
    }

    private String facts() {
        String met = Mrkdwn.inline(scene.firstNameOf(introduction.introducer())) + " introduced you to "
                + new Matter(null, introduction.targetName(), introduction.targetCompany())
                        .whom()
                        .mrkdwn()
                + " on " + scene.date(introduction.madeAt()) + "; the deal with "
                + Mrkdwn.inline(deal.whose().companyName()) + " began on " + scene.date(deal.openedAt()) + ".";
        return met + (link.evidence().isBlank() ? "" : "\n" + Mrkdwn.prose(link.evidence()));
    }

    private List<Button> buttons() {
        return switch (link.state()) {
            case PROPOSED ->
                List.of(
                        button("credit.yes", "Yes, it was").primary(),
                        button("credit.helped", "It helped"),
                        button("credit.no", "No"),
                        button("credit.edit", "Share it…"));
            case CONFIRMED ->
                List.of(button("credit.edit", "Share it…"), button("credit.dispute", "I see it otherwise"));
            case DISPUTED ->
                List.of(
                        button("credit.keep", "It stands").primary(),
                        button("credit.no", "It does not"),
                        button("credit.edit", "Share it…"));
            case REFUSED -> List.of(button("credit.yes", "It was, after all"));
        };
    }

    /** Who said what, so that nobody has to ask. */
    private String history() {
        StringBuilder said = new StringBuilder();
        scene.rows()
                .links()
                .history(link.id())
                .forEach(turn -> said.append(said.isEmpty() ? "" : " · ")
                        .append(scene.day(turn.at()))
                        .append(' ')
                        .append(
                                turn.actor().equals("foreword")
                                        ? "Foreword"
                                        : Mrkdwn.inline(scene.teammateNamed(turn.actor())))
                        .append(": ")
                        .append(turn.became().name().toLowerCase(java.util.Locale.ROOT))
                        .append(turn.why().isBlank() ? "" : ", “" + Mrkdwn.prose(Cut.to(120, turn.why())) + "”"));
        return said.toString();
    }

    private Button button(String action, String text) {
        return Button.of(action, text, link.id().value());
    }
}
