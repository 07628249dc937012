package foreword.byemail;

import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.introduction.Introduction;
import foreword.people.Teammate;
import java.util.List;

/** Whether a deal came through an introduction. */
record TellsCredits(Facts facts, Link link, Deal deal, Introduction introduction) {
    Told told() {
        String who = facts.nameAndCompany(introduction.introducer());
        List<Passage> passages = List.of(
                Passage.fact("Introduced", introduction.targetName() + ", " + facts.day(introduction.madeAt())),
                Passage.fact("Deal", deal.title() + ", since " + facts.day(deal.openedAt())),
                Passage.fact("What speaks for it", link.evidence()),
                Passage.fact("What speaks against it", objection()));
        return switch (link.state()) {
            case PROPOSED ->
                Told.open(
                        "Credit for " + deal.title(),
                        "Was " + deal.title() + " the introduction of " + who + "?",
                        passages,
                        deeds("Yes, it was", "No"));
            case DISPUTED ->
                Told.open(
                        "Credit for " + deal.title(),
                        "Whether " + deal.title() + " came through " + who + " is disputed: what do you say?",
                        passages,
                        deeds("It stands", "It does not"));
            case CONFIRMED ->
                Told.settled(deal.title() + " came through the introduction of " + who + ".", passages, List.of());
            case REFUSED -> Told.settled(deal.title() + " did not come through " + who + ".", passages, List.of());
        };
    }

    /** What was said last against it, and by whom; empty unless it is disputed. */
    private String objection() {
        return link.state() != Link.State.DISPUTED
                ? ""
                : facts.rows().links().history(link.id()).stream()
                        .filter(turn -> turn.became() == Link.State.DISPUTED)
                        .reduce((earlier, later) -> later)
                        .map(turn -> turn.why() + " (" + facts.teammate(new Teammate.Id(turn.actor())) + ")")
                        .orElse("");
    }

    private List<Deed> deeds(String yes, String no) {
        String first = link.state() == Link.State.DISPUTED ? "credit.keep" : "credit.yes";
        return List.of(
                of(first, yes, "Counted, and whoever introduced you hears what comes of the deal."),
                of("credit.no", no, "Noted with your name; nothing is counted."));
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, link.id().value(), label, effect);
    }
}
