package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404 | {"ok":false,"error":"used_url"}
            404 | {"ok":false,"error":"expired_url"}
            403 | expired_url
            404 | ''
            410 | ''
            """)
    void lets_an_answer_go_that_no_address_takes_any_more(int status, String body) throws Exception {
        house.slack.next("/respond/1", status, body, Map.of());

        views.respond(house.slack.apiUrl().replace("/api/", "/respond/1"), "{}");

        assertThat(house.slack.calls("/respond/1")).hasSize(1);
    }

    @Test
    void does_not_let_an_answer_go_that_was_written_wrongly() {
        house.slack.next("/respond/1", 400, "{\"ok\":false,\"error\":\"invalid_payload\"}", Map.of());

        assertThatThrownBy(() -> views.respond(house.slack.apiUrl().replace("/api/", "/respond/1"), "{}"))
                .isInstanceOf(SlackRefused.class)
                .hasMessage("invalid_payload");
    }

    @Test
    void updates_a_view_with_its_hash_only_where_there_is_one() throws Exception {
        views.update("V1", null, "{}");
        assertThat(house.slack.last("views.update")).doesNotContainKey("hash");

        views.update("V1", "h1", "{}");
        assertThat(house.slack.last("views.update")).containsEntry("hash", "h1");
    }
}
