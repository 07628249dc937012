package foreword.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the stand-in delivers has the keys, and the kinds of values, of what was recorded from Slack. */
@Timeout(30)
class PayloadShapesTest {
    private Town town;

    @BeforeEach
    void build() throws IOException {
        town = new Town();
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void a_message_and_its_mention_look_as_recorded() throws Exception {
        var bot = town.slack.setting().identity().botUser();
        town.alice().post(Town.GENERAL, "<@" + bot + "> 1").ack();
        var bodies = List.of(town.bot.nextJson(), town.bot.nextJson());

        for (var body : bodies) {
            var mention = body.path("event").path("type").asText().equals("app_mention");
            assertSame(body, recordedEvent(mention ? 1 : 0));
        }
    }

    @Test
    void the_bots_reply_and_its_edit_look_as_recorded() throws Exception {
        var root = town.alice().post(Town.GENERAL, "hello").message().orElseThrow();
        town.bot.nextJson();
        var ts = town.api
                .form(
                        "chat.postMessage",
                        Map.of("channel", Town.GENERAL, "text", "Thanks _you_", "thread_ts", root.ts()))
                .path("ts")
                .asText();
        assertSame(town.bot.nextJson(), recordedEvent(2));

        town.api.form("chat.update", Map.of("channel", Town.GENERAL, "ts", ts, "text", "Done"));
        assertSame(town.bot.nextJson(), recordedEvent(5));
    }

    @Test
    void a_command_has_the_recorded_fields() throws Exception {
        town.alice().type("/foreword", "", Town.GENERAL).ack();

        var recorded = SharedData.json(SharedData.folder("slack").resolve("recorded/slash/slash.slashCommand.json"));
        assertThat(town.bot.next().form().keySet()).containsExactlyInAnyOrderElementsOf(keys(recorded));
    }

    @Test
    void a_pressed_button_looks_as_recorded() throws Exception {
        var root = town.alice().post(Town.GENERAL, "hello").message().orElseThrow();
        town.bot.nextJson();
        var ts = town.api
                .json(
                        "chat.postMessage",
                        "{\"channel\":\"" + Town.GENERAL + "\",\"thread_ts\":\"" + root.ts()
                                + "\",\"text\":\"a\",\"blocks\":[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\","
                                + "\"action_id\":\"go\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]}")
                .path("ts")
                .asText();
        town.bot.nextJson();
        town.alice()
                .press(town.slack.workspace().message(Town.GENERAL, ts).orElseThrow(), "go")
                .ack();

        var body = town.bot.nextJson();
        var recorded = recordedInteraction("modal.action.json");
        assertThat(keys(body)).containsExactlyInAnyOrderElementsOf(keys(recorded));
        for (var part : List.of("user", "container", "team", "channel", "state")) {
            assertThat(keys(body.path(part))).as(part).containsExactlyInAnyOrderElementsOf(keys(recorded.path(part)));
        }
        assertThat(keys(body.path("actions").path(0)))
                .containsExactlyInAnyOrderElementsOf(
                        keys(recorded.path("actions").path(0)));
    }

    @Test
    void a_submitted_modal_looks_as_recorded() throws Exception {
        town.alice().globalShortcut("new_ask").ack();
        var trigger = town.bot.nextJson().path("trigger_id").asText();
        town.api.form(
                "views.open",
                Map.of(
                        "trigger_id",
                        trigger,
                        "view",
                        "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"a\"},"
                                + "\"close\":{\"type\":\"plain_text\",\"text\":\"a\"},"
                                + "\"submit\":{\"type\":\"plain_text\",\"text\":\"a\"},\"blocks\":[{\"type\":\"divider\"}]}"));
        town.alice()
                .submit(town.slack.screens().modal(Town.ALICE).orElseThrow(), Map.of())
                .ack();

        var body = town.bot.nextJson();
        var recorded = recordedInteraction("modal.viewSubmission.json");
        assertThat(keys(body)).containsExactlyInAnyOrderElementsOf(keys(recorded));
        assertThat(keys(body.path("view"))).containsExactlyInAnyOrderElementsOf(keys(recorded.path("view")));
    }

    private static void assertSame(JsonNode body, JsonNode recorded) {
        assertThat(keys(body)).containsExactlyInAnyOrderElementsOf(keys(recorded));
        var event = body.path("event");
        assertThat(keys(event)).containsExactlyInAnyOrderElementsOf(keys(recorded.path("event")));
        for (var part : Set.of("message", "previous_message", "bot_profile")) {
            assertThat(keys(event.path(part)))
                    .as(part)
                    .containsExactlyInAnyOrderElementsOf(
                            keys(recorded.path("event").path(part)));
        }
        assertThat(keys(body.path("authorizations").path(0)))
                .containsExactlyInAnyOrderElementsOf(
                        keys(recorded.path("authorizations").path(0)));
        for (var field : recorded.properties()) {
            assertThat(body.path(field.getKey()).getNodeType())
                    .isEqualTo(field.getValue().getNodeType());
        }
    }

    private static Set<String> keys(JsonNode node) {
        var keys = new TreeSet<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode recordedEvent(int line) throws IOException {
        var file = SharedData.folder("slack").resolve("recorded/event-bodies.jsonl");
        return Json.read(Files.readAllLines(file).get(line)).orElseThrow();
    }

    private static JsonNode recordedInteraction(String name) {
        return SharedData.json(
                SharedData.folder("slack").resolve("recorded/interactions").resolve(name));
    }
}
