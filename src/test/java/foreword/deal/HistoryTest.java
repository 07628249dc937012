package foreword.deal;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.testing.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Source ANSWER = new Source("hubspot", "stage/sq_1");
    private static final Source OTHER = Source.TYPED;

    private final List<Deal.Turn> turns = new ArrayList<>();

    @Test
    void without_a_word_a_deal_stands_where_the_others_put_it() {
        turn(Stage.OPEN, OTHER);
        turn(Stage.ON_HOLD, OTHER);
        turn(Stage.WON, ANSWER);
        turn(Stage.WON, OTHER);
        turn(Stage.LOST, ANSWER);

        assertThat(history().without(ANSWER).stage()).isEqualTo(Stage.ON_HOLD);
        assertThat(history().restsOn(ANSWER)).isTrue();
    }

    @Test
    void a_line_about_the_sum_alone_moves_nothing() {
        turn(Stage.OPEN, OTHER);
        turn(Stage.WON, ANSWER);
        turn(Stage.WON, OTHER);

        assertThat(history().restsOn(ANSWER)).isTrue();
        assertThat(history().without(ANSWER).stage()).isEqualTo(Stage.OPEN);
    }

    @Test
    void what_began_by_the_word_is_open_without_it() {
        turn(Stage.WON, ANSWER);

        assertThat(history().without(ANSWER)).isEqualTo(Deal.Position.BEGINNING);
        assertThat(history().restsOn(ANSWER)).isTrue();
    }

    @Test
    void what_moved_since_rests_on_the_later_word() {
        turn(Stage.OPEN, OTHER);
        turn(Stage.WON, ANSWER);
        turn(Stage.LOST, OTHER);

        assertThat(history().restsOn(ANSWER)).isFalse();
        assertThat(history().movedBy(ANSWER)).isTrue();
        assertThat(history().movedBy(Source.of("hubspot"))).isFalse();
    }

    private History history() {
        return new History(turns);
    }

    private void turn(Stage became, Source by) {
        @Nullable
        Stage was =
                turns.isEmpty() ? null : turns.get(turns.size() - 1).became().stage();
        turns.add(new Deal.Turn(
                was, new Deal.Position(became, Phase.OPEN, "", null), null, by, "foreword", "", Given.NOW));
    }
}
