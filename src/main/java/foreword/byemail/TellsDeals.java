package foreword.byemail;

import foreword.deal.Deal;
import foreword.money.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deal, and where it stands. */
record TellsDeals(Facts facts, Deal deal) {
    Told told() {
        String where = deal.position().stage().word().replace('-', ' ');
        List<Passage> passages = List.of(
                Passage.fact("Company", deal.whose().companyName()),
                Passage.fact("Amount", said(deal.amount())),
                Passage.fact("Stage", deal.position().called()));
        return deal.position().live() && !deal.hidden()
                ? Told.open(
                        "The deal " + deal.title(),
                        deal.title() + " is " + where + ", and moved last " + facts.day(deal.movedAt()) + ".",
                        passages,
                        List.of(
                                of("deal.still", "Still open", "You are asked again when it does not move."),
                                of(
                                        "deal.won",
                                        "Won",
                                        "Whoever introduced you hears of it, once you approve the words."),
                                of(
                                        "deal.lost",
                                        "Lost",
                                        "Whoever introduced you hears of it, once you approve the words."),
                                of("deal.hold", "On hold", "It rests; whoever introduced you hears so.")))
                : Told.settled(deal.title() + " is " + where + ".", passages, List.of());
    }

    private static String said(@Nullable Amount amount) {
        return amount == null ? "" : amount.said();
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, deal.id().value(), label, effect);
    }
}
