package foreword.adapter.slack.screen;

import static foreword.adapter.slack.screen.Sentence.say;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.LostReason;
import foreword.deal.Outlook;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private final Deal deal;

    DealScreen(Scene scene, Deal deal) {
        this.scene = scene;
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
        String verb = deal.position().live() ? "expected to close " : "closed ";
        String closes = day == null ? "" : verb + scene.day(day);
        String from = outlook.leadSource().isBlank()
                ? ""
                : "lead source: " + Mrkdwn.inline(Cut.to(LONGEST_SOURCE, outlook.leadSource()));
        return closes + (closes.isEmpty() || from.isEmpty() ? "" : ", ") + from;
    }

    private Sentence first() {
        Part name = Part.bold(deal.title());
        String where = deal.title().equals(deal.whose().companyName())
                ? ""
                : " (" + Mrkdwn.inline(deal.whose().companyName()) + ")";
        Part company = Part.of(where);
        if (deal.hidden()) {
            return say("{}{} is gone at its source; its history stays.", name, company)
                    .signed(":wastebasket:");
        }
        return switch (deal.position().stage()) {
            case WON -> say("{}{} is won.", name, company).signed(":tada:");
            case LOST -> say("{}{} is lost.", name, company).signed(":white_check_mark:");
            case ON_HOLD -> say("{}{} is on hold.", name, company).signed(":pause_button:");
            case OPEN, UNKNOWN -> say("{}{} is open.", name, company).signed(":briefcase:");
        };
    }

    private String stage() {
        LostReason because = deal.position().because();
        String written = deal.position().called();
        String called = NUMBER.matcher(written).matches() ? "" : written;
        String finer = deal.position().stage() == Stage.OPEN
                ? "Stage: " + deal.position().phase().word()
                        + (called.isBlank() ? "" : " (" + Mrkdwn.inline(called) + ")")
                : because == null ? "" : "Reason: " + because.words();
        return finer.isEmpty() ? "" : finer + " · ";
    }

    private String amount() {
        return said(deal.amount()) + " · ";
    }

    static String said(@Nullable Amount amount) {
        if (amount == null) {
            return "Amount not known";
        }
        return "*" + amount.said() + "*" + (amount.currency() == null ? " (currency not said)" : "");
    }

    private String credit() {
        List<Link> links = scene.rows().links().of(deal.id()).stream()
                .filter(link -> link.state() != Link.State.REFUSED)
                .toList();
        if (links.isEmpty()) {
            return "no introduction has credit for it";
        }
        StringBuilder said = new StringBuilder("credit:");
        links.forEach(link -> said.append("\n• ").append(line(link)));
        return said.toString();
    }

    private String line(Link link) {
        return CreditScreen.introduction(scene, link)
                .map(it -> Mrkdwn.inline(scene.nameOf(it.introducer())) + ", who introduced " + whom(it) + ": "
                        + CreditScreen.standing(link))
                .orElse("an introduction that is gone: " + CreditScreen.standing(link));
    }

    private static String whom(Introduction introduction) {
        return Mrkdwn.inline(introduction.targetName());
    }

    private List<Button> buttons() {
        return switch (deal.position().stage()) {
            case OPEN, UNKNOWN ->
                List.of(
                        button("deal.still", "Still open").primary(),
                        button("deal.won", "Won"),
                        button("deal.lost", "Lost"),
                        button("deal.hold", "On hold"),
                        button("deal.edit", "More…"));
            case ON_HOLD ->
                List.of(
                        button("deal.reopen", "It goes on").primary(),
                        button("deal.won", "Won"),
                        button("deal.lost", "Lost"),
                        button("deal.edit", "More…"));
            case WON, LOST -> List.of(button("deal.reopen", "It is open again"), button("deal.edit", "More…"));
        };
    }

    private String history() {
        List<Deal.Turn> turns = scene.rows().deals().history(deal.id());
        StringBuilder said = new StringBuilder();
        turns.stream()
                .skip(Math.max(0, turns.size() - SHOWN))
                .forEach(turn -> said.append(said.isEmpty() ? "" : " → ")
                        .append(turn.became().stage().word().replace('-', ' '))
                        .append(' ')
                        .append(scene.day(turn.at())));
        return said.toString();
    }

    private String since() {
        return Optional.ofNullable(deal.whose().owner())
                .map(owner -> "looked after by " + scene.teammate(owner).plain() + ", moved last "
                        + scene.day(deal.movedAt()))
                .orElse("moved last " + scene.day(deal.movedAt()));
    }

    private Button button(String action, String text) {
        return Button.of(action, text, deal.id().value());
    }
}
