package foreword.ask;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be offered to whom. */
class OfferLawTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        client          | DONATION                | Each year we give to the food bank in our clients' names.
        partner         | RECIPROCAL_INTRODUCTION | Name one of our clients, and I will ask them.
        partner         | FEE                     | We share a tenth of the first year's fee once the work is signed.
        channel-partner | FEE                     | A tenth of the first year is yours once the work is signed.
        """)
    void allows(String segment, Offer.Kind kind, String words) {
        assertThat(OfferLaw.objection(new Offer(kind, words), new Segment(segment)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        client      | FEE      | We share a tenth of the first year's fee.           | a fee is for partners only
        key-account | FEE      | We share a tenth of the first year's fee.           | a fee is for partners only
        partner     | FEE      | We pay 50 pounds for every address you send us.     | rewards nobody
        client      | DONATION | We give ten pounds per forwarded message.           | rewards nobody
        client      | DONATION | We plant a tree for each referral.                  | rewards nobody
        client      | DONATION | Every introduction earns points for your charity.   | without points
        """)
    void refuses(String segment, Offer.Kind kind, String words, String because) {
        assertThat(OfferLaw.objection(new Offer(kind, words), new Segment(segment)))
                .hasValueSatisfying(it -> assertThat(it.allowed()).contains(because));
    }
}
