package foreword.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WebApiTest {
    private static final Set<String> LISTED_NOWHERE = Set.of("invalid_auth", "invalid_arguments");
    private static final String HOME = "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}";
    private static final String MODAL =
            "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"a\"},\"blocks\":[{\"type\":\"divider\"}]}";

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
    void knows_its_own_token_and_says_what_it_may_do() throws Exception {
        var response = town.api.raw("auth.test", "xoxb-demo-foreword", Map.of());

        assertThat(response.body()).contains("\"ok\":true", "U0DEMOBOT1");
        assertThat(response.headers().firstValue("X-OAuth-Scopes").orElseThrow())
                .contains("chat:write");
    }

    @Test
    void refuses_every_foreign_token() throws Exception {
        assertThat(town.api.raw("chat.postMessage", "xoxb-1-2-real", Map.of()).body())
                .contains("invalid_auth");
        assertThat(town.api.raw("chat.postMessage", "", Map.of()).body()).contains("not_authed");
        assertThat(town.api
                        .raw("chat.postMessage", "xapp-demo-foreword", Map.of())
                        .body())
                .contains("not_allowed_token_type");
    }

    @Test
    void names_an_unknown_method() throws Exception {
        var answer = town.api.form("chat.sing", Map.of());

        assertThat(answer.path("error").asText()).isEqualTo("unknown_method");
        assertThat(answer.path("req_method").asText()).isEqualTo("chat.sing");
    }

    @Test
    void takes_json_and_forms_alike() throws Exception {
        var form = town.api.form("chat.postMessage", Map.of("channel", Town.GENERAL, "text", "one"));
        var json = town.api.json("chat.postMessage", "{\"channel\":\"" + Town.GENERAL + "\",\"text\":\"two\"}");

        assertThat(form.path("ok").asBoolean()).isTrue();
        assertThat(json.path("ok").asBoolean()).isTrue();
        assertThat(town.slack.workspace().messages(Town.GENERAL))
                .extracting(Message::text)
                .containsExactly("one", "two");
    }

    @Test
    void gives_metadata_back_only_when_asked() throws Exception {
        town.api.json(
                "chat.postMessage",
                "{\"channel\":\"" + Town.GENERAL + "\",\"text\":\"a\",\"metadata\":{\"event_type\":\"foreword\","
                        + "\"event_payload\":{\"key\":\"ask/7\"}}}");

        var plain = town.api.form("conversations.history", Map.of("channel", Town.GENERAL));
        var full =
                town.api.form("conversations.history", Map.of("channel", Town.GENERAL, "include_all_metadata", "true"));

        assertThat(plain.path("messages").path(0).has("metadata")).isFalse();
        assertThat(full.path("messages")
                        .path(0)
                        .path("metadata")
                        .path("event_payload")
                        .path("key")
                        .asText())
                .isEqualTo("ask/7");
    }

    @Test
    void pages_through_a_history_with_cursors() throws Exception {
        for (int i = 0; i < 5; i++) {
            town.alice().post(Town.GENERAL, "m" + i);
        }

        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = town.api.form(
                    "conversations.history", Map.of("channel", Town.GENERAL, "limit", "2", "cursor", cursor));
            page.path("messages").forEach(m -> seen.add(m.path("text").asText()));
            cursor = page.path("response_metadata").path("next_cursor").asText();
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly("m4", "m3", "m2", "m1", "m0");
    }

    @Test
    void lets_a_trigger_live_three_seconds_and_work_once() throws Exception {
        town.alice().globalShortcut("a").ack();
        town.alice().globalShortcut("b").ack();
        var first = town.bot.nextJson().path("trigger_id").asText();
        var second = town.bot.nextJson().path("trigger_id").asText();

        assertThat(error("views.open", Map.of("trigger_id", first, "view", MODAL)))
                .isEmpty();
        assertThat(error("views.open", Map.of("trigger_id", first, "view", MODAL)))
                .isEqualTo("exchanged_trigger_id");
        town.nanos.addAndGet(Duration.ofMillis(3001).toNanos());
        assertThat(error("views.open", Map.of("trigger_id", second, "view", MODAL)))
                .isEqualTo("expired_trigger_id");
    }

    @Test
    void refuses_a_stale_hash() throws Exception {
        var old = town.api.form("views.publish", Map.of("user_id", Town.ALICE, "view", HOME));
        var hash = old.path("view").path("hash").asText();

        assertThat(error("views.publish", Map.of("user_id", Town.ALICE, "view", HOME, "hash", hash)))
                .isEmpty();
        assertThat(error("views.publish", Map.of("user_id", Town.ALICE, "view", HOME, "hash", hash)))
                .isEqualTo("hash_conflict");
    }

    @Test
    void hides_an_outsiders_email() throws Exception {
        var insider = town.api.form("users.info", Map.of("user", Town.ALICE));
        var outsider = town.api.form("users.info", Map.of("user", Town.DANA));

        assertThat(insider.path("user").path("profile").path("email").asText()).isEqualTo("alice@agency.example");
        assertThat(insider.path("user").path("tz").asText()).isEqualTo("Europe/Berlin");
        assertThat(outsider.path("user").path("profile").has("email")).isFalse();
    }

    @Test
    void tells_in_which_language_somebody_of_ours_reads_only_when_asked() throws Exception {
        var asked = town.api.form("users.info", Map.of("user", Town.ALICE, "include_locale", "true"));
        var outsider = town.api.form("users.info", Map.of("user", Town.DANA, "include_locale", "true"));
        var all = town.api.form("users.list", Map.of("include_locale", "true"));

        assertThat(asked.path("user").path("locale").asText()).isEqualTo("en-US");
        assertThat(all.path("members").findValuesAsText("locale")).isNotEmpty().containsOnly("en-US");
        assertThat(outsider.path("user").has("locale")).isFalse();
        assertThat(town.api
                        .form("users.info", Map.of("user", Town.ALICE))
                        .path("user")
                        .has("locale"))
                .isFalse();
    }

    @Test
    void uploads_a_file_in_three_steps() throws Exception {
        var begun = town.api.form("files.getUploadURLExternal", Map.of("filename", "a.png", "length", "3"));
        town.api.post(begun.path("upload_url").asText(), "abc");
        var done = town.api.form(
                "files.completeUploadExternal",
                Map.of("files", "[{\"id\":\"" + begun.path("file_id").asText() + "\"}]", "channel_id", Town.GENERAL));

        assertThat(done.path("files").path(0).path("size").asInt()).isEqualTo(3);
        assertThat(town.slack.workspace().messages(Town.GENERAL)).hasSize(1);
    }

    @Test
    void goes_wrong_as_planned_and_then_recovers() throws Exception {
        var fields = Map.of("channel", Town.GENERAL, "text", "a");
        town.slack.faults().plan("chat.postMessage", new Fault.RateLimited(Duration.ofSeconds(7)), 1);
        var limited = town.api.raw("chat.postMessage", "xoxb-demo-foreword", fields);
        town.slack.faults().plan("chat.postMessage", new Fault.LostAnswer(), 1);

        assertThatThrownBy(() -> town.api.form("chat.postMessage", fields)).isInstanceOf(IOException.class);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("7");
        assertThat(town.slack.workspace().messages(Town.GENERAL)).hasSize(1);
        assertThat(town.api.form("chat.postMessage", fields).path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void names_the_scope_that_is_missing() throws Exception {
        try (var poor = new Town(Setting.demo().allowing(List.of("commands")))) {
            var answer = poor.api.form("chat.postMessage", Map.of("channel", Town.GENERAL, "text", "a"));

            assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
            assertThat(answer.path("needed").asText()).isEqualTo("chat:write");
        }
    }

    @Test
    void returns_only_errors_that_slack_lists_for_the_method() throws Exception {
        var listed = SharedData.json(SharedData.folder("slack").resolve("slack-methods-args-errors.json"));
        var ts = town.alice().post(Town.GENERAL, "hers").message().orElseThrow().ts();
        var own = town.api
                .form("chat.postMessage", Map.of("channel", Town.GENERAL, "text", "a"))
                .path("ts")
                .asText();
        var long41 = "x".repeat(40_001);
        var big = "{\"type\":\"home\",\"blocks\":[],\"private_metadata\":\"" + "x".repeat(250_001) + "\"}";

        expect(listed, "chat.postMessage", "channel_not_found", Map.of("channel", "C0NOWHERE", "text", "a"));
        expect(listed, "chat.postMessage", "not_in_channel", Map.of("channel", Town.QUIET, "text", "a"));
        expect(listed, "chat.postMessage", "no_text", Map.of("channel", Town.GENERAL));
        expect(listed, "chat.postMessage", "invalid_blocks", Map.of("channel", Town.GENERAL, "blocks", "[{}]"));
        expect(listed, "chat.postMessage", "invalid_blocks_format", Map.of("channel", Town.GENERAL, "blocks", "oops"));
        expect(
                listed,
                "chat.postMessage",
                "msg_blocks_too_long",
                Map.of("channel", Town.GENERAL, "blocks", longBlocks()));
        expect(
                listed,
                "chat.postMessage",
                "invalid_metadata_format",
                Map.of("channel", Town.GENERAL, "text", "a", "metadata", "{}"));
        expect(listed, "chat.update", "message_not_found", Map.of("channel", Town.GENERAL, "ts", "1.0", "text", "a"));
        expect(listed, "chat.update", "cant_update_message", Map.of("channel", Town.GENERAL, "ts", ts, "text", "a"));
        expect(
                listed,
                "chat.update",
                "msg_too_long",
                Map.of("channel", Town.GENERAL, "ts", own, "text", "x".repeat(4001)));
        expect(listed, "chat.delete", "cant_delete_message", Map.of("channel", Town.GENERAL, "ts", ts));
        expect(
                listed,
                "chat.postEphemeral",
                "user_not_in_channel",
                Map.of("channel", Town.GENERAL, "user", Town.DANA, "text", "a"));
        expect(
                listed,
                "chat.postEphemeral",
                "msg_too_long",
                Map.of("channel", Town.GENERAL, "user", Town.ALICE, "text", long41));
        expect(listed, "chat.getPermalink", "message_not_found", Map.of("channel", Town.GENERAL, "message_ts", "1.0"));
        expect(listed, "conversations.list", "invalid_cursor", Map.of("cursor", "oops"));
        expect(listed, "conversations.list", "invalid_types", Map.of("types", "oops"));
        expect(listed, "conversations.info", "channel_not_found", Map.of("channel", "C0NOWHERE"));
        expect(listed, "conversations.open", "users_list_not_supplied", Map.of());
        expect(listed, "conversations.open", "user_not_found", Map.of("users", "U0NOBODY"));
        expect(listed, "conversations.history", "not_in_channel", Map.of("channel", Town.QUIET));
        expect(listed, "conversations.replies", "thread_not_found", Map.of("channel", Town.GENERAL, "ts", "1.0"));
        expect(listed, "users.info", "user_not_found", Map.of("user", "U0NOBODY"));
        expect(listed, "users.lookupByEmail", "users_not_found", Map.of("email", "a@b.example"));
        expect(listed, "views.open", "invalid_trigger_id", Map.of("trigger_id", "1.2.a", "view", MODAL));
        expect(listed, "views.open", "invalid_arguments", Map.of("trigger_id", "1.2.a", "view", HOME));
        expect(listed, "views.update", "not_found", Map.of("view_id", "V0NOWHERE", "view", MODAL));
        expect(listed, "views.publish", "view_too_large", Map.of("user_id", Town.ALICE, "view", big));
        expect(
                listed,
                "reactions.remove",
                "no_reaction",
                Map.of("channel", Town.GENERAL, "timestamp", ts, "name", "tada"));
        expect(listed, "reactions.add", "no_item_specified", Map.of("name", "tada"));
        expect(listed, "files.info", "file_not_found", Map.of("file", "F0NOWHERE"));
        expect(listed, "team.info", "team_not_found", Map.of("team", "T0NOWHERE"));
        expect(listed, "bots.info", "bot_not_found", Map.of("bot", "B0NOWHERE"));
    }

    private void expect(JsonNode listed, String method, String error, Map<String, String> fields) throws Exception {
        assertThat(error(method, fields)).as(method).isEqualTo(error);
        if (!LISTED_NOWHERE.contains(error)) {
            var errors = new ArrayList<String>();
            listed.path(method).path("errors").forEach(e -> errors.add(e.asText()));
            assertThat(errors).as(method).contains(error);
        }
    }

    private String error(String method, Map<String, String> fields) throws Exception {
        return town.api.form(method, fields).path("error").asText();
    }

    private static String longBlocks() {
        var section = "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + "x".repeat(2900) + "\"}}";
        return "[" + String.join(",", Collections.nCopies(5, section)) + "]";
    }
}
