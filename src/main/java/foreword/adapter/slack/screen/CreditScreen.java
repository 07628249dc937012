package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.introduction.Introduction;
import foreword.template.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    static String standing(Phrases phrases, Link link) {
        boolean sourced = link.role() == Link.Role.SOURCED;
        String share = String.valueOf(link.share());
        return switch (link.state()) {
            case PROPOSED -> phrases.say(CreditPhrase.STANDS_PROPOSED);
            case CONFIRMED -> phrases.say(sourced ? CreditPhrase.SOURCED : CreditPhrase.INFLUENCED, share);
            case DISPUTED ->
                phrases.say(sourced ? CreditPhrase.SOURCED_DISPUTED : CreditPhrase.INFLUENCED_DISPUTED, share);
            case REFUSED -> phrases.say(CreditPhrase.STANDS_REFUSED);
        };
    }

    private Drawn drawn() {
        Page page = Page.of(first()).add(Blocks.section(facts()));
        return page.buttons("credit_actions", buttons()).small(history()).drawn();
    }

    private Sentence first() {
        return switch (link.state()) {
            case PROPOSED -> say(CreditPhrase.ASKED);
            case CONFIRMED ->
                say(link.role() == Link.Role.SOURCED ? CreditPhrase.CAME_THROUGH : CreditPhrase.WAS_HELPED)
                        .signed(":handshake:");
            case DISPUTED -> say(CreditPhrase.DISPUTED).signed(":scales:");
            case REFUSED -> say(CreditPhrase.NOT_THROUGH).signed(":white_check_mark:");
        };
    }

    private Sentence say(CreditPhrase words) {
        return scene.say(words, Part.name(deal.title()), Part.name(scene.nameOf(introduction.introducer())));
    }

    private String facts() {
        String met = scene.say(
                        CreditPhrase.FACTS,
                        Part.name(scene.firstNameOf(introduction.introducer())),
                        new Matter(null, introduction.targetName(), introduction.targetCompany()).whom(),
                        Part.of(scene.date(introduction.madeAt())),
                        Part.name(deal.whose().companyName()),
                        Part.of(scene.date(deal.openedAt())))
                .mrkdwn();
        return met + (link.evidence().isBlank() ? "" : "\n" + Mrkdwn.prose(link.evidence()));
    }

    private List<Button> buttons() {
        return switch (link.state()) {
            case PROPOSED ->
                List.of(
                        button("credit.yes", CreditPhrase.IT_WAS).primary(),
                        button("credit.helped", CreditPhrase.HELPED),
                        button("credit.no", CreditPhrase.IT_WAS_NOT),
                        button("credit.edit", CreditPhrase.SHARE));
            case CONFIRMED ->
                List.of(button("credit.edit", CreditPhrase.SHARE), button("credit.dispute", CreditPhrase.OTHERWISE));
            case DISPUTED ->
                List.of(
                        button("credit.keep", CreditPhrase.STANDS).primary(),
                        button("credit.no", CreditPhrase.STANDS_NOT),
                        button("credit.edit", CreditPhrase.SHARE));
            case REFUSED -> List.of(button("credit.yes", CreditPhrase.AFTER_ALL));
        };
    }

    /** Who said what, so that nobody has to ask. */
    private String history() {
        return scene.rows().links().history(link.id()).stream().map(this::said).collect(Collectors.joining(" · "));
    }

    private String said(Link.Turn turn) {
        String actor = turn.actor().equals("foreword") ? "Foreword" : scene.teammateNamed(turn.actor());
        String said = scene.say(became(turn.became()), Part.of(scene.day(turn.at())), Part.name(actor))
                .mrkdwn();
        return turn.why().isBlank()
                ? said
                : scene.say(CreditPhrase.TURN_WHY, Part.of(said), Part.prose(Cut.to(120, turn.why())))
                        .mrkdwn();
    }

    private static CreditPhrase became(Link.State state) {
        return switch (state) {
            case PROPOSED -> CreditPhrase.TURN_PROPOSED;
            case CONFIRMED -> CreditPhrase.TURN_CONFIRMED;
            case DISPUTED -> CreditPhrase.TURN_DISPUTED;
            case REFUSED -> CreditPhrase.TURN_REFUSED;
        };
    }

    private Button button(String action, CreditPhrase text) {
        return Button.of(action, scene.phrases().say(text), link.id().value());
    }
}
