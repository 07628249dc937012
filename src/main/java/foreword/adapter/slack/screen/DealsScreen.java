package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Sentence.Part;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.people.NameKey;
import java.util.List;

/** The deals that are still to be won, or all with one company. */
final class DealsScreen {
    private static final int MOST = 15;
    private static final int FEWEST = 3;
    private static final int ASKED = 5;

    private final Scene scene;

    DealsScreen(Scene scene) {
        this.scene = scene;
    }

    /** What moved longest ago comes first: it is the one to look at. */
    String live() {
        List<Deal> live = scene.rows().deals().live();
        Sentence first =
                live.isEmpty() ? scene.say(DealPhrase.NONE_OPEN) : scene.say(DealPhrase.OPEN_DEALS, live.size());
        return list(first, live, "", waiting());
    }

    /** Which may have come through an introduction, as long as nobody has said. */
    private List<Link> waiting() {
        return DealScreen.waiting(scene.rows().links().waiting()).toList();
    }

    /** Every deal with a company of this name. */
    String with(String company) {
        String key = NameKey.ofCompany(company);
        List<Deal> exact = scene.rows().deals().all().stream()
                .filter(deal -> NameKey.ofCompany(deal.whose().companyName()).equals(key)
                        || NameKey.of(deal.name()).equals(NameKey.of(company)))
                .toList();
        List<Deal> theirs = exact.isEmpty() ? sounding(NameKey.of(company)) : exact;
        if (theirs.size() == 1) {
            return new DealScreen(scene, theirs.get(0)).page("deal_actions").ephemeral();
        }
        Sentence first = scene.say(theirs.isEmpty() ? DealPhrase.NONE_WITH : DealPhrase.DEALS_WITH, Part.name(company));
        return list(first, theirs, company, List.of());
    }

    /** Those with these words in their names. */
    private List<Deal> sounding(String words) {
        return words.length() < FEWEST
                ? List.of()
                : scene.rows().deals().all().stream()
                        .filter(deal -> NameKey.of(
                                        deal.name() + " " + deal.whose().companyName())
                                .contains(words))
                        .toList();
    }

    private String list(Sentence first, List<Deal> deals, String company, List<Link> waiting) {
        Page page = Page.of(first);
        deals.stream()
                .limit(MOST)
                .map(deal -> new DealScreen(scene, deal).listed())
                .forEach((List<ObjectNode> blocks) -> blocks.forEach(page::add));
        waiting.stream()
                .limit(ASKED)
                .map(link -> CreditScreen.asked(scene, link))
                .forEach((List<ObjectNode> blocks) -> blocks.forEach(page::add));
        return page.buttons(
                        "deals_new",
                        List.of(Button.of(
                                        "deal.new",
                                        scene.phrases().say(DealPhrase.ADD),
                                        company.isBlank() ? "new" : "new:" + company)
                                .primaryIf(deals.isEmpty())))
                .small(
                        more(DealPhrase.MORE_DEALS, deals.size() - MOST),
                        more(DealPhrase.MORE_CREDIT, waiting.size() - ASKED))
                .ephemeral();
    }

    private String more(DealPhrase words, int count) {
        return count > 0 ? scene.phrases().say(words, count) : "";
    }
}
