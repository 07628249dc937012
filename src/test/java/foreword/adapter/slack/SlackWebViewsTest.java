package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SlackWebViewsTest {
    private final House house = new House();
    private final SlackViews views = new SlackWebViews(house.api);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void opens_a_view_with_its_trigger_once() {
        house.slack.loseNext("views.open");

        assertThatThrownBy(() -> views.open("t1", "{}")).isInstanceOf(SlackUnavailable.class);

        assertThat(house.slack.calls("views.open")).hasSize(1);
        assertThat(house.slack.last("views.open"))
                .containsEntry("trigger_id", "t1")
                .containsEntry("view", "{}");
    }

    @Test
    void says_that_a_trigger_is_too_old() {
        house.slack.refuseNext("views.push", "expired_trigger_id");

        assertThatThrownBy(() -> views.push("t1", "{}"))
                .isInstanceOf(SlackRefused.class)
                .hasMessage("expired_trigger_id");
    }

    @Test
    void updates_a_view_with_its_hash_only_where_there_is_one() throws Exception {
        views.update("V1", null, "{}");
        assertThat(house.slack.last("views.update")).doesNotContainKey("hash");

        views.update("V1", "h1", "{}");
        assertThat(house.slack.last("views.update")).containsEntry("hash", "h1");
    }
}
