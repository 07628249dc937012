package foreword.report;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OriginTest {
    @Test
    void a_shared_deal_counts_for_introductions_and_its_worth_is_shared() {
        List<Origin> origins = Origin.of(List.of(
                business("Trade fair", 40, false, amount("1000.10", "EUR"), 3),
                business("Trade fair", 0, false, amount("5", "EUR"), 1),
                business("", 0, true, amount("70", null), 1),
                business("Website", 0, false, null, 2)));

        assertThat(origins)
                .containsExactly(
                        new Origin(Origin.Kind.INTRODUCED, "", 3, List.of(amount("1200.12", "EUR"))),
                        new Origin(Origin.Kind.UNCONFIRMED, "", 1, List.of(amount("70", null))),
                        new Origin(Origin.Kind.OTHERWISE, "Website", 2, List.of()),
                        new Origin(Origin.Kind.OTHERWISE, "Trade fair", 1, List.of(amount("1805.18", "EUR"))));
    }

    @Test
    void nothing_is_lost_or_found_when_it_is_divided() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Business> business = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            long deals = 0;
            for (int i = random.nextInt(12); i >= 0; i--) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
                long count = random.nextLong(1, 10);
                int share = random.nextInt(4) * 33;
                business.add(business(
                        "source " + random.nextInt(3),
                        share,
                        random.nextBoolean(),
                        amount(value.toPlainString(), "EUR"),
                        count));
                sum = sum.add(value.multiply(BigDecimal.valueOf(count)));
                deals += count;
            }
            List<Origin> origins = Origin.of(business);

            assertThat(origins.stream().mapToLong(Origin::deals).sum()).isEqualTo(deals);
            assertThat(origins.stream()
                            .flatMap(origin -> origin.worth().stream())
                            .map(Amount::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum);
        }
    }

    @Test
    void few_are_no_percentage() {
        assertThat(new Proportion(3, 19).percent()).isEmpty();
        assertThat(new Proportion(0, 0).percent()).isEmpty();
        assertThat(new Proportion(7, 20).percent()).hasValue(35);
        assertThat(new Proportion(2, 3_000).percent()).hasValue(0);
    }

    private static Business business(String source, int share, boolean proposed, @Nullable Amount amount, long count) {
        return new Business(Business.Stage.WON, source, share, proposed, amount, count);
    }

    private static Amount amount(String value, @Nullable String currency) {
        return new Amount(new BigDecimal(value), currency);
    }
}
