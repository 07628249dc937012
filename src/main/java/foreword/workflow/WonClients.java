package foreword.workflow;

import foreword.activity.Activity;
import foreword.deal.Deal;
import foreword.deal.Stage;
import foreword.people.Company;
import foreword.people.Segment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever signs is a client from then on, and none when it turns out that they did not. */
final class WonClients {
    private static final String WON = "a deal was won";

    private final Rows rows;
    private final Steps steps;

    WonClients(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Known to us before or not; a deal that nobody said the company of makes none. */
    void won(Deal deal, DealBook.Word word) {
        if (!deal.companySaid()) {
            return;
        }
        Optional<Company> known = known(deal.whose());
        Company.Id id = known.map(Company::id).orElseGet(() -> begin(deal, word));
        if (deal.whose().company() == null) {
            rows.deals().belongsTo(deal.id(), id);
        }
        known.filter(company -> company.segment().equals(Segment.PROSPECT))
                .ifPresent(it -> become(it, Segment.CLIENT, word, "company.client", WON));
    }

    /** It may have come onto the list since the deal began, by another deal with the same company. */
    private Optional<Company> known(Deal.Whose whose) {
        Company.Id id = whose.company();
        return id == null
                ? rows.people().companyKnownAs(whose.companyName())
                : rows.people().company(id);
    }

    private Company.Id begin(Deal deal, DealBook.Word word) {
        Company client = new Company(
                Company.Id.fresh(),
                deal.whose().companyName(),
                Segment.CLIENT,
                domain(deal),
                deal.whose().owner());
        rows.people().save(client);
        steps.note(word.actor(), "company.client", ref(client.id()), WON);
        return client.id();
    }

    /** As long as nobody said otherwise since, and nothing else was won there. */
    void notWon(Deal deal, DealBook.Word word) {
        rows.deals()
                .find(deal.id())
                .map(Deal::whose)
                .map(Deal.Whose::company)
                .flatMap(rows.people()::company)
                .filter(company -> company.segment().equals(Segment.CLIENT))
                .filter(this::onlyByAWin)
                .filter(company -> rows.deals().with(company.id()).stream()
                        .noneMatch(it -> it.position().stage() == Stage.WON && !it.hidden()))
                .ifPresent(company ->
                        become(company, Segment.PROSPECT, word, "company.prospect", "no deal was won after all"));
    }

    private boolean onlyByAWin(Company company) {
        List<Activity> said = rows.log().of(ref(company.id())).stream()
                .filter(it -> it.what().equals("company.client") || it.what().equals("company.saved"))
                .toList();
        return !said.isEmpty() && said.get(said.size() - 1).what().equals("company.client");
    }

    private void become(Company company, Segment segment, DealBook.Word word, String what, String why) {
        rows.people().save(new Company(company.id(), company.name(), segment, company.domain(), company.owner()));
        steps.note(word.actor(), what, ref(company.id()), why);
    }

    /** The one that the people in the deal write from, when it can be no other company's. */
    private @Nullable String domain(Deal deal) {
        List<String> domains = rows.deals().contacts(deal.id()).stream()
                .flatMap(address -> rows.companies().domain(address.domain()).stream())
                .distinct()
                .toList();
        boolean free = domains.size() == 1
                && rows.people().companyWithDomain(domains.get(0)).isEmpty();
        return free ? domains.get(0) : null;
    }

    private static String ref(Company.Id company) {
        return "company/" + company.value();
    }
}
