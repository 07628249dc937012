package foreword.deal.source;

import foreword.deal.Deal;
import foreword.deal.Deals;
import foreword.deal.History;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The deals of ours in a stage that was asked about, without those that are hidden.
 *
 * @param resting of which nothing was said since they came into it
 * @param goneOn which the answer moved, and other news since
 */
public record InStage(List<There> resting, List<Deal> goneOn) {
    public InStage {
        resting = List.copyOf(resting);
        goneOn = List.copyOf(goneOn);
    }

    /** A deal, and when its source said that it is there. */
    public record There(Deal deal, StageQuestions.InIt inIt) {}

    /** Those that rest there, without when they came. */
    public List<Deal> restingDeals() {
        return resting.stream().map(There::deal).toList();
    }

    public static InStage of(StageQuestions.Question question, StageQuestions questions, Deals deals) {
        List<There> resting = new ArrayList<>();
        List<Deal> goneOn = new ArrayList<>();
        for (There there : there(questions.inIt(question.stage()), deals)) {
            Deal deal = there.deal();
            if (!deal.toldSince(there.inIt().at())) {
                resting.add(there);
            } else if (new History(deals.history(deal.id())).movedBy(question.answer())) {
                goneOn.add(deal);
            }
        }
        return new InStage(resting, goneOn);
    }

    /** Of a deal that was merged there, and has several ids, the latest word. */
    private static Iterable<There> there(List<StageQuestions.InIt> inIt, Deals deals) {
        Map<Deal.Id, There> there = new LinkedHashMap<>();
        inIt.forEach(it -> deals.from(it.stage().source(), it.externalId())
                .filter(deal -> !deal.hidden())
                .ifPresent(deal -> there.put(deal.id(), new There(deal, it))));
        return there.values();
    }
}
