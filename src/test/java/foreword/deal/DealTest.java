package foreword.deal;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.money.Amount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealTest {
    private static final Instant NOW = Instant.parse("2026-03-04T09:30:00Z");
    private static final Deal NEW = Deal.begun(new Deal.Whose(null, "Brimworth", null), NOW);

    @Test
    void takes_over_what_is_said_and_keeps_what_is_not() {
        Deal proposal = NEW.after(news(Stage.OPEN, "Proposal sent", amount("40000", "EUR"), null), NOW);
        Deal won = proposal.after(news(Stage.WON, null, amount("42000", null), null), NOW.plusSeconds(60));

        assertThat(won.position()).isEqualTo(new Deal.Position(Stage.WON, Phase.PROPOSAL, "", null));
        assertThat(won.amount()).isEqualTo(amount("42000", "EUR"));
        assertThat(won.movedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void lets_no_older_word_overwrite_a_newer_one_field_by_field() {
        Deal won = NEW.after(news(Stage.WON, "Closed", null, NOW.plusSeconds(60)), NOW);

        Deal late = won.after(news(Stage.OPEN, "Demo", amount("900", "USD"), NOW), NOW.plusSeconds(90));

        assertThat(late.position().stage()).isEqualTo(Stage.WON);
        assertThat(late.amount()).isEqualTo(amount("900", "USD"));
    }

    @Test
    void changes_nothing_when_told_again() {
        DealUpdate lost = new DealUpdate(
                "Brimworth", null, null, Stage.LOST, null, null, LostReason.PRICE, Certainty.STATED, null);
        Deal once = NEW.after(lost, NOW);

        Deal twice = once.after(lost, NOW.plus(Duration.ofDays(1)));

        assertThat(twice.sameAs(once)).isTrue();
        assertThat(twice.movedAt()).isEqualTo(once.movedAt());
        assertThat(twice.after(news(Stage.LOST, null, null, null), NOW)
                        .position()
                        .because())
                .isEqualTo(LostReason.PRICE);
    }

    @Test
    void may_reopen_and_forgets_why_it_was_lost() {
        Deal lost = NEW.after(
                new DealUpdate(
                        "Brimworth", null, null, Stage.LOST, "", null, LostReason.BUDGET, Certainty.STATED, null),
                NOW);

        Deal again = lost.after(news(Stage.OPEN, null, null, null), NOW);

        assertThat(Deal.CHANGES.allows(Stage.LOST, Stage.OPEN)).isTrue();
        assertThat(again.position()).isEqualTo(Deal.Position.BEGINNING);
    }

    @Test
    void leaves_the_stage_alone_where_it_is_not_known() {
        Deal won = NEW.after(news(Stage.WON, null, null, null), NOW);

        assertThat(won.after(news(Stage.UNKNOWN, "4711", null, null), NOW).position())
                .isEqualTo(won.position());
    }

    @ParameterizedTest
    @CsvSource({
        "appointmentscheduled, OPEN",
        "qualifiedtobuy, QUALIFIED",
        "Unqualified, OPEN",
        "Proposal sent, PROPOSAL",
        "Angebot versendet, PROPOSAL",
        "Contract negotiation, NEGOTIATION",
        "'', OPEN"
    })
    void reads_how_far_an_open_deal_has_come(String stageName, Phase phase) {
        assertThat(Phase.read(stageName)).isEqualTo(phase);
    }

    private static Amount amount(String value, @Nullable String currency) {
        return new Amount(new BigDecimal(value), currency);
    }

    private static DealUpdate news(
            Stage stage, @Nullable String stageName, @Nullable Amount amount, @Nullable Instant at) {
        return new DealUpdate("Brimworth", null, null, stage, stageName, amount, null, Certainty.STATED, at);
    }
}
