package foreword.workflow;

import foreword.calendar.Term;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a nudge was shown often enough and nobody did anything: somebody else is told as well. */
final class Escalating {
    private static final Term AT_ONCE = Term.parse("0m");

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Planner planner;

    Escalating(Rows rows, Steps steps, Cards cards, Planner planner) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.planner = planner;
    }

    /** Plans the same nudge for whoever looks after the company, else for an approver; once only. */
    void escalate(Nudge nudge, Teammate owner) {
        boolean already = rows.nudges().openAbout(nudge.about()).stream()
                .anyMatch(other -> other.kind() == nudge.kind() && !other.id().equals(nudge.id()));
        if (already) {
            return;
        }
        to(nudge, owner).ifPresent(other -> {
            planner.plan(
                    nudge.kind(),
                    other,
                    nudge.about(),
                    AT_ONCE,
                    nudge.why() + " " + owner.name() + " was reminded and has not got to it.");
            steps.note("nudge.escalated", "nudge/" + nudge.id().value(), "told " + other.name());
        });
    }

    private Optional<Teammate> to(Nudge nudge, Teammate owner) {
        Stream<Teammate> keeper = company(nudge.about())
                .flatMap(company -> Optional.ofNullable(company.owner()))
                .flatMap(rows.people()::teammate)
                .stream();
        List<Teammate> approvers = rows.people().teammates().stream()
                .filter(teammate -> teammate.role() != Teammate.Role.MEMBER)
                .toList();
        return Stream.concat(keeper, approvers.stream())
                .filter(teammate -> !teammate.id().equals(owner.id()))
                .filter(cards::reach)
                .findFirst();
    }

    private Optional<Company> company(String about) {
        Optional<Company> itself = about.startsWith("company/")
                ? rows.people().company(new Company.Id(about.substring("company/".length())))
                : Optional.empty();
        return itself.or(() -> introducer(about).map(Contact::company).flatMap(rows.people()::company));
    }

    private Optional<Contact> introducer(String about) {
        return rows.ask(about)
                .map(ask -> ask.introducer())
                .or(() -> rows.introduction(about).map(it -> it.introducer()))
                .flatMap(rows.people()::contact);
    }
}
