package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Link;
import foreword.deal.LostReason;
import foreword.deal.Phase;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.money.Amount;
import foreword.workflow.Result;
import foreword.workflow.WhenDealMoves;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Modals {@code deal}, {@code credit} and {@code credit-dispute}. */
final class DealSubmission {
    private final Office office;

    DealSubmission(Office office) {
        this.office = office;
    }

    /** Where it stands, how much it is about, and through whom it came. */
    SubmissionAnswer deal(Form form) {
        String known = form.about("dl");
        String company = form.value("company");
        if (known.isEmpty() && company.isEmpty()) {
            return Form.error("company", "Say which company the deal is with.");
        }
        String stage = form.value("stage");
        if (stage.isEmpty()) {
            return Form.error("stage", "Choose where it stands.");
        }
        String typed = form.value("amount");
        if (TypedDeal.minusIn(typed)) {
            return Form.error("amount", TypedDeal.NO_MINUS);
        }
        Optional<Amount> amount = office.toldDeals().amounts().amount(typed);
        if (!typed.isEmpty() && amount.isEmpty()) {
            return Form.error("amount", "Type one amount, such as 40k EUR.");
        }
        DealUpdate news = news(form, company, amount.orElse(null));
        WhenDealMoves.Moved moved = known.isEmpty()
                ? office.whenDealMoves().apply(news, Source.TYPED, form.by())
                : office.whenDealMoves().apply(new Deal.Id(known), news, Source.TYPED, form.by());
        Deal.Id deal = moved.deal();
        if (deal == null) {
            return Form.error(known.isEmpty() ? "name" : "stage", moved.result().sentence());
        }
        String introduction = form.value("introduction");
        return introduction.isEmpty() ? SubmissionAnswer.close() : credited(form, deal, introduction);
    }

    /** How much of the credit is theirs. */
    SubmissionAnswer credit(Form form) {
        String share = form.value("share").replace("%", "").strip();
        if (!share.matches("[0-9]{1,3}")) {
            return Form.error("share", "Type a whole number from 0 to 100.");
        }
        Result result = office.whenDealMoves()
                .whenCredited()
                .share(
                        new Link.Id(form.about("cr")),
                        Link.Role.valueOf(form.value("role").isEmpty() ? "SOURCED" : form.value("role")),
                        Integer.parseInt(share),
                        form.value("note"),
                        form.by());
        return result.done() ? SubmissionAnswer.close() : Form.error("share", result.sentence());
    }

    /** Somebody sees it otherwise. */
    SubmissionAnswer dispute(Form form) {
        Result result = office.whenDealMoves()
                .whenCredited()
                .dispute(new Link.Id(form.about("cr")), form.value("note"), form.by());
        return result.done() ? SubmissionAnswer.close() : Form.error("note", result.sentence());
    }

    /** What is left of the credit goes to it. */
    private SubmissionAnswer credited(Form form, Deal.Id deal, String introduction) {
        Introduction.Id id = new Introduction.Id(introduction);
        boolean has = office.rows().links().of(deal).stream()
                .anyMatch(link ->
                        link.introduction().equals(id.ref()) && link.state().counts());
        if (has) {
            return SubmissionAnswer.close();
        }
        int left = office.whenDealMoves().whenCredited().left(deal);
        Result result = office.whenDealMoves().whenCredited().claim(deal, id, Link.Role.SOURCED, left, form.by());
        return Form.closeOr(office, result);
    }

    private static DealUpdate news(Form form, String company, @Nullable Amount amount) {
        String stage = form.value("stage");
        String because = form.value("because");
        boolean open =
                Arrays.stream(Phase.values()).anyMatch(phase -> phase.name().equals(stage));
        return new DealUpdate(
                company.isEmpty() ? null : company,
                form.value("name").isEmpty() ? null : form.value("name"),
                null,
                open ? Stage.OPEN : Stage.valueOf(stage),
                open ? Phase.valueOf(stage).word() : null,
                amount,
                because.isEmpty() ? null : LostReason.valueOf(because),
                Certainty.STATED,
                null);
    }
}
