package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.inbox.Earlier;
import foreword.inbox.Utterance;
import foreword.inbox.Utterance.Channel;
import foreword.inbox.Utterance.Speaker;
import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackEventsTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private static String message(String user, String more) {
        return "{\"type\":\"message\",\"channel\":\"C1\",\"channel_type\":\"channel\",\"ts\":\"1766458026.240809\",\"user\":\""
                + user + "\"" + more + "}";
    }

    private Utterance heard() {
        assertThat(house.seen).hasSize(1).first().isInstanceOf(Utterance.class);
        return (Utterance) house.seen.get(0);
    }

    @Test
    void hears_a_client_in_a_shared_channel() throws Exception {
        house.event(
                message("UCLIENT", ",\"user_team\":\"T9\",\"team\":\"T1\",\"text\":\"<@UDANA> &amp; co: *great*\""));

        assertThat(heard())
                .isEqualTo(new Utterance(
                        Channel.SLACK,
                        "C1",
                        "1766458026.240809",
                        null,
                        new Speaker("UCLIENT", null, "Carla", false, false),
                        "@Dana & co: great",
                        Instant.parse("2025-12-23T02:47:06.240809Z"),
                        "https://example-workspace.slack.com/archives/C1/p1766458026240809"));
    }

    @Test
    void knows_a_teammate_who_speaks() throws Exception {
        house.event(message("UDANA", ",\"team\":\"T1\",\"text\":\"hi\",\"thread_ts\":\"1766458000.000100\""));

        assertThat(heard().speaker())
                .isEqualTo(new Speaker("UDANA", new EmailAddress("dana@our.example"), "Dana", true, false));
        assertThat(heard().thread()).isEqualTo("1766458000.000100");
    }

    @Test
    void tells_what_stands_above_words_that_second_it() throws Exception {
        house.slack.next(
                "conversations.replies",
                "{\"ok\":true,\"messages\":[{\"ts\":\"1.0\",\"text\":\"*great* work\"},{\"ts\":\"2.0\",\"text\":\"thanks\"}]}");

        house.event(message("UCLIENT", ",\"text\":\"+1\",\"thread_ts\":\"1.0\""));

        assertThat(house.seen.subList(1, house.seen.size()))
                .containsExactly(new Earlier("1.0", "great work"), new Earlier("2.0", "thanks"));
        assertThat(house.slack.last("conversations.replies"))
                .containsEntry("ts", "1.0")
                .containsEntry("latest", "1766458026.240809");
    }

    @Test
    void tells_the_first_message_alone_when_slack_refuses_the_thread() throws Exception {
        house.slack.refuseNext("conversations.replies", "thread_not_found");

        house.event(message("UCLIENT", ",\"text\":\"+1\",\"thread_ts\":\"1.0\""));

        assertThat(house.seen).endsWith(new Earlier("1.0", ""));
    }

    @ParameterizedTest
    @CsvSource({"UDANA, +1", "UCLIENT, See you on Thursday"})
    void asks_for_no_thread_without_need(String user, String text) throws Exception {
        house.event(message(user, ",\"text\":\"" + text + "\",\"thread_ts\":\"1.0\""));

        assertThat(heard().thread()).isEqualTo("1.0");
        assertThat(house.slack.calls("conversations.replies")).isEmpty();
    }

    @Test
    void does_not_take_a_first_message_for_its_own_answer() throws Exception {
        house.event(message("UDANA", ",\"text\":\"hi\",\"thread_ts\":\"1766458026.240809\""));

        assertThat(heard().thread()).isNull();
    }

    @Test
    void hears_people_slack_does_not_show() throws Exception {
        house.event(message("UNOBODY", ",\"text\":\"hi\""));

        assertThat(heard().speaker()).isEqualTo(new Speaker("UNOBODY", null, "UNOBODY", false, false));
    }

    @Test
    void hears_without_a_link_when_slack_gives_none() throws Exception {
        house.slack.next("auth.test", 200, "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"UBOT\"}", Map.of());

        house.event(message("UDANA", ",\"text\":\"hi\""));

        assertThat(heard().permalink()).isNull();
    }

    @Test
    void knows_where_an_answer_stands_without_asking_slack() throws Exception {
        house.event(message("UDANA", ",\"text\":\"hi\",\"thread_ts\":\"1358546515.000008\""));

        // the form that Slack documents for chat.getPermalink
        assertThat(heard().permalink())
                .isEqualTo("https://example-workspace.slack.com/archives/C1/p1766458026240809"
                        + "?thread_ts=1358546515.000008&cid=C1");
        assertThat(house.slack.calls("chat.getPermalink")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread_broadcast", "file_share", "me_message"})
    void hears_these_kinds_too(String subtype) throws Exception {
        house.event(message("UDANA", ",\"text\":\"hi\",\"subtype\":\"" + subtype + "\""));

        assertThat(heard().text()).isEqualTo("hi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"text\":\"x\",\"subtype\":\"channel_join\"",
                ",\"text\":\"x\",\"bot_id\":\"B1\"",
                ",\"text\":\"x\",\"hidden\":true",
                ",\"text\":\"\"",
            })
    void does_not_hear(String more) throws Exception {
        house.event(message("UDANA", more));

        assertThat(house.seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UBOT", "USLACK", "USLACKBOT", ""})
    void does_not_hear_itself_or_slack(String user) throws Exception {
        house.event(message(user, ",\"text\":\"x\""));

        assertThat(house.seen).isEmpty();
    }

    @Test
    void finds_the_words_in_blocks_and_attachments() throws Exception {
        house.event(message(
                "UDANA",
                ",\"text\":\"\",\"blocks\":[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":["
                        + "{\"type\":\"user\",\"user_id\":\"UDANA\"},{\"type\":\"text\",\"text\":\" is \"},"
                        + "{\"type\":\"link\",\"url\":\"https://a.example\",\"text\":\"great\"}]},"
                        + "{\"type\":\"rich_text_quote\",\"elements\":[{\"type\":\"text\",\"text\":\"quoted\"}]}]}]"));
        house.event(message("UDANA", ",\"attachments\":[{\"fallback\":\"a forwarded word\"}]"));

        assertThat(house.seen)
                .extracting(seen -> ((Utterance) seen).text())
                .containsExactly("@Dana is great", "a forwarded word");
    }

    @Test
    void leaves_a_mention_to_its_twin() throws Exception {
        house.event(
                "{\"type\":\"app_mention\",\"channel\":\"C1\",\"ts\":\"1.0\",\"user\":\"UDANA\",\"text\":\"<@UBOT> x\"}");

        assertThat(house.seen).isEmpty();
    }

    private static String changed(String user, String before, String after, String more) {
        return "{\"type\":\"message\",\"subtype\":\"message_changed\",\"hidden\":true,\"channel\":\"C1\",\"ts\":\"9.0\","
                + "\"message\":{\"user\":\"" + user + "\",\"ts\":\"1.0\",\"text\":\"" + after + "\"" + more + "},"
                + "\"previous_message\":{\"user\":\"" + user + "\",\"ts\":\"1.0\",\"text\":\"" + before + "\"}}";
    }

    @Test
    void learns_of_changed_words_under_the_old_key() throws Exception {
        house.event(changed("UDANA", "goof", "good", ""));

        assertThat(house.seen).hasSize(1).first().isInstanceOfSatisfying(House.Changed.class, change -> {
            assertThat(change.utterance().key()).isEqualTo("SLACK/C1/1.0");
            assertThat(change.utterance().text()).isEqualTo("good");
        });
    }

    @Test
    void is_not_moved_by_unfurls_and_its_own_rewriting() throws Exception {
        house.event(changed(
                "UDANA", "see <https://a.example>", "see <https://a.example>", ",\"attachments\":[{\"text\":\"t\"}]"));
        house.event(changed("UBOT", "a", "b", ",\"bot_id\":\"BBOT\""));

        assertThat(house.seen).isEmpty();
    }

    @Test
    void learns_of_deleted_messages() throws Exception {
        house.event(
                "{\"type\":\"message\",\"subtype\":\"message_deleted\",\"hidden\":true,\"channel\":\"C1\",\"deleted_ts\":\"1.0\"}");
        house.event(changed("UDANA", "a", "This message was deleted.", ",\"subtype\":\"tombstone\""));

        assertThat(house.seen).containsExactly(new House.Deleted("C1", "1.0"), new House.Deleted("C1", "1.0"));
    }

    @Test
    void hears_direct_messages_of_teammates_only() throws Exception {
        for (String user : new String[] {"UDANA", "UCLIENT", "UGUEST"}) {
            house.event("{\"type\":\"message\",\"channel\":\"D1\",\"channel_type\":\"im\",\"ts\":\"1.0\",\"user\":\""
                    + user + "\",\"text\":\"help\"}");
        }

        assertThat(house.seen).containsExactly(new DirectMessage("UDANA", "help", "D1", "1.0", null));
    }

    private static String reaction(String type, String user, String emoji) {
        return "{\"type\":\"" + type + "\",\"user\":\"" + user + "\",\"reaction\":\"" + emoji
                + "\",\"item_user\":\"UCLIENT\",\"item\":{\"type\":\"message\",\"channel\":\"C1\",\"ts\":\"1.0\"}}";
    }

    private static String history(String user, String text) {
        return "{\"ok\":true,\"messages\":[{\"type\":\"message\",\"ts\":\"1.0\",\"user\":\"" + user + "\",\"text\":\""
                + text + "\"}]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"star2", "star2::skin-tone-3"})
    void fetches_the_words_that_a_teammate_marks(String emoji) throws Exception {
        house.slack.next("conversations.history", history("UCLIENT", "we love it"));

        house.event(reaction("reaction_added", "UDANA", emoji));

        assertThat(house.seen).hasSize(1).first().isInstanceOfSatisfying(House.Marked.class, marked -> {
            assertThat(marked.user()).isEqualTo("UDANA");
            assertThat(marked.utterance().key()).isEqualTo("SLACK/C1/1.0");
            assertThat(marked.utterance().text()).isEqualTo("we love it");
            assertThat(marked.utterance().speaker().name()).isEqualTo("Carla");
        });
    }

    @Test
    void fetches_marked_words_from_a_thread() throws Exception {
        house.slack.next("conversations.replies", history("UCLIENT", "we love it"));

        house.event(reaction("reaction_added", "UDANA", "star2"));

        assertThat(house.seen).hasSize(1).first().isInstanceOf(House.Marked.class);
        assertThat(house.slack.last("conversations.replies")).containsEntry("ts", "1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "reaction_added, UCLIENT, star2, UCLIENT",
        "reaction_added, UGUEST, star2, UCLIENT",
        "reaction_added, UDANA, star, UCLIENT",
        "reaction_added, UDANA, star2, UDANA",
        "reaction_added, UDANA, star2, UROBOT",
        "reaction_added, UDANA, star2, UBOT",
        "reaction_removed, UDANA, star2, UCLIENT",
    })
    void leaves_other_reactions_be(String type, String by, String emoji, String author) throws Exception {
        house.slack.next("conversations.history", history(author, "we love it"));

        house.event(reaction(type, by, emoji));

        assertThat(house.seen).isEmpty();
    }

    @Test
    void learns_of_the_rest() throws Exception {
        house.event("{\"type\":\"app_home_opened\",\"user\":\"UDANA\",\"tab\":\"home\"}");
        house.event("{\"type\":\"app_home_opened\",\"user\":\"UDANA\",\"tab\":\"messages\"}");
        house.event("{\"type\":\"app_home_opened\",\"user\":\"UCLIENT\",\"tab\":\"home\"}");
        house.event("{\"type\":\"member_joined_channel\",\"user\":\"UBOT\",\"channel\":\"C1\",\"inviter\":\"UDANA\"}");
        house.event("{\"type\":\"member_joined_channel\",\"user\":\"UDANA\",\"channel\":\"C1\"}");
        house.event("{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"],\"bot\":[]}}");
        house.event("{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}");
        house.event("{\"type\":\"app_uninstalled\"}");

        assertThat(house.seen)
                .containsExactly(
                        new House.Home("UDANA"),
                        new House.Joined("C1", "UDANA"),
                        new House.Uninstalled(),
                        new House.Uninstalled());
    }
}
