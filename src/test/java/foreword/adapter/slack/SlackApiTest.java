package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackApiTest {
    private final FakeSlack slack = new FakeSlack();
    private final FakeTime time = new FakeTime();
    private final SlackApi api = new SlackApi(slack.apiUrl(), "xoxb-test", Duration.ofSeconds(5), time);

    @AfterEach
    void close() {
        api.close();
        slack.close();
    }

    private void post(String channel) throws Exception {
        api.tell("chat.postMessage", Map.of("channel", channel));
    }

    @Test
    void waits_as_long_as_slack_asks_for() throws Exception {
        slack.next("users.info", 429, "{\"ok\":false,\"error\":\"ratelimited\"}", Map.of("Retry-After", "7"));

        api.ask("users.info", Map.of("user", "UDANA"));

        assertThat(slack.calls("users.info")).hasSize(2);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void gives_up_after_five_attempts() {
        for (int i = 0; i < 9; i++) {
            slack.next("users.info", 503, "busy", Map.of());
        }

        assertThatThrownBy(() -> api.ask("users.info", Map.of())).isInstanceOf(SlackUnavailable.class);

        assertThat(slack.calls("users.info")).hasSize(5);
    }

    @Test
    void does_not_wait_longer_than_it_is_worth() {
        slack.next("users.info", 429, "", Map.of("Retry-After", "600"));

        assertThatThrownBy(() -> api.ask("users.info", Map.of())).isInstanceOf(SlackUnavailable.class);
        assertThatThrownBy(() -> api.ask("users.info", Map.of())).isInstanceOf(SlackUnavailable.class);

        assertThat(slack.calls("users.info")).hasSize(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "invalid_blocks", "account_inactive", "something_new"})
    void never_repeats_a_definite_no(String code) {
        slack.refuseNext("chat.update", code);

        assertThatThrownBy(() -> api.ask("chat.update", Map.of()))
                .isInstanceOf(SlackRefused.class)
                .hasMessage(code);

        assertThat(slack.calls("chat.update")).hasSize(1);
    }

    @Test
    void a_token_that_does_not_work_is_the_operators_matter_and_not_the_messages() {
        slack.refuseNext("chat.postMessage", "token_revoked");

        assertThatThrownBy(() -> post("D1")).isInstanceOf(SlackUnavailable.class);
    }

    @Test
    void asks_again_when_an_answer_was_lost() throws Exception {
        slack.loseNext("users.info");

        api.ask("users.info", Map.of("user", "UDANA"));

        assertThat(slack.calls("users.info")).hasSize(2);
    }

    @Test
    void never_posts_again_when_an_answer_was_lost() {
        slack.loseNext("chat.postMessage");

        assertThatThrownBy(() -> post("D1")).isInstanceOf(SlackAnswerLost.class);

        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void knows_that_nothing_was_sent_when_nobody_answers_the_door() {
        SlackApi nowhere = new SlackApi("http://127.0.0.1:1/api/", "xoxb-test", Duration.ofSeconds(2), time);

        assertThatThrownBy(() -> nowhere.tell("chat.postMessage", Map.of("channel", "D1")))
                .isInstanceOf(SlackUnavailable.class);
        nowhere.close();
    }

    @Test
    void takes_an_answer_that_is_no_json_for_lost() {
        slack.next("chat.postMessage", "<html>");

        assertThatThrownBy(() -> post("D1")).isInstanceOf(SlackAnswerLost.class);
    }

    @Test
    void keeps_one_post_a_second_after_a_first_few() throws Exception {
        for (int i = 0; i < 5; i++) {
            post("D1");
        }

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void a_crowded_channel_does_not_hold_back_another() throws Exception {
        slack.next("chat.postMessage", 429, "", Map.of("Retry-After", "60"));
        assertThatThrownBy(() -> post("D1")).isInstanceOf(SlackUnavailable.class);

        post("D2");

        assertThat(time.sleeps()).isEmpty();
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void answers_at_its_own_hosts_response_address() throws Exception {
        api.respond(slack.host() + "/commands/1", "{\"text\":\"late\"}");

        assertThat(slack.last("/commands/1")).containsEntry("body", "{\"text\":\"late\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com/commands/T1/1/x",
                "http://127.0.0.1:1/commands/1",
                "http://169.254.169.254/latest/meta-data",
                "https://slack.com.evil.example/x",
                "http://127.0.0.1@evil.example/x",
                "file:///etc/passwd",
                "not an address",
                ""
            })
    void calls_no_other_address(String url) {
        assertThatThrownBy(() -> api.respond(url, "{}"))
                .isInstanceOf(SlackRefused.class)
                .hasMessage("invalid_url");
    }
}
