package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.LostReason;
import foreword.deal.Outlook;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.template.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deal: where it stands, through whom it came, and each next step one click away. */
final class DealScreen {
    /** A stage that its source names by a number says nothing to a person. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final int SHOWN = 4;
    private static final int ASKED = 5;
    private static final int LONGEST_SOURCE = 80;

    private final Scene scene;
    private final Phrases phrases;
    private final Deal deal;

    DealScreen(Scene scene, Deal deal) {
        this.scene = scene;
        this.phrases = scene.phrases();
        this.deal = deal;
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows()
                .deals()
                .find(new Deal.Id(id))
                .map(deal -> new DealScreen(scene, deal).page("deal_actions").drawn());
    }

    /** Among others in a list: its line, and its buttons. */
    List<ObjectNode> listed() {
        Sentence first = first();
        List<Button> buttons = buttons();
        String more = "\n" + amount() + stage() + since();
        ObjectNode section = Blocks.section(first.mrkdwn() + more);
        return buttons.isEmpty()
                ? List.of(section)
                : List.of(
                        section,
                        Blocks.actions(
                                "deal_" + deal.id().value(),
                                buttons.stream().map(Button::node).toList()));
    }

    /** The whole of it, with its history and the credit for it. */
    Page page(String blockId) {
        Page page = Page.of(first()).add(Blocks.section(amount() + stage() + credit()));
        if (!deal.hidden()) {
            page.buttons(blockId, buttons());
            waiting(scene.rows().links().of(deal.id()))
                    .limit(ASKED)
                    .forEach(link -> CreditScreen.asked(scene, link).forEach(page::add));
        }
        return page.small(history(), since(), outlook());
    }

    /** The links that wait for somebody's word. */
    static Stream<Link> waiting(List<Link> links) {
        return links.stream().filter(link -> link.state() == Link.State.PROPOSED);
    }

    /** What a file said of it besides; empty for most. */
    private String outlook() {
        Outlook outlook = scene.rows().deals().outlook(deal.id());
        LocalDate day = outlook.closes();
        DealPhrase closing = deal.position().live() ? DealPhrase.EXPECTED_TO_CLOSE : DealPhrase.CLOSED;
        String closes = day == null ? "" : phrases.say(closing, scene.day(day));
        String from = outlook.leadSource().isBlank()
                ? ""
                : scene.say(DealPhrase.LEAD_SOURCE, Part.name(Cut.to(LONGEST_SOURCE, outlook.leadSource())))
                        .mrkdwn();
        return closes + (closes.isEmpty() || from.isEmpty() ? "" : ", ") + from;
    }

    private Sentence first() {
        if (deal.hidden()) {
            return scene.say(DealPhrase.IS_GONE, title()).signed(":wastebasket:");
        }
        return switch (deal.position().stage()) {
            case WON -> scene.say(DealPhrase.IS_WON, title()).signed(":tada:");
            case LOST -> scene.say(DealPhrase.IS_LOST, title()).signed(":white_check_mark:");
            case ON_HOLD -> scene.say(DealPhrase.IS_ON_HOLD, title()).signed(":pause_button:");
            case OPEN, UNKNOWN -> scene.say(DealPhrase.IS_OPEN, title()).signed(":briefcase:");
        };
    }

    /** In bold, with the company where that is not the same. */
    private Part title() {
        Part name = Part.bold(deal.title());
        String company = deal.whose().companyName();
        String where = deal.title().equals(company) ? "" : " (" + Mrkdwn.inline(company) + ")";
        return new Part(name.mrkdwn() + where, name.plain() + where);
    }

    private String stage() {
        LostReason because = deal.position().because();
        if (deal.position().stage() == Stage.OPEN) {
            return phase() + " · ";
        }
        return because == null ? "" : phrases.say(DealPhrase.REASON, phrases.say(StageWords.of(because))) + " · ";
    }

    private String phase() {
        String called = deal.position().called();
        String phase = phrases.say(StageWords.of(deal.position().phase()));
        return called.isBlank() || NUMBER.matcher(called).matches()
                ? phrases.say(DealPhrase.STAGE, phase)
                : scene.say(DealPhrase.STAGE_CALLED, Part.of(phase), Part.name(called))
                        .mrkdwn();
    }

    private String amount() {
        return said(phrases, deal.amount()) + " · ";
    }

    static String said(Phrases phrases, @Nullable Amount amount) {
        if (amount == null) {
            return phrases.say(DealPhrase.AMOUNT_UNKNOWN);
        }
        return phrases.say(
                amount.currency() == null ? DealPhrase.AMOUNT_WITHOUT_CURRENCY : DealPhrase.AMOUNT,
                amount.said(phrases.language()));
    }

    private String credit() {
        List<Link> links = scene.rows().links().of(deal.id()).stream()
                .filter(link -> link.state() != Link.State.REFUSED)
                .toList();
        if (links.isEmpty()) {
            return phrases.say(DealPhrase.NO_CREDIT);
        }
        StringBuilder said = new StringBuilder(phrases.say(DealPhrase.CREDIT));
        links.forEach(link -> said.append("\n• ").append(line(link)));
        return said.toString();
    }

    private String line(Link link) {
        Part standing = Part.of(CreditScreen.standing(phrases, link));
        return CreditScreen.introduction(scene, link)
                .map(it -> scene.say(
                        DealPhrase.CREDIT_OF,
                        Part.name(scene.nameOf(it.introducer())),
                        Part.name(it.targetName()),
                        standing))
                .orElseGet(() -> scene.say(DealPhrase.CREDIT_OF_NONE, standing))
                .mrkdwn();
    }

    private List<Button> buttons() {
        return switch (deal.position().stage()) {
            case OPEN, UNKNOWN ->
                List.of(
                        button("deal.still", DealPhrase.STILL_OPEN).primary(),
                        button("deal.won", DealPhrase.WON),
                        button("deal.lost", DealPhrase.LOST),
                        button("deal.hold", DealPhrase.ON_HOLD),
                        button("deal.edit", DealPhrase.MORE));
            case ON_HOLD ->
                List.of(
                        button("deal.reopen", DealPhrase.GOES_ON).primary(),
                        button("deal.won", DealPhrase.WON),
                        button("deal.lost", DealPhrase.LOST),
                        button("deal.edit", DealPhrase.MORE));
            case WON, LOST ->
                List.of(button("deal.reopen", DealPhrase.OPEN_AGAIN), button("deal.edit", DealPhrase.MORE));
        };
    }

    private String history() {
        List<Deal.Turn> turns = scene.rows().deals().history(deal.id());
        return turns.stream()
                .skip(Math.max(0, turns.size() - SHOWN))
                .map(turn -> phrases.say(
                        DealPhrase.TURN, phrases.say(StageWords.of(turn.became().stage())), scene.day(turn.at())))
                .collect(Collectors.joining(" → "));
    }

    private String since() {
        String day = scene.day(deal.movedAt());
        return Optional.ofNullable(deal.whose().owner())
                .map(owner -> scene.say(
                                DealPhrase.LOOKED_AFTER,
                                Part.of(scene.teammate(owner).plain()),
                                Part.of(day))
                        .mrkdwn())
                .orElseGet(() -> phrases.say(DealPhrase.MOVED, day));
    }

    private Button button(String action, DealPhrase text) {
        return Button.of(action, phrases.say(text), deal.id().value());
    }
}
