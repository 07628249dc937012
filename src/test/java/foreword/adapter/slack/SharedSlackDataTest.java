package foreword.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.inbox.Utterance;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack really sent, and what its libraries say it may send. */
final class SharedSlackDataTest {
    private static final Path DATA = Path.of("../shared/data/slack");

    private final House house = new House();

    @BeforeEach
    void needs_the_data() {
        assumeTrue(Files.isDirectory(DATA), "the recorded Slack data is not here");
        house.slack.next(
                "auth.test",
                "{\"ok\":true,\"team_id\":\"T00FAKE00AA\",\"user_id\":\"U00FAKEBOT01\",\"bot_id\":\"B00FAKEBOT01\"}");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static List<Path> files(String below) throws IOException {
        try (Stream<Path> files = Files.walk(DATA.resolve(below))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> recordedBodies() throws IOException {
        return Files.readAllLines(DATA.resolve("recorded/event-bodies.jsonl"));
    }

    @Test
    void everything_is_acknowledged_stored_once_and_worked_on() throws Exception {
        List<Path> all = Stream.of("samples/events", "samples/app-backend", "recorded/events", "recorded/interactions")
                .flatMap(folder -> {
                    try {
                        return files(folder).stream();
                    } catch (IOException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
        assertThat(all).hasSizeGreaterThan(100);

        for (Path file : all) {
            JsonNode payload = Json.read(Files.readString(file));
            Answer answer = payload.has("event") ? house.send(payload.toString()) : house.interact(payload.toString());
            assertThat(answer.status()).as(file.toString()).isEqualTo(200);
        }

        assertThat(house.inbox.events()).hasSizeGreaterThan(100);
        house.work();
    }

    @Test
    void commands_are_answered_over_http_and_through_a_socket() throws Exception {
        for (Path file : files("recorded/slash")) {
            if (!file.getFileName().toString().contains("slashCommand")) {
                continue;
            }
            JsonNode fields = Json.read(Files.readString(file));
            String form = fields.properties().stream()
                    .map(field -> field.getKey() + "="
                            + URLEncoder.encode(field.getValue().asText(), UTF_8))
                    .collect(Collectors.joining("&"));

            assertThat(house.send(form + "&trigger_id=" + file.getFileName()).body())
                    .contains("ok");
        }
        assertThat(house.seen).isNotEmpty().allMatch(Command.class::isInstance);
    }

    @Test
    void a_message_and_its_mention_are_heard_once() throws Exception {
        house.send(recordedBodies().get(0));
        house.send(recordedBodies().get(1));
        house.send(recordedBodies().get(0));

        house.work();

        assertThat(house.seen).hasSize(1).first().isInstanceOf(Utterance.class);
    }

    @Test
    void our_own_messages_and_edits_are_never_heard() throws Exception {
        for (int line : new int[] {2, 4, 5, 6}) {
            house.send(recordedBodies().get(line));
        }

        house.work();

        assertThat(house.inbox.events()).hasSize(4);
        assertThat(house.seen).isEmpty();
    }

    @Test
    void each_recorded_body_three_times_is_stored_once() throws Exception {
        for (String body : recordedBodies()) {
            for (int i = 0; i < 3; i++) {
                assertThat(house.send(body)).isEqualTo(Answer.ok());
            }
        }

        assertThat(house.inbox.events()).hasSize(recordedBodies().size());
        house.work();
    }
}
