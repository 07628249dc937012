package foreword.workflow;

import foreword.calendar.BusinessDays;
import foreword.calendar.Term;
import foreword.deal.Deal;
import foreword.introduction.Introduction;
import foreword.introduction.Introduction.State;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.NameKey;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which introductions a deal may have come through, and what speaks for each. */
final class Claims {
    private final Rows rows;
    private final Term window;
    private final BusinessDays days;

    /** @param window how long after an introduction a deal may begin */
    Claims(Rows rows, Term window, BusinessDays days) {
        this.rows = rows;
        this.window = window;
        this.days = days;
    }

    /**
     * An introduction that may have brought the deal.
     *
     * @param exact the very address or the company's own domain; a name alone is no proof
     */
    record Claim(Introduction introduction, boolean exact, String evidence) {}

    /** The exact ones first; only introductions made before the deal began, and not too long before. */
    List<Claim> of(Deal deal) {
        List<Claim> found = rows.introductions().all().stream()
                .filter(it -> !it.madeAt().isAfter(deal.openedAt()))
                .filter(it -> window.after(it.madeAt(), ZoneOffset.UTC, days).isAfter(deal.openedAt()))
                .filter(it -> it.state() != State.POOR_FIT)
                .flatMap(it -> claim(deal, it).stream())
                .toList();
        return Stream.concat(found.stream().filter(Claim::exact), found.stream().filter(it -> !it.exact()))
                .toList();
    }

    private Optional<Claim> claim(Deal deal, Introduction introduction) {
        List<EmailAddress> met = Stream.concat(
                        Stream.ofNullable(introduction.targetEmail()),
                        rows.introductions().participants(introduction.id()).stream())
                .filter(address -> !isOurs(address, introduction))
                .toList();
        List<EmailAddress> inDeal = rows.deals().contacts(deal.id());
        if (met.stream().anyMatch(inDeal::contains)) {
            return Optional.of(new Claim(introduction, true, "The person introduced takes part in the deal."));
        }
        List<String> domains = Stream.concat(domainOf(deal), inDeal.stream().map(EmailAddress::domain))
                .flatMap(this::registered)
                .toList();
        if (met.stream().map(EmailAddress::domain).flatMap(this::registered).anyMatch(domains::contains)) {
            return Optional.of(new Claim(introduction, true, "The person introduced writes from the deal's company."));
        }
        String company = NameKey.ofCompany(introduction.targetCompany());
        return !company.isEmpty()
                        && company.equals(NameKey.ofCompany(deal.whose().companyName()))
                ? Optional.of(new Claim(introduction, false, "The person introduced works at a company of that name."))
                : Optional.empty();
    }

    /** Whoever introduced us, or is one of us, is nobody we met through it. */
    private boolean isOurs(EmailAddress address, Introduction introduction) {
        return rows.people().teammateWithEmail(address).isPresent()
                || rows.people()
                        .contactWithEmail(address)
                        .filter(it -> it.id().equals(introduction.introducer()))
                        .isPresent();
    }

    private Stream<String> domainOf(Deal deal) {
        return Optional.ofNullable(deal.whose().company()).flatMap(rows.people()::company).stream()
                .map(Company::domain)
                .flatMap(Stream::ofNullable);
    }

    /** Nothing for free mail: it names no company. */
    private Stream<String> registered(String host) {
        return rows.companies().domain(host).stream();
    }
}
