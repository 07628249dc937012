package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.Proposal;
import foreword.deal.Stage;
import foreword.workflow.Result;
import foreword.workflow.WhenCredited;
import java.util.Map;
import java.util.Optional;

/** What the buttons on a deal do, and on the question through whose introduction it came. */
final class DealPresses {
    private final Office office;

    DealPresses(Office office) {
        this.office = office;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.ofEntries(
                Map.entry("deal.still", call -> office.whenDealMoves().stillOpen(deal(call), call.by())),
                Map.entry("deal.confirm", call -> office.whenDealHeard().confirm(proposal(call), call.by())),
                Map.entry("deal.wrong", call -> office.whenDealHeard().wrong(proposal(call), call.by())),
                Map.entry(
                        "deal.choose",
                        call -> office.whenDealHeard().choose(proposal(call), new Deal.Id(call.more()), call.by())),
                Map.entry("deal.won", call -> said(call, Stage.WON)),
                Map.entry("deal.hold", call -> said(call, Stage.ON_HOLD)),
                Map.entry("deal.reopen", call -> said(call, Stage.OPEN)),
                Map.entry("deal.lost", call -> open(call, Stage.LOST.name())),
                Map.entry("deal.edit", call -> open(call, null)),
                Map.entry(
                        "deal.new",
                        call -> Presses.open(office, call, office.modals().newDeal(call.more()))),
                Map.entry("credit.yes", call -> credit().yes(link(call), call.by())),
                Map.entry("credit.keep", call -> credit().keep(link(call), call.by())),
                Map.entry("credit.helped", call -> credit().helped(link(call), call.by())),
                Map.entry("credit.no", call -> credit().no(link(call), call.by())),
                Map.entry("credit.edit", this::share),
                Map.entry("credit.dispute", this::dispute));
    }

    private Result said(Presses.Call call, Stage stage) {
        return office.whenDealMoves().say(deal(call), stage, call.by()).result();
    }

    private Result open(Presses.Call call, @org.jspecify.annotations.Nullable String stage)
            throws SlackRefused, SlackUnavailable {
        Optional<Deal> deal = office.rows().deals().find(deal(call));
        return deal.isEmpty()
                ? new Result(false, "This deal is gone.")
                : Presses.open(office, call, office.modals().deal(deal.get(), stage, call.user()));
    }

    private Result share(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Optional<Link> link = office.rows().links().find(link(call));
        if (link.isEmpty()) {
            return new Result(false, "This is gone.");
        }
        int left = credit().left(link.get().deal()) + link.get().share();
        return Presses.open(office, call, office.modals().credit(link.get(), left));
    }

    private Result dispute(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Optional<Link> link = office.rows().links().find(link(call));
        return link.isEmpty()
                ? new Result(false, "This is gone.")
                : Presses.open(office, call, office.modals().dispute(link.get()));
    }

    private WhenCredited credit() {
        return office.whenDealMoves().whenCredited();
    }

    private static Deal.Id deal(Presses.Call call) {
        return new Deal.Id(call.id());
    }

    private static Proposal.Id proposal(Presses.Call call) {
        return new Proposal.Id(call.id());
    }

    private static Link.Id link(Presses.Call call) {
        return new Link.Id(call.id());
    }
}
