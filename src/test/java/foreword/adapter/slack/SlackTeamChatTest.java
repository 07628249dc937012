package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.outbox.Card;
import foreword.outbox.OutcomeUnknown;
import foreword.outbox.SendDeferred;
import foreword.outbox.SendRefused;
import foreword.outbox.TeamChat.Posted;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackTeamChatTest {
    private static final Card CARD = new Card(Card.Kind.MOMENT, "m_1");
    private static final String BLOCKS = "[{\"type\": \"data_visualization\",  \"odd\":[1]}]";

    private final FakeSlack slack = new FakeSlack();
    private final SlackApi api = new SlackApi(slack.apiUrl(), "xoxb-test", Duration.ofSeconds(5), new FakeTime());
    private final SlackTeamChat chat = new SlackTeamChat(api, new Screens() {
        @Override
        public Drawn draw(Card card, String viewer) {
            return new Drawn(card + " for " + viewer, BLOCKS);
        }

        @Override
        public Drawn home(String slackId) {
            return new Drawn("home", BLOCKS);
        }
    });

    @AfterEach
    void close() {
        api.close();
        slack.close();
    }

    @Test
    void posts_the_blocks_as_drawn_into_the_direct_message() throws Exception {
        Posted posted = chat.post("UDANA", CARD, "ask/1/v1");

        assertThat(posted.channel()).isEqualTo("DUDANA");
        assertThat(slack.last("chat.postMessage"))
                .containsEntry("channel", "DUDANA")
                .containsEntry("text", "MOMENT/m_1 for UDANA")
                .containsEntry("blocks", BLOCKS)
                .containsEntry("unfurl_links", "false")
                .containsEntry("unfurl_media", "false")
                .containsEntry(
                        "metadata", "{\"event_type\":\"foreword_delivery\",\"event_payload\":{\"key\":\"ask/1/v1\"}}");
    }

    @Test
    void opens_a_conversation_once() throws Exception {
        chat.post("UDANA", CARD, "1");
        chat.post("UDANA", CARD, "2");

        assertThat(slack.calls("conversations.open")).hasSize(1);
    }

    @Test
    void a_lost_answer_leaves_the_outcome_open_and_the_message_is_found_by_its_key() throws Exception {
        slack.loseNext("chat.postMessage");

        assertThatThrownBy(() -> chat.post("UDANA", CARD, "ask/1/v1")).isInstanceOf(OutcomeUnknown.class);

        assertThat(chat.find("UDANA", "ask/1/v1")).contains(new Posted("DUDANA", "1700000000.000000"));
        assertThat(chat.find("UDANA", "ask/1/v2")).isEmpty();
        assertThat(slack.last("conversations.history")).containsEntry("include_all_metadata", "true");
    }

    @Test
    void looks_through_a_bounded_number_of_pages() throws Exception {
        for (int page = 0; page < 9; page++) {
            slack.next(
                    "conversations.history",
                    "{\"ok\":true,\"messages\":[],\"response_metadata\":{\"next_cursor\":\"c" + page + "\"}}");
        }

        assertThat(chat.find("UDANA", "key")).isEmpty();

        assertThat(slack.calls("conversations.history")).hasSize(5);
        assertThat(slack.last("conversations.history")).containsEntry("cursor", "c3");
    }

    @Test
    void does_not_take_a_refused_search_for_an_empty_one() {
        slack.refuseNext("conversations.history", "missing_something");

        assertThatThrownBy(() -> chat.find("UDANA", "key")).isInstanceOf(SendDeferred.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "invalid_blocks", "user_not_found", "account_inactive"})
    void a_definite_no_is_refused(String code) {
        slack.refuseNext("chat.postMessage", code);

        assertThatThrownBy(() -> chat.post("UDANA", CARD, "1"))
                .isInstanceOf(SendRefused.class)
                .hasMessage(code);
    }

    @Test
    void a_slack_that_fell_over_is_left_alone_for_now() {
        slack.next("chat.postMessage", 503, "", Map.of());

        assertThatThrownBy(() -> chat.post("UDANA", CARD, "1")).isInstanceOf(SendDeferred.class);

        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void waits_out_a_short_rate_limit() throws Exception {
        slack.next("chat.postMessage", 429, "", Map.of("Retry-After", "2"));

        chat.post("UDANA", CARD, "1");

        assertThat(slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void never_posts_into_a_channel() {
        slack.next("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"C1\"}}");
        slack.next("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\",\"is_im\":false}}");

        assertThatThrownBy(() -> chat.post("UDANA", CARD, "1")).isInstanceOf(SendRefused.class);
        assertThatThrownBy(() -> chat.post("UDANA", CARD, "1")).isInstanceOf(SendRefused.class);
        assertThatThrownBy(() -> chat.post("UDANA,UOTHER", CARD, "1")).isInstanceOf(SendRefused.class);
        assertThatThrownBy(() -> chat.post("C1", CARD, "1")).isInstanceOf(SendRefused.class);
        assertThatThrownBy(() -> chat.rewrite(new Posted("C1", "1.0"), "UDANA", CARD))
                .isInstanceOf(SendRefused.class);

        assertThat(slack.calls("chat.postMessage")).isEmpty();
        assertThat(slack.calls("chat.update")).isEmpty();
    }

    @Test
    void rewrites_a_card_where_it_stands_even_when_the_answer_is_lost() throws Exception {
        slack.loseNext("chat.update");

        chat.rewrite(new Posted("D1", "1.0"), "UDANA", CARD);

        assertThat(slack.last("chat.update")).containsEntry("ts", "1.0").containsEntry("blocks", BLOCKS);
        assertThat(slack.calls("chat.update")).hasSize(2);
    }

    @Test
    void redraws_the_home() throws Exception {
        chat.home("UDANA");

        assertThat(slack.last("views.publish"))
                .containsEntry("user_id", "UDANA")
                .containsEntry("view", "{\"type\":\"home\",\"blocks\":" + BLOCKS + "}");
    }
}
