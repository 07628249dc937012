package foreword.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.inbox.InboundEvent;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackIntakeTest {
    private static final String EVENT =
            "{\"type\":\"event_callback\",\"event_id\":\"E1\",\"event\":{\"type\":\"app_uninstalled\"}}";

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private static String command(String text) {
        return command(text, "t1", "https://hooks.slack.com/x");
    }

    private static String command(String text, String trigger, String responseUrl) {
        return "command=%2Fforeword&text=" + URLEncoder.encode(text, UTF_8)
                + "&user_id=UDANA&team_id=T1&channel_id=C1&is_enterprise_install=false&trigger_id=" + trigger
                + "&response_url=" + URLEncoder.encode(responseUrl, UTF_8);
    }

    @Test
    void stores_an_event_as_it_came_before_anything_is_done() {
        Answer answer = house.send(EVENT);

        assertThat(answer).isEqualTo(Answer.ok());
        assertThat(house.seen).isEmpty();
        assertThat(house.inbox.events()).hasSize(1).first().satisfies(event -> {
            assertThat(event.source()).isEqualTo(InboundEvent.Source.SLACK);
            assertThat(event.key()).isEqualTo("E1");
            assertThat(event.kind()).isEqualTo("event");
            assertThat(event.payload()).isEqualTo(EVENT.getBytes(UTF_8));
            assertThat(event.receivedAt()).isEqualTo(House.NOW);
        });
    }

    @Test
    void refuses_a_bad_signature_without_looking_inside() {
        Answer answer = house.intake.receive(House.signed("other".getBytes(UTF_8)), "not even JSON".getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("X-Slack-No-Retry", "1");
        assertThat(house.inbox.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1]", "hello", "payload=%7B", "payload=%zz", "a=b", "{\"no\":\"type\"}", "payload=3"})
    void refuses_a_signed_body_that_makes_no_sense(String body) {
        assertThat(house.send(body).status()).isEqualTo(400);
        assertThat(house.inbox.events()).isEmpty();
    }

    @Test
    void answers_the_challenge() {
        Answer answer = house.send("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("3eZbrw1a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ssl_check=1&token=x", "{\"type\":\"app_rate_limited\",\"minute_rate_limited\":1518467820}"})
    void acknowledges_what_needs_no_work(String body) {
        assertThat(house.send(body)).isEqualTo(Answer.ok());
        assertThat(house.inbox.events()).isEmpty();
    }

    @Test
    void stores_an_event_once_however_often_it_comes() {
        Map<String, List<String>> headers = new HashMap<>(House.signed(EVENT.getBytes(UTF_8)));
        house.send(EVENT);

        headers.put("X-Slack-Retry-Num", List.of("1"));
        headers.put("X-Slack-Retry-Reason", List.of("http_timeout"));
        Answer second = house.intake.receive(headers, EVENT.getBytes(UTF_8));
        house.send(EVENT);

        assertThat(second).isEqualTo(Answer.ok());
        assertThat(house.inbox.events()).hasSize(1);
    }

    @Test
    void takes_in_a_retry_that_is_the_first_to_arrive() {
        Map<String, List<String>> headers = new HashMap<>(House.signed(EVENT.getBytes(UTF_8)));
        headers.put("X-Slack-Retry-Num", List.of("3"));

        house.intake.receive(headers, EVENT.getBytes(UTF_8));

        assertThat(house.inbox.events()).hasSize(1);
    }

    @Test
    void keeps_a_message_and_its_mention_apart_even_without_event_ids() {
        String twin =
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"%s\",\"client_msg_id\":\"m1\",\"channel\":\"C1\",\"ts\":\"1.0\"}}";

        house.send(twin.formatted("app_mention"));
        house.send(twin.formatted("message"));
        house.send(twin.formatted("message"));

        assertThat(house.inbox.events()).hasSize(2);
    }

    @Test
    void asks_slack_to_come_again_when_nothing_can_be_stored() {
        house.inbox.breakDown();

        Answer answer = house.send(EVENT);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers()).isEmpty();
    }

    @Test
    void answers_a_command_in_the_same_breath_and_only_once() {
        house.reply = () -> new Reply("Hello", "[{\"type\":\"divider\"}]");

        Answer first = house.send(command("why acme & co"));
        Answer second = house.send(command("why acme & co"));

        assertThat(first.contentType()).startsWith("application/json");
        assertThat(first.body())
                .isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Hello\",\"blocks\":[{\"type\":\"divider\"}]}");
        assertThat(second).isEqualTo(Answer.ok());
        assertThat(house.seen)
                .containsExactly(new Command(
                        "UDANA", "T1", null, "C1", "why acme & co", "t1", "https://hooks.slack.com/x", true));
        assertThat(house.inbox.claim(House.NOW, 60)).isEmpty();
    }

    @Test
    void a_command_may_have_nothing_to_say() {
        house.reply = Reply::nothing;

        assertThat(house.send(command(""))).isEqualTo(Answer.ok());
    }

    @Test
    void a_slow_command_answers_later_at_its_response_address() {
        CountDownLatch slow = new CountDownLatch(1);
        house.reply = () -> {
            awaitQuietly(slow);
            return Reply.words("late");
        };

        SlackIntake impatient = house.intake(Duration.ofMillis(50));
        Answer answer = house.send(impatient, command("x", "t1", house.slack.host() + "/commands/1"));
        slow.countDown();

        assertThat(answer).isEqualTo(Answer.ok());
        Await.until(() -> house.slack.calls("/commands/1").size() == 1);
        assertThat(house.slack.last("/commands/1"))
                .containsEntry("body", "{\"response_type\":\"ephemeral\",\"text\":\"late\"}");
        impatient.close();
    }

    @Test
    void a_failing_command_says_so_and_the_next_one_works() {
        house.reply = () -> {
            throw new StackOverflowError();
        };
        Answer failed = house.send(command("x", "t1", ""));

        house.reply = () -> Reply.words("fine");
        Answer next = house.send(command("x", "t2", ""));

        assertThat(failed.status()).isEqualTo(200);
        assertThat(failed.body()).contains("did not work");
        assertThat(next.body()).contains("fine");
    }

    @Test
    void an_envelope_is_taken_in_the_same_way() {
        assertThat(house.intake.receiveEnvelope("events_api", EVENT)).isEmpty();
        assertThat(house.intake.receiveEnvelope("events_api", EVENT)).isEmpty();
        assertThat(
                        house.intake.receiveEnvelope(
                                "slash_commands",
                                "{\"command\":\"/foreword\",\"text\":\"x\",\"user_id\":\"UDANA\",\"team_id\":\"T1\",\"trigger_id\":\"t1\"}"))
                .contains("{\"response_type\":\"ephemeral\",\"text\":\"ok\"}");
        assertThat(house.intake.receiveEnvelope("new_kind", "{\"x\":1}")).isEmpty();

        assertThat(house.inbox.events()).hasSize(2);
    }

    @Test
    void an_envelope_that_cannot_be_stored_is_not_acknowledged() {
        house.inbox.breakDown();

        assertThatThrownBy(() -> house.intake.receiveEnvelope("events_api", EVENT))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
