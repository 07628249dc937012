package foreword.people;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.testing.InMemoryPeople;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyMatcherTest {
    private final InMemoryPeople people = new InMemoryPeople();
    /** Two names at the end, or three below a host that lets space to others. */
    private final CompanyMatcher matcher = new CompanyMatcher(people, host -> {
        String[] names = host.split("\\.", -1);
        int kept = host.endsWith("pages.example") ? 3 : 2;
        return names.length < kept
                ? Optional.empty()
                : Optional.of(
                        String.join(".", java.util.Arrays.asList(names).subList(names.length - kept, names.length)));
    });

    private Company quayside;

    @BeforeEach
    void two_companies() {
        quayside = known("Quayside Foods Ltd.", "quayside.example");
        known("Harrow Tenant", "harrow.pages.example");
    }

    @ParameterizedTest
    @CsvSource({
        "Quayside Foods",
        "QUAYSIDE FOODS GMBH",
        "The Quayside Foods, Inc.",
        "Quayside-Foods S.A. de C.V.",
        "Quayside Foods Sp. z o.o."
    })
    void knows_a_company_by_its_name_whatever_its_legal_form(String written) {
        assertThat(matcher.match(written, null)).isEqualTo(new CompanyMatch.Same(quayside, CompanyMatch.By.NAME));
    }

    @Test
    void knows_a_company_by_the_domain_when_the_name_differs() {
        assertThat(matcher.match("QF", "mail.quayside.example"))
                .isEqualTo(new CompanyMatch.Same(quayside, CompanyMatch.By.DOMAIN));
    }

    @Test
    void knows_a_company_that_was_stored_with_the_host_of_its_web_site() {
        Company stored = known("Fennel", "www.fennel.example");

        assertThat(matcher.at("fennel.example")).contains(stored);
    }

    @Test
    void never_takes_two_tenants_of_one_host_for_one_company() {
        assertThat(matcher.match("Somebody", "other.pages.example")).isEqualTo(new CompanyMatch.Unknown());
    }

    @ParameterizedTest
    @CsvSource({"gmail.com", "GMX.de", "mail.yahoo.co.uk", "yopmail.com"})
    void names_no_company_by_free_mail(String domain) {
        known("Oddly Stored", domain);

        assertThat(matcher.at(domain)).isEmpty();
    }

    @Test
    void asks_about_a_name_that_looks_alike() {
        assertThat(matcher.match("Quayside Fods", null)).isEqualTo(new CompanyMatch.Alike(java.util.List.of(quayside)));
        assertThat(matcher.match("Quayside Fods", null).sure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Quayside Hotels", "Seaside Foods", "Harbour Freight", "''"})
    void does_not_know_what_is_merely_near(String written) {
        assertThat(matcher.match(written, null)).isEqualTo(new CompanyMatch.Unknown());
    }

    private Company known(String name, String domain) {
        Company company = new Company(Company.Id.fresh(), name, Segment.CLIENT, domain, new Teammate.Id("tm_1"));
        people.save(company);
        return company;
    }
}
