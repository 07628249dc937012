package foreword.praise.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.praise.Band;
import org.junit.jupiter.api.Test;

class CautionTest {
    private final Model model = Model.load();
    private final Caution caution = new Caution(model);

    @Test
    void makes_wary_where_alerts_are_mostly_wrong() {
        answer(10, 0.6, false);
        answer(3, 0.6, true);

        assertThat(model.linear().probability(0 + caution.change()))
                .isLessThan(model.linear().probability(0));
    }

    @Test
    void takes_no_alert_from_what_is_certain() {
        answer(50, 0.95, false);

        double certain = (Math.log(0.8 / 0.2) - model.linear().intercept())
                / model.linear().slope();

        assertThat(model.band(model.linear().probability(certain + caution.change())))
                .isEqualTo(Band.SURE);
    }

    @Test
    void is_not_tempted_by_alerts_that_were_right() {
        answer(50, 0.4, true);

        assertThat(caution.change()).isZero();
    }

    @Test
    void learns_nothing_of_alerts_from_what_was_none() {
        answer(50, model.maybe() / 2, false);

        assertThat(caution.change()).isZero();
    }

    private void answer(int times, double probability, boolean praise) {
        for (int time = 0; time < times; time++) {
            caution.answered(probability, praise);
        }
    }
}
