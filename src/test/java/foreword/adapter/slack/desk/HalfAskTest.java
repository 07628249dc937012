package foreword.adapter.slack.desk;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.testing.InMemoryPeople;
import foreword.testing.InMemoryTargets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HalfAskTest {
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryTargets targets = new InMemoryTargets();

    @BeforeEach
    void know() {
        company("Acme");
        company("Birch");
        company("Copper");
        contact("Dana Ortiz", "Acme", "U0DANA");
        contact("Erik Holm", "Acme", "U0ERIK");
        contact("Nadia Rossi", "Birch", "U0NADIA");
        contact("Erik Lund", "Birch", "U0LUND");
        target("Sam Lee", "Northwind");
        target("Ines Moreau", "Quayside Foods");
        target("Ines Falk", "Harbour");
    }

    @ParameterizedTest(name = "ask {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  |             |            |             |                 | ''
            <@U0DANA>                           | Dana Ortiz  |            |             |                 | ''
            @dana                               | Dana Ortiz  |            |             |                 | ''
            dana@acme.example about Sam Lee, Northwind | Dana Ortiz |      | Sam Lee     | Northwind       | ''
            @dana about Sam                     | Dana Ortiz  |            | Sam Lee     | Northwind       | ''
            Dana about Northwind                | Dana Ortiz  |            | Sam Lee     | Northwind       | ''
            Dana Ortiz for Kim Ode, Ridge       | Dana Ortiz  |            | Kim Ode     | Ridge           | ''
            Dana about Kim Ode                  | Dana Ortiz  |            | Kim Ode     |                 | ''
            Sam Lee via Dana                    | Dana Ortiz  |            | Sam Lee     | Northwind       | ''
            intro to Sam Lee from Dana          | Dana Ortiz  |            | Sam Lee     | Northwind       | ''
            Kim Ode, Ridge through <@U0NADIA>   | Nadia Rossi |            | Kim Ode     | Ridge           | ''
            Sam Lee über Nadia Rossi            | Nadia Rossi |            | Sam Lee     | Northwind       | ''
            Sam Lee                             |             |            | Sam Lee     | Northwind       | ''
            Kim Ode, Ridge                      |             |            | Kim Ode     | Ridge           | ''
            Kim Ode at Ridge                    |             |            | Kim Ode     | Ridge           | ''
            Kim Ode from Ridge                  |             |            | Kim Ode     | Ridge           | ''
            Dnaa about Sam Lee                  | Dana Ortiz  | Dana Ortiz | Sam Lee     | Northwind       | Nobody is called “Dnaa”. Did you mean Dana Ortiz?
            Nadja Rosi                          | Nadia Rossi | Nadia Rossi |            |                 | Nobody is called “Nadja Rosi”. Did you mean Nadia Rossi?
            Erik about Sam                      |             | Erik Holm, Erik Lund | Sam Lee | Northwind | More than one person is called “Erik”: Erik Holm (Acme), Erik Lund (Birch).
            Erik                                |             | Erik Holm, Erik Lund |     |             | More than one person is called “Erik”: Erik Holm (Acme), Erik Lund (Birch).
            Acme about Sam Lee                  |             | Dana Ortiz, Erik Holm | Sam Lee | Northwind | Acme is a company. Choose whom you ask there: Dana Ortiz (Acme), Erik Holm (Acme).
            Copper                              |             |            |             |                 | Copper is a company. We know nobody there yet; add somebody with /foreword contact.
            Zork about Sam Lee                  |             |            | Sam Lee     | Northwind       | Nobody we know is called “Zork”. Choose whom you ask, or add them with /foreword contact.
            Zork                                |             |            | Zork        |                 | Nobody we could ask is called “Zork”, so it stands below as whom you want to meet.
            Dana about Ines                     | Dana Ortiz  |            |             |                 | More than one on your list is called “Ines”; choose which.
            Dana about Acme                     | Dana Ortiz  |            |             | Acme            | Name one person at Acme, not just the company.
            about Sam                           |             |            | Sam Lee     | Northwind       | ''
            """)
    void finds_out_what_is_meant_and_says_what_is_not_clear(
            String typed, String introducer, String among, String target, String company, String remark) {
        HalfAsk.Understood half = new HalfAsk(people, targets).read(typed);

        assertThat(Optional.ofNullable(half.introducer()).map(Contact::name))
                .isEqualTo(Optional.ofNullable(introducer));
        assertThat(half.among().stream().map(Contact::name).collect(Collectors.joining(", ")))
                .isEqualTo(among == null ? "" : among);
        assertThat(half.target().name()).isEqualTo(target == null ? "" : target);
        assertThat(half.target().company()).isEqualTo(company == null ? "" : company);
        assertThat(half.remark()).isEqualTo(remark);
    }

    private void company(String name) {
        people.save(new Company(
                new Company.Id("co_" + name), name, Segment.CLIENT, name + ".example", new Teammate.Id("u_1")));
    }

    private void contact(String name, String company, String slackId) {
        String first = name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
        people.save(new Contact(
                new Contact.Id("c_" + slackId),
                new Company.Id("co_" + company),
                name,
                new EmailAddress(first + "@" + company.toLowerCase(java.util.Locale.ROOT) + ".example"),
                slackId,
                "COO",
                Contact.Standing.OPEN,
                ""));
    }

    private void target(String name, String company) {
        targets.save(Target.of(Target.Id.fresh(), name, company));
    }
}
