package foreword.byemail;

import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.Proposal;
import foreword.deal.Stage;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.workflow.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a link or an answer does about a deal, or the credit for it. */
final class DealDeeds {
    private final Desks desks;

    DealDeeds(Desks desks) {
        this.desks = desks;
    }

    Map<String, Function<Deeds.Call, Result>> deeds() {
        Map<String, Function<Deeds.Call, Result>> deeds = new HashMap<>(Map.of(
                "deal.still", call -> desks.whenDealMoves().stillOpen(new Deal.Id(call.row()), call.by()),
                "deal.won", call -> said(call, Stage.WON),
                "deal.lost", call -> said(call, Stage.LOST),
                "deal.confirm", call -> desks.whenDealHeard().confirm(new Proposal.Id(call.row()), call.by()),
                "deal.wrong", call -> desks.whenDealHeard().wrong(new Proposal.Id(call.row()), call.by()),
                "deal.choose",
                        call -> desks.whenDealHeard()
                                .choose(new Proposal.Id(call.row()), new Deal.Id(call.field("deal")), call.by()),
                "deal.hold", call -> said(call, Stage.ON_HOLD),
                "credit.yes", call -> desks.whenDealMoves().whenCredited().yes(link(call), call.by()),
                "credit.keep", call -> desks.whenDealMoves().whenCredited().keep(link(call), call.by()),
                "credit.no", call -> desks.whenDealMoves().whenCredited().no(link(call), call.by())));
        for (StageMeaning meaning : StageMeaning.values()) {
            deeds.put(
                    "stage." + meaning.word(),
                    call -> desks.whenStageExplained().means(call.by(), new StageQuestions.Id(call.row()), meaning));
            deeds.put("stage.correct-" + meaning.word(), call -> corrects(call, meaning));
        }
        deeds.put("stage.again", call -> corrects(call, null));
        return deeds;
    }

    private Result corrects(Deeds.Call call, @Nullable StageMeaning meaning) {
        return StageMeaning.read(call.deed().more())
                .map(seen -> desks.whenStageExplained()
                        .corrects(call.by(), new StageQuestions.Id(call.row()), seen, meaning))
                .orElse(Result.refused("This choice is not known."));
    }

    private Result said(Deeds.Call call, Stage stage) {
        return desks.whenDealMoves()
                .say(new Deal.Id(call.row()), stage, call.by())
                .result();
    }

    private static Link.Id link(Deeds.Call call) {
        return new Link.Id(call.row());
    }
}
