package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class InteractionsTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private static String pressed(String user, String team, String actions) {
        return "{\"type\":\"block_actions\",\"user\":{\"id\":\"" + user + "\",\"team_id\":\"" + team
                + "\"},\"team\":{\"id\":\"T1\"},"
                + "\"trigger_id\":\"t1\",\"container\":{\"type\":\"message\",\"message_ts\":\"1.0\",\"channel_id\":\"D1\"},"
                + "\"channel\":{\"id\":\"D1\"},\"response_url\":\"https://hooks.slack.com/actions/1\",\"state\":{\"values\":"
                + "{\"b\":{\"pick\":{\"type\":\"static_select\",\"selected_option\":{\"value\":\"2w\"}}}}},\"actions\":["
                + actions + "]}";
    }

    private static String button(String id) {
        return "{\"type\":\"button\",\"block_id\":\"b\",\"action_id\":\"" + id
                + "\",\"value\":\"d_1:v3\",\"action_ts\":\"1.1\"}";
    }

    private Press press() {
        assertThat(house.seen).hasSize(1).first().isInstanceOf(Press.class);
        return (Press) house.seen.get(0);
    }

    static Set<String> actions() {
        return SlackIds.ACTIONS;
    }

    @ParameterizedTest
    @MethodSource("actions")
    void a_press_is_acknowledged_at_once_and_worked_on_from_the_queue(String id) throws Exception {
        assertThat(house.interact(pressed("UDANA", "T1", button(id)))).isEqualTo(Answer.ok());
        assertThat(house.seen).isEmpty();

        house.work();

        assertThat(press())
                .isEqualTo(new Press(
                        id,
                        "d_1:v3",
                        "UDANA",
                        "T1",
                        "D1",
                        "1.0",
                        "t1",
                        null,
                        false,
                        null,
                        Map.of("b", "2w"),
                        "https://hooks.slack.com/actions/1",
                        null,
                        true));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_outsiders_press_is_marked_as_such(String id) throws Exception {
        house.interact(pressed("UCLIENT", "T9", button(id)));

        house.work();

        assertThat(press().actorIsOurs()).isFalse();
        assertThat(press().team()).isEqualTo("T9");
    }

    @Test
    void a_press_that_comes_twice_is_one_press() throws Exception {
        house.interact(pressed("UDANA", "T1", button("draft.approve")));
        house.interact(pressed("UDANA", "T1", button("draft.approve")));

        house.work();

        assertThat(house.seen).hasSize(1);
    }

    @Test
    void reads_all_actions_of_a_payload_and_ids_it_does_not_know() throws Exception {
        house.interact(pressed("UDANA", "T1", button("moment.ask") + "," + button("brand.new")));

        house.work();

        assertThat(house.seen).extracting(seen -> ((Press) seen).actionId()).containsExactly("moment.ask", "brand.new");
    }

    @Test
    void a_menus_choice_is_its_value() throws Exception {
        house.interact(pressed(
                "UDANA",
                "T1",
                "{\"type\":\"overflow\",\"action_id\":\"moment.more\",\"block_id\":\"b\",\"selected_option\":{\"text\":"
                        + "{\"type\":\"plain_text\",\"text\":\"x\"},\"value\":\"rest\"}}"));

        house.work();

        assertThat(press().value()).isEqualTo("rest");
        assertThat(press().selectedOptionValue()).isEqualTo("rest");
    }

    @Test
    void a_press_in_a_view_tells_the_view() throws Exception {
        house.interact(
                "{\"type\":\"block_actions\",\"user\":{\"id\":\"UDANA\"},\"team\":{\"id\":\"T1\"},\"trigger_id\":\"t1\","
                        + "\"container\":{\"type\":\"view\",\"view_id\":\"V1\"},\"view\":{\"id\":\"V1\",\"hash\":\"h1\",\"type\":\"home\","
                        + "\"state\":{\"values\":{\"n\":{\"i\":{\"type\":\"plain_text_input\",\"value\":\"typed\"}}}}},\"actions\":["
                        + button("hopper.list") + "]}");

        house.work();

        assertThat(press().viewId()).isEqualTo("V1");
        assertThat(press().viewHash()).isEqualTo("h1");
        assertThat(press().messageTs()).isNull();
        assertThat(press().stateValues()).containsEntry("n", "typed");
        assertThat(press().team()).isEqualTo("T1");
    }

    @Test
    void a_press_that_fails_is_thrown_so_that_it_is_tried_again() throws Exception {
        house.onPress = () -> {
            throw new NoClassDefFoundError("x");
        };
        house.interact(pressed("UDANA", "T1", button("moment.ask")));
        var claimed = house.inbox.claim(House.NOW, 60).orElseThrow();

        assertThatThrownBy(() -> house.inbound.work(claimed.event())).isInstanceOf(IllegalStateException.class);

        house.onPress = () -> {};
        house.inbound.work(claimed.event());
        assertThat(house.seen).hasSize(1);
    }

    private static String submission(String callback, String values) {
        return "{\"type\":\"view_submission\",\"user\":{\"id\":\"UDANA\",\"team_id\":\"T1\"},\"team\":{\"id\":\"T1\"},\"trigger_id\":\"t-"
                + callback + "\",\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"callback_id\":\"" + callback
                + "\",\"private_metadata\":\"d_1:v3\",\"state\":{\"values\":{" + values + "}}}}";
    }

    @Test
    void flattens_all_kinds_of_inputs() {
        house.interact(submission("draft-edit", """
                "text":{"i":{"type":"plain_text_input","value":"  two\\nlines "}},
                "empty":{"i":{"type":"plain_text_input","value":null}},
                "select":{"i":{"type":"static_select","selected_option":{"value":"s1"}}},
                "none":{"i":{"type":"static_select","selected_option":null}},
                "multi":{"i":{"type":"multi_static_select","selected_options":[{"value":"a"},{"value":"b"}]}},
                "user":{"i":{"type":"users_select","selected_user":"U1"}},
                "users":{"i":{"type":"multi_users_select","selected_users":["U1","U2"]}},
                "channel":{"i":{"type":"channels_select","selected_channel":"C1"}},
                "conversation":{"i":{"type":"conversations_select","selected_conversation":"C2"}},
                "channels":{"i":{"type":"multi_channels_select","selected_channels":["C1","C2"]}},
                "date":{"i":{"type":"datepicker","selected_date":"2026-12-01"}},
                "time":{"i":{"type":"timepicker","selected_time":"09:30"}},
                "moment":{"i":{"type":"datetimepicker","selected_date_time":1628633820}},
                "radio":{"i":{"type":"radio_buttons","selected_option":{"value":"r"}}},
                "checks":{"i":{"type":"checkboxes","selected_options":[]}},
                "email":{"i":{"type":"email_text_input","value":"a@b.example"}},
                "number":{"i":{"type":"number_input","value":"5"}},
                "rich":{"i":{"type":"rich_text_input","rich_text_value":{"type":"rich_text","elements":[
                  {"type":"rich_text_section","elements":[{"type":"text","text":"so rich"}]}]}}},
                "two":{"x":{"type":"plain_text_input","value":"1"},"y":{"type":"plain_text_input","value":"2"}}
                """));

        Submission submission = (Submission) house.seen.get(0);
        assertThat(submission.privateMetadata()).isEqualTo("d_1:v3");
        assertThat(submission.values())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("text", "  two\nlines "),
                        Map.entry("select", "s1"),
                        Map.entry("multi", "a,b"),
                        Map.entry("user", "U1"),
                        Map.entry("users", "U1,U2"),
                        Map.entry("channel", "C1"),
                        Map.entry("conversation", "C2"),
                        Map.entry("channels", "C1,C2"),
                        Map.entry("date", "2026-12-01"),
                        Map.entry("time", "09:30"),
                        Map.entry("moment", "1628633820"),
                        Map.entry("radio", "r"),
                        Map.entry("email", "a@b.example"),
                        Map.entry("number", "5"),
                        Map.entry("rich", "so rich"),
                        Map.entry("two/x", "1"),
                        Map.entry("two/y", "2")));
    }

    static Stream<String> modals() {
        return Stream.concat(SlackIds.MODALS.stream(), Stream.of("a-new-one"));
    }

    @ParameterizedTest
    @MethodSource("modals")
    void every_form_is_answered_in_the_same_breath(String callback) {
        house.answer = submission -> SubmissionAnswer.errors(Map.of("b", "Too short."));

        Answer answer = house.interact(submission(callback, ""));

        assertThat(answer.body()).isEqualTo("{\"response_action\":\"errors\",\"errors\":{\"b\":\"Too short.\"}}");
    }

    @Test
    void a_form_can_close_change_or_be_covered() {
        String view = "{\"type\":\"modal\"}";

        assertThat(house.interact(submission("ask", ""))).isEqualTo(Answer.ok());
        house.answer = submission -> SubmissionAnswer.update(view);
        assertThat(house.interact(submission("card", "")).body())
                .isEqualTo("{\"response_action\":\"update\",\"view\":{\"type\":\"modal\"}}");
        house.answer = submission -> SubmissionAnswer.push(view);
        assertThat(house.interact(submission("target", "")).body())
                .isEqualTo("{\"response_action\":\"push\",\"view\":{\"type\":\"modal\"}}");
    }

    @Test
    void a_form_that_fails_stays_open() {
        house.answer = submission -> {
            throw new IllegalStateException("x");
        };

        assertThat(house.interact(submission("ask", "")).status()).isEqualTo(500);
    }

    @Test
    void reads_shortcuts_and_closed_forms() throws Exception {
        house.interact(
                "{\"type\":\"message_action\",\"callback_id\":\"save_praise\",\"trigger_id\":\"t1\",\"response_url\":\"https://r\","
                        + "\"user\":{\"id\":\"UDANA\"},\"team\":{\"id\":\"T1\"},\"channel\":{\"id\":\"C1\"},\"message_ts\":\"1.0\","
                        + "\"message\":{\"type\":\"message\",\"user\":\"UCLIENT\",\"ts\":\"1.0\",\"text\":\"*great*\"}}");
        house.interact(
                "{\"type\":\"shortcut\",\"callback_id\":\"new_ask\",\"trigger_id\":\"t2\",\"user\":{\"id\":\"UDANA\",\"team_id\":\"T1\"}}");
        house.interact(
                "{\"type\":\"view_closed\",\"user\":{\"id\":\"UDANA\",\"team_id\":\"T1\"},\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"callback_id\":\"ask\",\"private_metadata\":\"m\"}}");
        assertThat(house.seen).isEmpty();

        house.work();

        assertThat(house.seen)
                .containsExactly(
                        new Shortcut(
                                "save_praise",
                                "UDANA",
                                "T1",
                                "t1",
                                new Shortcut.About("C1", "1.0", null, "UCLIENT", "great"),
                                "https://r",
                                true),
                        new Shortcut("new_ask", "UDANA", "T1", "t2", null, null, true),
                        new Closed("ask", "m", "UDANA", "T1", "V1", true));
    }

    @Test
    void suggestions_are_empty_and_never_stored() {
        assertThat(house.interact("{\"type\":\"block_suggestion\",\"value\":\"x\"}")
                        .body())
                .isEqualTo("{\"options\":[]}");
        assertThat(house.inbox.events()).isEmpty();
    }
}
