package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.workflow.WhenDealMoves;
import java.util.List;
import java.util.Optional;

/** {@code /foreword deal}: what is open, what there is with one company, or news: in the form {@code Acme won 40k EUR}, or told. */
final class DealCommand implements Commands.Deed {
    private final Office office;

    DealCommand(Office office) {
        this.office = office;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        String typed = call.rest();
        if (typed.isEmpty()) {
            return Optional.of(office.answers().deals(call.slackId()));
        }
        if (typed.equalsIgnoreCase("add") || typed.equalsIgnoreCase("new")) {
            office.views().open(call.triggerId(), office.modals().newDeal(""));
            return Optional.empty();
        }
        if (TypedDeal.belowZero(typed)) {
            return Optional.of(office.answers().said(TypedDeal.NO_MINUS + " Nothing was changed."));
        }
        Optional<TypedDeal> news =
                TypedDeal.read(typed, office.toldDeals().amounts()).or(() -> told(typed));
        return Optional.of(
                news.isEmpty() ? office.answers().dealsWith(typed, call.slackId()) : noted(news.get(), call));
    }

    /** In whatever words it was told, as long as it is one piece of news about a company with a name. */
    private Optional<TypedDeal> told(String typed) {
        List<DealUpdate> updates = office.toldDeals().in(typed);
        return updates.size() == 1
                        && updates.get(0).certainty() == Certainty.STATED
                        && updates.get(0).company() != null
                        && updates.get(0).stage() != Stage.UNKNOWN
                ? Optional.of(new TypedDeal(updates.get(0), ""))
                : Optional.empty();
    }

    private String noted(TypedDeal typed, Commands.Call call) {
        WhenDealMoves.Moved moved = office.whenDealMoves().apply(typed.news(), Source.TYPED, call.by());
        Deal.Id deal = moved.deal();
        if (deal == null) {
            return moved.several().isEmpty()
                    ? office.answers().said(moved.result().sentence())
                    : office.answers().dealsWith(String.valueOf(typed.news().company()), call.slackId());
        }
        String more = typed.left().isEmpty() ? "" : " I did not understand “" + typed.left() + "”.";
        return office.answers().deal(deal, moved.result().sentence() + more, call.slackId());
    }
}
