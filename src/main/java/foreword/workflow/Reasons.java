package foreword.workflow;

import foreword.ask.Ask;
import foreword.deal.Deal;
import foreword.draft.Draft;
import foreword.followup.Nudge;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.praise.Moment;
import foreword.thanks.ThankYou;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether what a nudge was planned for still holds, looked up at the moment at which it would be shown. */
final class Reasons {
    private static final Set<Moment.State> SETTLED =
            EnumSet.of(Moment.State.TAKEN, Moment.State.THANKED, Moment.State.DISMISSED);

    private static final String GONE = "what it was about is gone";

    private final Rows rows;
    private final Steps steps;

    Reasons(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Why it is not shown any more; empty while it holds. */
    Optional<String> gone(Nudge nudge) {
        return switch (nudge.kind()) {
            case FOLLOW_UP -> rows.ask(nudge.about()).map(this::answered).orElse(Optional.of(GONE));
            case BRIDGE -> rows.ask(nudge.about()).map(this::bridged).orElse(Optional.of(GONE));
            case NAME_USE -> rows.ask(nudge.about()).map(Reasons::reported).orElse(Optional.of(GONE));
            case FIRST_REPLY, OUTCOME ->
                rows.introduction(nudge.about()).map(Reasons::settled).orElse(Optional.of(GONE));
            case THANKS -> rows.thankYou(nudge.about()).map(Reasons::thanked).orElse(Optional.of(GONE));
            case STALLED -> rows.deal(nudge.about()).map(Reasons::ended).orElse(Optional.of(GONE));
            case QUIET, AT_RISK -> company(nudge).map(it -> heardOf(it, nudge)).orElse(Optional.of(GONE));
            case MOMENT -> moment(nudge).map(Reasons::decided).orElse(Optional.of(GONE));
            case DRAFT -> draft(nudge).map(Reasons::decided).orElse(Optional.of(GONE));
            // These are looked at by those who know more of them.
            case NOT_YET, HOPPER, EXPECTATION -> Optional.empty();
        };
    }

    private Optional<String> answered(Ask ask) {
        if (ask.state() != Ask.State.QUESTION && ask.state() != Ask.State.HESITANT) {
            return Optional.of("they have answered, or the ask is over");
        }
        return leftAlone(ask);
    }

    private Optional<String> bridged(Ask ask) {
        return ask.state() == Ask.State.FORWARDABLE
                ? leftAlone(ask)
                : Optional.of("the introduction was made, or the ask is over");
    }

    /** Somebody who is not to be written to is not followed up either. */
    private Optional<String> leftAlone(Ask ask) {
        Optional<Contact> introducer = rows.people().contact(ask.introducer());
        if (introducer.isEmpty()) {
            return Optional.of(GONE);
        }
        EmailAddress email = introducer.get().email();
        boolean suppressed =
                email != null && rows.suppressions().find(email, steps.now()).isPresent();
        return introducer.get().standing() == Contact.Standing.DO_NOT_CONTACT || suppressed
                ? Optional.of(introducer.get().name() + " is not to be written to")
                : Optional.empty();
    }

    private Optional<String> heardOf(Company company, Nudge nudge) {
        if (company.segment().equals(Segment.PROSPECT)) {
            return Optional.of("it is no client any more");
        }
        return rows.interactions()
                .lastWith(company.id())
                .filter(last -> last.isAfter(nudge.due()))
                .map(last -> "there was contact since");
    }

    private Optional<Company> company(Nudge nudge) {
        return named(nudge, "company/").map(Company.Id::new).flatMap(rows.people()::company);
    }

    private Optional<Moment> moment(Nudge nudge) {
        return named(nudge, "moment/").map(Moment.Id::new).flatMap(rows.moments()::find);
    }

    private Optional<Draft> draft(Nudge nudge) {
        return named(nudge, "draft/").map(Draft.Id::new).flatMap(rows.drafts()::find);
    }

    private static Optional<String> named(Nudge nudge, String kind) {
        return nudge.about().startsWith(kind) ? Optional.of(nudge.about().substring(kind.length())) : Optional.empty();
    }

    private static Optional<String> reported(Ask ask) {
        return ask.state() == Ask.State.WILLING ? Optional.empty() : Optional.of("the ask is over");
    }

    private static Optional<String> settled(Introduction introduction) {
        return introduction.state().underWay() ? Optional.empty() : Optional.of("what came of it is known");
    }

    private static Optional<String> thanked(ThankYou thanks) {
        boolean owed = thanks.state() == ThankYou.State.OWED || thanks.state() == ThankYou.State.DRAFTED;
        return owed ? Optional.empty() : Optional.of("it is not owed any more");
    }

    private static Optional<String> ended(Deal deal) {
        return deal.position().live() && !deal.hidden() ? Optional.empty() : Optional.of("the deal is over");
    }

    private static Optional<String> decided(Moment moment) {
        return SETTLED.contains(moment.state()) ? Optional.of("these words are settled") : Optional.empty();
    }

    private static Optional<String> decided(Draft draft) {
        return draft.state() == Draft.State.PENDING ? Optional.empty() : Optional.of("this draft is decided");
    }
}
