package foreword.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.people.EmailAddress;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlackDirectoryTest {
    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UDANA,T1,true",
        "UDANA,,true",
        "UDANA,T9,false",
        "UGUEST,T1,false",
        "UCLIENT,T9,false",
        "UCLIENT,T1,false",
        "UROBOT,T1,false",
        "UGONE,T1,false",
        "UNOBODY,T1,false",
        "'',T1,false"
    })
    void only_full_members_of_our_own_team_are_ours(String user, String team, boolean ours) throws Exception {
        assertThat(house.directory.ours(user, team)).isEqualTo(ours);
    }

    @Test
    void knows_a_teammate() throws Exception {
        var dana = house.directory.member("UDANA").orElseThrow();

        assertThat(dana.name()).isEqualTo("Dana");
        assertThat(dana.email()).isEqualTo(new EmailAddress("dana@our.example"));
        assertThat(dana.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(dana.language()).isEqualTo(Locale.forLanguageTag("nb-NO"));
        assertThat(house.slack.calls("users.info").get(0).form()).containsEntry("include_locale", "true");
    }

    @Test
    void asks_once_and_again_after_a_change() throws Exception {
        house.directory.member("UDANA");
        house.directory.member("UDANA");
        assertThat(house.slack.calls("users.info")).hasSize(1);

        house.event("{\"type\":\"user_change\",\"user\":{\"id\":\"UDANA\"}}");
        house.directory.member("UDANA");

        assertThat(house.slack.calls("users.info")).hasSize(2);
    }

    @Test
    void knows_a_channel_shared_with_others() throws Exception {
        assertThat(house.directory.conversation("C1").orElseThrow().shared()).isTrue();
    }

    @Test
    void decides_nothing_while_slack_does_not_say_who_we_are() throws Exception {
        house.slack.refuseNext("auth.test", "invalid_auth");

        assertThatThrownBy(() -> house.directory.ours("UDANA", "T1")).isInstanceOf(SlackUnavailable.class);

        assertThat(house.directory.self()).isEmpty();
        assertThat(house.directory.ours("UDANA", "T1")).isTrue();
        assertThat(house.directory.self()).isPresent();
    }

    @Test
    void starts_degraded_and_recovers() {
        house.slack.refuseNext("auth.test", "invalid_auth");

        house.directory.start();

        Await.until(() -> house.directory.self().isPresent());
        assertThat(house.slack.calls("auth.test")).hasSize(2);
    }
}
