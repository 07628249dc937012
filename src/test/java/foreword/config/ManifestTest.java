package foreword.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the Slack app we ship against what Slack's own typing of manifests allows. */
final class ManifestTest {
    private static final Path NAMES = Path.of("..", "shared", "data", "slack", "manifest-names.json");

    private final JsonNode manifest = manifest();

    @ParameterizedTest
    @CsvSource({
        "/display_information/name, 35",
        "/display_information/description, 140",
        "/features/bot_user/display_name, 80",
        "/features/shortcuts/*/name, 24",
        "/features/shortcuts/*/callback_id, 255",
        "/features/shortcuts/*/description, 150",
        "/features/slash_commands/*/command, 32",
        "/features/slash_commands/*/description, 2000",
        "/features/slash_commands/*/usage_hint, 1000",
    })
    void keeps_texts_short(String place, int most) {
        assertThat(texts(place))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).hasSizeBetween(1, most));
    }

    @ParameterizedTest
    @CsvSource({
        "/features/shortcuts, 10",
        "/features/slash_commands, 50",
        "/oauth_config/scopes/bot, 255",
        "/settings/event_subscriptions/bot_events, 100",
    })
    void keeps_lists_short(String place, int most) {
        assertThat(manifest.at(place).size()).isBetween(1, most);
    }

    @Test
    void has_names_and_colour_in_slacks_form() {
        assertThat(manifest.at("/features/bot_user/display_name").asText()).matches("[a-z0-9._-]+");
        assertThat(manifest.at("/display_information/background_color").asText())
                .matches("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
        assertThat(texts("/features/shortcuts/*/type")).isSubsetOf("global", "message");
    }

    @Test
    void offers_what_the_desk_answers() {
        assertThat(texts("/features/shortcuts/*/callback_id"))
                .containsExactlyInAnyOrder("save_praise", "log_deal", "new_ask");
        assertThat(texts("/features/slash_commands/*/command")).containsExactly("/foreword");
        assertThat(manifest.at("/features/slash_commands/0/should_escape").asBoolean())
                .isTrue();
    }

    @Test
    void hears_of_the_reaction_that_saves_praise() {
        assertThat(events()).contains("reaction_added");
        assertThat(scopes()).contains("reactions:read");
    }

    @Test
    void lets_people_write_to_the_bot() {
        JsonNode home = manifest.at("/features/app_home");

        assertThat(home.at("/messages_tab_enabled").asBoolean()).isTrue();
        assertThat(home.path("messages_tab_read_only_enabled").isBoolean()).isTrue();
        assertThat(home.at("/messages_tab_read_only_enabled").asBoolean()).isFalse();
    }

    @Test
    void works_without_a_public_address() {
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean())
                .isTrue();
    }

    @Test
    void asks_only_for_scopes_slack_knows() throws IOException {
        assertThat(scopes()).doesNotHaveDuplicates().isSubsetOf(items(names().path("bot_scopes")));
    }

    @Test
    void subscribes_only_to_events_slack_knows() throws IOException {
        assertThat(events()).doesNotHaveDuplicates().isSubsetOf(items(names().path("events_in_manifest_types")));
    }

    @Test
    void asks_for_the_scope_of_every_event() throws IOException {
        JsonNode documented = names().path("events_in_documentation_with_scopes");

        assertThat(events()).allSatisfy(event -> {
            List<String> enough = items(documented.path(event).path("scopes_any_of"));
            assertThat(documented.has(event)).as("documented: " + event).isTrue();
            assertThat(enough.isEmpty() || enough.stream().anyMatch(scopes()::contains))
                    .as(event + " needs one of " + enough)
                    .isTrue();
        });
    }

    private List<String> scopes() {
        return texts("/oauth_config/scopes/bot/*");
    }

    private List<String> events() {
        return texts("/settings/event_subscriptions/bot_events/*");
    }

    /** The texts at a JSON pointer, in which one star stands for every item of a list. */
    private List<String> texts(String place) {
        int star = place.indexOf("/*");
        if (star < 0) {
            return List.of(manifest.at(place).asText());
        }
        List<String> texts = new ArrayList<>();
        JsonPointer rest = JsonPointer.compile(place.substring(star + 2));
        manifest.at(place.substring(0, star))
                .forEach(item -> texts.add(item.at(rest).asText()));
        return texts;
    }

    private static List<String> items(JsonNode list) {
        List<String> items = new ArrayList<>();
        list.forEach(item -> items.add(item.asText()));
        return items;
    }

    private static JsonNode names() throws IOException {
        assumeTrue(Files.exists(NAMES), "skipped: Slack's names are not beside this clone (" + NAMES + ")");
        return new ObjectMapper().readTree(NAMES.toFile());
    }

    private static JsonNode manifest() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("config", "slack-manifest.yaml").toFile());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read our own manifest", e);
        }
    }
}
