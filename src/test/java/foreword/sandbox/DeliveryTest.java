package foreword.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeliveryTest {
    private static final String FORM = """
            {"type":"modal","callback_id":"ask","title":{"type":"plain_text","text":"Ask"},
             "submit":{"type":"plain_text","text":"Send"},"notify_on_close":true,
             "blocks":[{"type":"input","block_id":"question","label":{"type":"plain_text","text":"Question"},
                        "element":{"type":"plain_text_input","action_id":"text"}}]}""";

    private Town town;

    @BeforeEach
    void build() throws IOException {
        town = new Town(Setting.demo().acknowledgedWithin(Duration.ofSeconds(2)));
    }

    @AfterEach
    void leave() {
        town.close();
    }

    @Test
    void signs_the_very_bytes_it_sends() throws Exception {
        var deed = town.dana().post(Town.SHARED, "Grüße & thanks / wow");
        var request = town.bot.next();

        var seconds = Long.parseLong(request.header("X-Slack-Request-Timestamp").orElseThrow());
        assertThat(request.header("X-Slack-Signature"))
                .contains(Signature.of("demo-signing-secret", seconds, request.text()));
        assertThat(request.header("User-Agent").orElseThrow()).startsWith("Slackbot");
        assertThat(request.text()).isASCII().contains("\\/");
        assertThat(deed.ack().ok()).isTrue();
    }

    @Test
    void says_that_an_outsider_of_a_shared_channel_spoke() throws Exception {
        town.dana().post(Town.SHARED, "Thank you!").ack();

        var body = town.bot.nextJson();
        assertThat(body.path("is_ext_shared_channel").asBoolean()).isTrue();
        assertThat(body.path("event").path("user_team").asText()).isEqualTo(Town.CLIENT_TEAM);
        assertThat(body.path("authorizations").path(0).path("team_id").asText())
                .isEqualTo(town.slack.setting().identity().team().id());
    }

    @Test
    void sends_a_mention_twice_with_two_event_ids() throws Exception {
        var bot = town.slack.setting().identity().botUser();
        town.alice().post(Town.GENERAL, "<@" + bot + "> hello").ack();

        var bodies = List.of(town.bot.nextJson(), town.bot.nextJson());
        assertThat(bodies)
                .extracting(b -> b.path("event").path("type").asText())
                .containsExactlyInAnyOrder("message", "app_mention");
        assertThat(bodies.get(0).path("event").path("ts"))
                .isEqualTo(bodies.get(1).path("event").path("ts"));
        assertThat(bodies.get(0).path("event_id")).isNotEqualTo(bodies.get(1).path("event_id"));
    }

    @Test
    void repeats_a_failed_event_at_once_then_after_one_and_five_minutes() throws Exception {
        town.bot.answers(request -> HttpResponse.empty(500));
        town.alice().post(Town.GENERAL, "hello").ack();

        town.bot.next();
        assertThat(town.bot.next().header("X-Slack-Retry-Num")).contains("1");
        moveUntilRetried(Duration.ofMinutes(1));
        var second = town.bot.next();
        moveUntilRetried(Duration.ofMinutes(5));
        var third = town.bot.next();

        assertThat(second.header("X-Slack-Retry-Num")).contains("2");
        assertThat(second.header("X-Slack-Retry-Reason")).contains("http_error");
        assertThat(third.header("X-Slack-Retry-Num")).contains("3");
    }

    @Test
    void leaves_a_failed_event_be_where_the_bot_wants_no_repetition() throws Exception {
        town.bot.answers(request -> HttpResponse.empty(400).with("X-Slack-No-Retry", "1"));
        town.alice().post(Town.GENERAL, "hello").ack();
        town.bot.next();

        town.slack.tick();

        assertThat(town.bot.rest()).isEmpty();
    }

    @Test
    void shows_the_answer_to_a_command_to_the_one_who_typed_it() throws Exception {
        town.bot.answers("{\"text\":\"Here is help\"}");

        var ack = town.alice().type("/foreword", "help", Town.GENERAL).ack();

        assertThat(ack.ok()).isTrue();
        assertThat(town.slack.workspace().ephemerals(Town.GENERAL, Town.ALICE))
                .extracting(Message::text)
                .containsExactly("Here is help");
        var form = town.bot.next().form();
        assertThat(form).containsEntry("command", "/foreword").containsEntry("text", "help");
    }

    @Test
    void refuses_an_answer_with_blocks_slack_would_refuse() {
        town.bot.answers("{\"blocks\":[{\"type\":\"section\"}]}");

        assertThat(town.alice().type("/foreword", "help", Town.GENERAL).ack().error())
                .isEqualTo("invalid_blocks");
    }

    @Test
    void tells_the_person_when_the_bot_takes_too_long() {
        town.bot.answers(request -> {
            sleep(2500);
            return HttpResponse.empty(200);
        });

        var ack = town.alice().type("/foreword", "help", Town.GENERAL).ack();

        assertThat(ack.error()).isEqualTo("operation_timeout");
        assertThat(town.slack
                        .workspace()
                        .ephemerals(Town.GENERAL, Town.ALICE)
                        .get(0)
                        .text())
                .contains("operation_timeout");
    }

    @Test
    void opens_a_modal_and_shows_the_errors_the_bot_answers() throws Exception {
        var view = openedForm();
        town.bot.answers("{\"response_action\":\"errors\",\"errors\":{\"question\":\"Too short\"}}");

        var ack = town.alice().submit(view, Map.of("question", List.of("Hm"))).ack();

        assertThat(ack.ok()).isTrue();
        assertThat(town.slack.screens().modal(Town.ALICE).orElseThrow().errors())
                .containsEntry("question", "Too short");
        var sent = town.bot.nextJson().path("view").path("state").path("values");
        assertThat(sent.path("question").path("text").path("value").asText()).isEqualTo("Hm");
    }

    @Test
    void closes_a_modal_that_was_submitted() throws Exception {
        var view = openedForm();

        town.alice().submit(view, Map.of("question", List.of("Would you?"))).ack();

        assertThat(town.slack.screens().modals(Town.ALICE)).isEmpty();
    }

    @Test
    void updates_and_pushes_modals_as_the_bot_answers() throws Exception {
        var view = openedForm();
        var next = FORM.replace("\"Ask\"", "\"Sure?\"");

        town.bot.answers("{\"response_action\":\"push\",\"view\":" + next + "}");
        town.alice().submit(view, Map.of("question", List.of("a"))).ack();
        assertThat(town.slack.screens().modals(Town.ALICE)).hasSize(2);

        town.bot.answers("{\"response_action\":\"clear\"}");
        var top = town.slack.screens().modal(Town.ALICE).orElseThrow();
        town.alice().submit(top, Map.of("question", List.of("a"))).ack();
        assertThat(town.slack.screens().modals(Town.ALICE)).isEmpty();
    }

    @Test
    void presses_a_button_and_lets_the_bot_replace_the_message() throws Exception {
        var posted = town.api.json(
                "chat.postMessage",
                "{\"channel\":\"" + Town.GENERAL + "\",\"text\":\"x\",\"blocks\":["
                        + "{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\","
                        + "\"value\":\"7\",\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]}");
        town.bot.nextJson();
        var message = town.slack
                .workspace()
                .message(Town.GENERAL, posted.path("ts").asText())
                .orElseThrow();

        assertThat(town.alice().press(message, "go").ack().ok()).isTrue();
        var payload = town.bot.nextJson();
        var response =
                town.api.post(payload.path("response_url").asText(), "{\"replace_original\":true,\"text\":\"Done\"}");

        assertThat(payload.path("actions").path(0).path("value").asText()).isEqualTo("7");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(town.slack
                        .workspace()
                        .message(Town.GENERAL, message.ts())
                        .orElseThrow()
                        .text())
                .isEqualTo("Done");
    }

    @Test
    void takes_five_answers_at_a_response_url_within_thirty_minutes() throws Exception {
        town.alice().type("/foreword", "help", Town.GENERAL).ack();
        var first = town.bot.next().form().getOrDefault("response_url", "");
        for (int i = 0; i < 5; i++) {
            assertThat(town.api.post(first, "{\"text\":\"a\"}").statusCode()).isEqualTo(200);
        }
        assertThat(town.api.post(first, "{\"text\":\"a\"}").statusCode()).isEqualTo(404);

        town.alice().type("/foreword", "help", Town.GENERAL).ack();
        var second = town.bot.next().form().getOrDefault("response_url", "");
        town.clock.turn(Duration.ofMinutes(31));
        assertThat(town.api.post(second, "{\"text\":\"a\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void tells_of_the_bots_own_edits_as_hidden() throws Exception {
        var ts = town.api
                .form("chat.postMessage", Map.of("channel", Town.GENERAL, "text", "one"))
                .path("ts")
                .asText();
        town.bot.nextJson();
        town.api.form("chat.update", Map.of("channel", Town.GENERAL, "ts", ts, "text", "two"));

        var event = town.bot.nextJson().path("event");
        assertThat(event.path("subtype").asText()).isEqualTo("message_changed");
        assertThat(event.path("hidden").asBoolean()).isTrue();
        assertThat(event.path("message").path("edited").path("user").asText()).startsWith("B");
    }

    @Test
    void delivers_an_event_twice_when_told_to() throws Exception {
        town.slack.faults().duplicateEvents(true);
        town.alice().post(Town.GENERAL, "hello").ack();

        assertThat(town.bot.nextJson().path("event_id"))
                .isEqualTo(town.bot.nextJson().path("event_id"));
    }

    private View openedForm() throws Exception {
        town.alice().globalShortcut("new_ask").ack();
        var trigger = town.bot.nextJson().path("trigger_id").asText();
        var opened = town.api.form("views.open", Map.of("trigger_id", trigger, "view", FORM));
        assertThat(opened.path("ok").asBoolean()).as(opened.toString()).isTrue();
        return town.slack.screens().modal(Town.ALICE).orElseThrow();
    }

    /** The repetition is planned a moment after the answer; moving on again is harmless. */
    private void moveUntilRetried(Duration by) throws InterruptedException {
        for (int i = 0; i < 50 && town.bot.rest().isEmpty(); i++) {
            town.clock.turn(by);
            town.slack.tick();
            Thread.sleep(20);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
