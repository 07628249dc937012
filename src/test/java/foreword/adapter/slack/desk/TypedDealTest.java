package foreword.adapter.slack.desk;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.DealUpdate;
import foreword.deal.LostReason;
import foreword.deal.Phase;
import foreword.deal.Stage;
import foreword.money.AmountReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDealTest {
    private static final AmountReader AMOUNTS = new AmountReader("USD");

    @ParameterizedTest
    @CsvSource({
        "Acme won 40k EUR,                       Acme,         WON,     40000.00, EUR, ,                OPEN",
        "Acme Foods GmbH: lost because of price, Acme Foods GmbH, LOST, ,         ,    PRICE,           OPEN",
        "Open Text is on hold,                   Open Text,    ON_HOLD, ,         ,    ,                OPEN",
        "acme on-hold budget,                    acme,         ON_HOLD, ,         ,    BUDGET,          OPEN",
        "Acme lost to a competitor,              Acme,         LOST,    ,         ,    COMPETITOR,      OPEN",
        "Acme lost missing feature,              Acme,         LOST,    ,         ,    MISSING_FEATURE, OPEN",
        "Acme proposal $25k,                     Acme,         OPEN,    25000.00, USD, ,                PROPOSAL",
        "Acme reopened,                          Acme,         OPEN,    ,         ,    ,                OPEN",
        "Lost Boys won,                          Lost Boys,    WON,     ,         ,    ,                OPEN",
    })
    void reads_the_form(
            String typed,
            String company,
            Stage stage,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable LostReason because,
            Phase phase) {
        TypedDeal read = TypedDeal.read(typed, AMOUNTS).orElseThrow();

        DealUpdate news = read.news();
        assertThat(news.company()).isEqualTo(company);
        assertThat(news.stage()).isEqualTo(stage);
        assertThat(news.amount() == null ? null : news.amount().plain()).isEqualTo(amount);
        assertThat(news.amount() == null ? null : news.amount().currency()).isEqualTo(currency);
        assertThat(news.lostReason()).isEqualTo(because);
        assertThat(Phase.read(news.stageName())).isEqualTo(phase);
        assertThat(read.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "Open Text", "have we won Acme?", "won", "Acme wondering"})
    void leaves_alone_what_is_no_news(String typed) {
        assertThat(TypedDeal.read(typed, AMOUNTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Acme won -5 EUR,    true",
        "Acme won: -$5,      true",
        "Acme lost −40k EUR, true",
        "Acme won -EUR 5,    true",
        "Acme won -A$5,      true",
        "Acme won - 5 EUR,   false",
        "Acme on-hold,       false",
        "X-9 won 40k EUR,    false",
    })
    void tells_a_minus_from_a_dash(String typed, boolean belowZero) {
        assertThat(TypedDeal.belowZero(typed)).isEqualTo(belowZero);
    }

    @ParameterizedTest
    @CsvSource({
        "-5 EUR, true",
        "EUR -5, true",
        "$-5, true",
        "−40k, true",
        "-$5, true",
        "40-50k EUR, false",
        "40k EUR, false"
    })
    void tells_a_minus_in_a_sum_from_a_range(String typed, boolean minus) {
        assertThat(TypedDeal.minusIn(typed)).isEqualTo(minus);
    }

    @Test
    void reads_a_bare_dollar_as_the_workspaces_own() {
        TypedDeal read =
                TypedDeal.read("Acme won $40k", new AmountReader("AUD")).orElseThrow();

        assertThat(String.valueOf(read.news().amount())).contains("AUD");
    }

    @Test
    void says_what_it_did_not_understand() {
        assertThat(TypedDeal.read("Acme won 40k EUR after a long dinner", AMOUNTS)
                        .orElseThrow()
                        .left())
                .isEqualTo("after a long dinner");
    }
}
