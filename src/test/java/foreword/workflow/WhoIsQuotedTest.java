package foreword.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.People;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.praise.Quoted;
import foreword.testing.InMemoryPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WhoIsQuotedTest {
    private final People people = new InMemoryPeople();

    @BeforeEach
    void clients() {
        client("Nadia Berg", "Fennel & Rye");
        client("Dana Ortiz", "Acme");
        client("Sam Reed", "Acme");
        client("Sam Holt", "Contoso");
        client("Will Marsh", "Contoso");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Nadia Berg|Nadia at Fennel wrote: \u201cOutstanding work\u201d",
                "Nadia Berg|Nadia Berg wrote: \"Outstanding work, Dana would agree\"",
                "Nadia Berg|nadia berg just emailed: \"Outstanding work\"",
                "Nadia Berg|Got this from @Nadia Berg today \"Outstanding work\"",
                "Nadia Berg|I just heard from Nadia's team: \"Outstanding work\"",
                "Nadia Berg|Nadia B wrote: \"Outstanding work\"",
                "Nadia Berg|Nadia told us this: \"Outstanding work\"",
                "Nadia Berg|\"Outstanding work\" said Nadia (Fennel)",
                "Sam Holt|Sam at Contoso wrote: \"Outstanding work\"",
                "Sam Reed|Sam Reed wrote: \"Outstanding work\"",
                "Will Marsh|Will wrote: \"Outstanding work\"",
            })
    void finds_whose_words_they_are(String name, String message) {
        assertThat(new WhoIsQuoted(people).in(Quoted.around(message)))
                .map(Contact::name)
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A client wrote: \"Outstanding work\"",
                "A client wrote: \"Outstanding work, Nadia\"",
                "Nadia and Dana wrote: \"Outstanding work\"",
                "Sam wrote: \"Outstanding work\"",
                "Nadia at Globex wrote: \"Outstanding work\"",
                "Nadia Khan wrote: \"Outstanding work\"",
                "Will forward this from Nadia: \"Outstanding work\"",
                "Nadiah wrote: \"Outstanding work\"",
                "As I wrote to Nadia: \"Outstanding work is what we do\"",
                "Told Nadia from Fennel: \"Outstanding work is what we do\"",
                "Tom told Nadia: \"Outstanding work is what we do\"",
                "we will mark this from a client: \"Outstanding work\"",
            })
    void leaves_be_what_it_cannot_attribute(String message) {
        assertThat(new WhoIsQuoted(people).in(Quoted.around(message))).isEmpty();
    }

    private void client(String name, String companyName) {
        Company company = people.companyNamed(companyName)
                .orElseGet(() -> new Company(
                        Company.Id.fresh(), companyName, Segment.CLIENT, null, new Teammate.Id("tm_owner")));
        people.save(company);
        people.save(new Contact(Contact.Id.fresh(), company.id(), name, null, null, null, Contact.Standing.OPEN, ""));
    }
}
