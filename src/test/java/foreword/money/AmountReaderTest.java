package foreword.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums as people write them, and numbers that are none. */
final class AmountReaderTest {
    private final AmountReader reader = new AmountReader("USD");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "$40k | 40000 USD",
                "$ 40K USD | 40000 USD",
                "40k USD | 40000 USD",
                "40kUSD | 40000 USD",
                "40K€ | 40000 EUR",
                "40 k€ | 40000 EUR",
                "k€ 40 | 40000 EUR",
                "TEUR 85 | 85000 EUR",
                "85 TEUR | 85000 EUR",
                "85 T€ | 85000 EUR",
                "1,2 Mio. € | 1200000 EUR",
                "1,2 Mio EUR | 1200000 EUR",
                "2.5 MSEK | 2500000 SEK",
                "CHF 1'250'000.- | 1250000 CHF",
                "CHF 12’500 | 12500 CHF",
                "45.000 € | 45000 EUR",
                "45.000,50 € | 45000.50 EUR",
                "45 000 € | 45000 EUR",
                "₹25 lakh | 2500000 INR",
                "Rs 2.5 crore | 25000000 INR",
                "Rs. 12,50,000 | 1250000 INR",
                "12 lakhs INR | 1200000 INR",
                "A$64k | 64000 AUD",
                "C$ 12,000 | 12000 CAD",
                "$12k CAD | 12000 CAD",
                "US$1.5m | 1500000 USD",
                "NZ$ 30k | 30000 NZD",
                "R$ 120 mil | 120000 BRL",
                "Acme put pen to paper, $2 mil | 2000000 USD",
                "120 mil reais | 120000 BRL",
                "cerramos el contrato por 50 mil euros | 50000 EUR",
                "2 millones de euros | 2000000",
                "$1.2 mil | 1200000 USD",
                "fifty thousand dollars | 50000 USD",
                "half a million euros | 500000.0 EUR",
                "two hundred grand | 200000",
                "fünfzigtausend Euro | 50000 EUR",
                "cinquante mille euros | 50000 EUR",
                "forty-five k | 45000",
                "40–50k € | 40000 EUR range",
                "between $40k and $60k | 40000 USD range",
                "zwischen 40 und 50 T€ | 40000 EUR range",
                "20k/month x 6 | 20000 MONTH x6",
                "$3k per month for 12 months | 3000 USD MONTH x12",
                "4.5k EUR a month for a year | 4500 EUR MONTH x12",
                "4.5k per month | 4500 MONTH",
                "€2.500/Monat für 2 Jahre | 2500 EUR MONTH x24",
                "£18k a year | 18000 GBP YEAR",
                "$15k ARR | 15000 USD YEAR",
                "120k EUR over 2 years | 120000 EUR",
                "$1,200/day for 20 days | 1200 USD UNIT",
                "450 000 kr | 450000",
                "1.1M SEK | 1100000 SEK",
                "¥3,000,000 | 3000000",
                "300万円 | 3000000 JPY",
                "75,000 zł | 75000 PLN",
                "£7.5m | 7500000 GBP",
                "1.25bn USD | 1250000000 USD",
                "15 million pounds | 15000000 GBP",
                "KWD 12.500 | 12.500 KWD",
                "USD 25,000.00 | 25000.00 USD",
                "EUR 0 | 0 EUR",
                "$0 | 0 USD",
                "30k eur | 30000 EUR",
                "30 keur | 30000 EUR",
                "30 KEUR | 30000 EUR",
                "50 mille euro | 50000 EUR",
                "25 duizend euro | 25000 EUR",
                "€ 40.000,- | 40000 EUR",
                "€25k + VAT | 25000 EUR",
                "$100 million | 100000000 USD",
                "2 Cr | 20000000",
                "60k pounds sterling | 60000 GBP",
                "35k Swiss francs | 35000 CHF",
                "90 000 NOK | 90000 NOK",
                "a million dollars | 1000000 USD",
                "one and a half million euros | 1500000.0 EUR",
                "deal signed 9.5k | 9500",
                "R50k | 50000 ZAR"
            })
    void reads(String text, String sums) {
        assertThat(shown(text)).isEqualTo(sums);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "10k users",
                "200 seats",
                "40% off",
                "call at 4pm on 12/05/2026",
                "+49 170 1234567",
                "ticket 40212",
                "Q3 2026",
                "March 15",
                "v2.3",
                "#4021",
                "JIRA-1234",
                "in 2026",
                "3 years",
                "won 2-1",
                "we met 40 people",
                "10m run",
                "5 m wide",
                "at 3pm",
                "2x"
            })
    void takes_no_other_number_for_money(String text) {
        assertThat(shown(text)).isEmpty();
    }

    @Test
    void reads_a_bare_dollar_as_the_workspaces_own() {
        assertThat(new AmountReader("AUD").amount("$1,500").orElseThrow().currency())
                .isEqualTo("AUD");
        assertThat(new AmountReader("AUD").amount("US$1,500").orElseThrow().currency())
                .isEqualTo("USD");
    }

    @Test
    void computes_the_whole_only_when_the_term_is_stated() {
        List<Figure> figures = reader.figures("$3k a month for 12 months, then $4k a month");

        assertThat(figures.get(0).total().plain()).isEqualTo("36000.00");
        assertThat(figures.get(1).total().plain()).isEqualTo("4000.00");
    }

    @Test
    void takes_a_field_that_holds_nothing_but_a_number() {
        assertThat(reader.amount("1200").orElseThrow()).isEqualTo(new Amount(new BigDecimal("1200"), null));
        assertThat(reader.amount("0").orElseThrow().plain()).isEqualTo("0.00");
        assertThat(reader.amount("unknown")).isEmpty();
    }

    private String shown(String text) {
        return reader.figures(text).stream()
                .filter(Figure::marked)
                .map(AmountReaderTest::shown)
                .collect(Collectors.joining(", "));
    }

    private static String shown(Figure figure) {
        String currency = figure.amount().currency();
        return figure.amount().value().toPlainString()
                + (currency == null ? "" : " " + currency)
                + (figure.upTo() != null ? " range" : "")
                + (figure.per() == null ? "" : " " + figure.per())
                + (figure.times() > 0 ? " x" + figure.times() : "");
    }
}
