package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.slack.SocketModeClient.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SocketModeClientTest {
    private static final Timing QUICK = new Timing(
            Duration.ofMillis(100),
            Duration.ofSeconds(3),
            Duration.ofMillis(700),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofMillis(20));

    private final FakeSlack slack = new FakeSlack();
    private final FakeSocketServer sockets;
    private final SlackApi api = new SlackApi(slack.apiUrl(), "xapp-test", Duration.ofSeconds(5), new FakeTime());
    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final CountDownLatch four = new CountDownLatch(4);
    private final CountDownLatch late = new CountDownLatch(1);
    private final SocketModeClient client = new SocketModeClient(api, this::receive, House.CLOCK, QUICK);

    SocketModeClientTest() throws Exception {
        sockets = new FakeSocketServer();
    }

    @BeforeEach
    void slack_gives_an_address() {
        for (int i = 0; i < 20; i++) {
            slack.next("apps.connections.open", sockets.opened());
        }
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        sockets.stop();
        api.close();
        slack.close();
    }

    private Optional<String> receive(String type, String payload) {
        String what = Json.textOrEmpty(Json.read(payload), "do");
        received.add(payload);
        switch (what) {
            case "meet" -> meet();
            case "late" -> await(late);
            case "break" -> throw new NoClassDefFoundError("x");
            default -> {}
        }
        return what.equals("answer") ? Optional.of("{\"text\":\"hi\"}") : Optional.empty();
    }

    private void meet() {
        four.countDown();
        await(four);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> acked(FakeSocketServer.End end) {
        return end.acks().stream()
                .map(ack -> Json.textOrEmpty(ack, "envelope_id"))
                .collect(Collectors.toSet());
    }

    private FakeSocketServer.End started() {
        client.start();
        FakeSocketServer.End end = sockets.end(1);
        Await.until(client::connected);
        return end;
    }

    @Test
    void acknowledges_with_and_without_an_answer() {
        FakeSocketServer.End end = started();

        end.envelope("e1", "slash_commands", "{\"do\":\"answer\"}");
        end.envelope("e2", "events_api", "{}");
        end.send("{\"envelope_id\":\"e3\",\"type\":\"something_new\"}");

        Await.until(() -> end.acks().size() == 3);
        assertThat(end.acks().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "{\"envelope_id\":\"e1\",\"payload\":{\"text\":\"hi\"}}",
                        "{\"envelope_id\":\"e2\"}",
                        "{\"envelope_id\":\"e3\"}");
        assertThat(client.lastHeard()).isEqualTo(House.NOW);
    }

    @Test
    void joins_the_frames_of_a_message() {
        FakeSocketServer.End end = started();

        end.inFrames("{\"envelope_id\":\"e1\",\"type\":", "\"events_api\",", "\"payload\":{\"x\":\"é\"}}");

        Await.until(() -> acked(end).contains("e1"));
        assertThat(received).containsExactly("{\"x\":\"é\"}");
    }

    @Test
    void works_on_four_slow_commands_at_once() {
        FakeSocketServer.End end = started();

        for (int i = 0; i < 4; i++) {
            end.envelope("e" + i, "slash_commands", "{\"do\":\"meet\"}");
        }

        Await.until(() -> end.acks().size() == 4);
    }

    @Test
    void stays_alive_after_errors_and_nonsense() {
        FakeSocketServer.End end = started();

        for (int i = 0; i < 12; i++) {
            end.envelope("bad" + i, "events_api", "{\"do\":\"break\"}");
        }
        end.send("nonsense");
        end.send("[]");
        end.envelope("good", "events_api", "{}");

        Await.until(() -> acked(end).contains("good"));
        assertThat(acked(end)).containsExactly("good");
    }

    @Test
    void hands_over_without_a_gap_and_answers_where_the_envelope_came_from() {
        FakeSocketServer.End old = started();
        old.envelope("late", "slash_commands", "{\"do\":\"late\"}");
        Await.until(() -> !received.isEmpty());

        old.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
        FakeSocketServer.End next = sockets.end(2);
        assertThat(old.closed()).isFalse();
        assertThat(client.connected()).isTrue();
        old.envelope("on-the-old", "events_api", "{}");
        next.envelope("on-the-new", "events_api", "{}");
        late.countDown();

        Await.until(() ->
                acked(old).equals(Set.of("late", "on-the-old")) && acked(next).contains("on-the-new"));
        Await.until(old::closed);
        assertThat(next.closed()).isFalse();
        assertThat(client.connected()).isTrue();
        assertThat(sockets.ends()).hasSize(2);
    }

    @Test
    void comes_back_when_the_connection_is_cut() {
        FakeSocketServer.End old = started();

        old.cut();

        FakeSocketServer.End next = sockets.end(2);
        next.envelope("e1", "events_api", "{}");
        Await.until(() -> acked(next).contains("e1"));
        Await.until(client::connected);
    }

    @Test
    void comes_back_whatever_slack_says_to_a_first_attempt() {
        FakeSlack moody = new FakeSlack();
        moody.next("apps.connections.open", 500, "", Map.of())
                .refuseNext("apps.connections.open", "internal_error")
                .refuseNext("apps.connections.open", "link_disabled")
                .next("apps.connections.open", 200, "<html>", Map.of())
                .next("apps.connections.open", sockets.opened());
        SlackApi moodyApi = new SlackApi(moody.apiUrl(), "xapp-test", Duration.ofSeconds(5), new FakeTime());
        SocketModeClient patient = new SocketModeClient(moodyApi, this::receive, House.CLOCK, QUICK);

        patient.start();

        Await.until(patient::connected);
        assertThat(moody.calls("apps.connections.open")).hasSize(5);
        patient.close();
        moodyApi.close();
        moody.close();
    }

    @Test
    void a_quiet_connection_is_kept_by_pings() {
        Timing impatient = new Timing(
                Duration.ofMillis(100),
                Duration.ofMillis(1_500),
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofMillis(20));
        AtomicInteger heard = new AtomicInteger();
        SocketModeClient quiet = new SocketModeClient(api, this::receive, counting(heard), impatient);

        quiet.start();

        Await.until(() -> heard.get() > 25);
        assertThat(quiet.connected()).isTrue();
        assertThat(sockets.ends()).hasSize(1);
        quiet.close();
    }

    private static Clock counting(AtomicInteger looks) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                looks.incrementAndGet();
                return House.NOW;
            }
        };
    }

    @Test
    void gives_up_a_connection_that_went_silent() {
        Timing deaf = new Timing(
                Duration.ofMillis(300),
                Duration.ofMillis(1),
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofMillis(20));
        SocketModeClient nervous = new SocketModeClient(api, this::receive, House.CLOCK, deaf);

        nervous.start();

        sockets.end(2);
        Await.until(sockets.end(1)::closed);
        nervous.close();
    }

    @Test
    void is_gone_after_close() {
        FakeSocketServer.End end = started();

        client.close();

        Await.until(end::closed);
        assertThat(client.connected()).isFalse();
        assertThat(sockets.ends()).hasSize(1);
    }
}
