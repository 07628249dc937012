package foreword.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.people.EmailAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    private static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");
    private final Target sam = Target.of(new Target.Id("t_1"), "Sam Lee", "Northwind");

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', textBlock = """
            write to sam.lee@northwind.example                  # write to [left out]
            Sam <sam@northwind.example> asked                   # Sam [left out] asked
            <mailto:sam@northwind.example|sam@northwind.example> # [left out]
            call +44 20 7946 0018 soon                          # call [left out] soon
            see https://www.linkedin.com/in/samlee              # see [left out]
            <https://linkedin.com/in/samlee|profile>            # [left out]
            linkedin.com/in/samlee                              # [left out]
            opens 2 depots in 2026, 14 people each              # opens 2 depots in 2026, 14 people each
            read https://northwind.example/news/2026            # read https://northwind.example/news/2026
            revenue 12,000,000 in 2025/26                       # revenue 12,000,000 in 2025/26
            """)
    void keeps_no_way_to_reach_somebody_before_they_opted_in(String written, String kept) {
        Target target = sam.because(written, written).as(written).from(written);

        assertThat(target.why()).isEqualTo(kept);
        assertThat(target.challenge()).isEqualTo(kept);
        assertThat(target.role()).isEqualTo(kept);
        assertThat(target.source()).isEqualTo(kept);
        assertThat(sam.named("Sam Lee " + written, "Northwind").name()).isEqualTo("Sam Lee " + kept);
    }

    @Test
    void has_room_for_an_address_once_they_opted_in() {
        EmailAddress address = new EmailAddress("sam@northwind.example");
        Target met = sam.consenting(new Consent.OptedIn(NOW, address)).because("write to sam@northwind.example", "");

        assertThat(met.consent().writtenTo()).contains(address);
        assertThat(met.why()).isEqualTo("write to sam@northwind.example");
    }

    @Test
    void loses_the_address_with_the_consent() {
        Target met = sam.consenting(new Consent.OptedIn(NOW, new EmailAddress("sam@northwind.example")))
                .because("write to sam@northwind.example", "");

        Target declined = met.consenting(new Consent.Declined(NOW));

        assertThat(declined.consent().writtenTo()).isEmpty();
        assertThat(declined.why()).isEqualTo("write to [left out]");
    }

    @Test
    void leaves_a_no_only_for_a_reason() {
        Consent.Declined declined = new Consent.Declined(NOW);

        assertThatThrownBy(() -> declined.reopened(" ")).hasMessageContaining("reason");
        assertThat(declined.reopened("she wrote to us herself")).isEqualTo(new Consent.Unknown());
        assertThat(Consent.Step.CHANGES.allows(Consent.Step.DECLINED, Consent.Step.OPTED_IN))
                .isFalse();
    }

    @Test
    void is_a_named_person_at_a_named_company() {
        assertThatThrownBy(() -> sam.named("", "Northwind")).hasMessageContaining("named person");
        assertThatThrownBy(() -> sam.named("Sam Lee", " ")).hasMessageContaining("named company");
    }
}
