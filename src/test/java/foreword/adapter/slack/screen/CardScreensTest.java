package foreword.adapter.slack.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.adapter.slack.screen.Storyboard.Cast;
import foreword.outbox.Card;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardScreensTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "screens");
    private static final int MESSAGE = 10_000;

    /** How the names of the cards begin whose words stand in templates/screens. */
    private static final List<String> IN_GERMAN =
            List.of("credit-", "deal-", "draft-", "moment-", "plan-", "stage-", "stranger-", "thanks-");

    private static Stream<String> every_card() {
        return new Storyboard(Cast.PLAIN).cards.keySet().stream();
    }

    private static Stream<Cast> unkind_casts() {
        return Hostile.texts().map(Cast::all);
    }

    private static Stream<String> every_card_with_german_words() {
        return every_card().filter(name -> IN_GERMAN.stream().anyMatch(name::startsWith));
    }

    /** Run with {@code -Dscreens.write=true} to accept what is drawn now. */
    @ParameterizedTest
    @MethodSource("every_card")
    void draws_the_same_bytes_as_the_golden_file(String name) throws IOException {
        assertGolden(new Storyboard(Cast.PLAIN), name, GOLDEN.resolve(name + ".json"));
    }

    @ParameterizedTest
    @MethodSource("every_card_with_german_words")
    void draws_the_same_in_german(String name) throws IOException {
        assertGolden(
                new Storyboard(Cast.PLAIN, Locale.GERMAN),
                name,
                GOLDEN.resolve("de").resolve(name + ".json"));
    }

    private static void assertGolden(Storyboard story, String name, Path file) throws IOException {
        Drawn drawn = story.screens().draw(card(story, name), Storyboard.ALICE);

        ObjectNode now = Blocks.object().put("text", drawn.text());
        now.set("blocks", SlackLimits.parse(drawn.blocksJson()));
        if (Boolean.getBoolean("screens.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now.toPrettyString() + "\n");
        }
        JsonNode golden = SlackLimits.parse(Files.readString(file));
        assertThat(drawn.text()).isEqualTo(golden.path("text").asText());
        assertThat(drawn.blocksJson()).isEqualTo(golden.path("blocks").toString());
    }

    @ParameterizedTest
    @MethodSource("unkind_casts")
    void keeps_to_the_limits_of_slack_whatever_people_are_called(Cast cast) {
        SlackLimits limits = SlackLimits.atHand();
        Storyboard story = new Storyboard(cast);

        story.cards.forEach((name, card) -> {
            Drawn drawn = story.screens().draw(card, Storyboard.ALICE);

            assertThat(limits.faultsOfMessage(drawn.blocksJson())).as(name).isEmpty();
            assertThat(drawn.blocksJson().length()).as(name).isLessThan(MESSAGE);
            assertThat(drawn.text()).as(name).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("unkind_casts")
    void lets_no_foreign_text_become_a_mention_or_a_link(Cast cast) {
        Storyboard story = new Storyboard(cast);

        story.cards.forEach((name, card) -> {
            Drawn drawn = story.screens().draw(card, Storyboard.ALICE);

            assertThat(Hostile.active(drawn.text())).as(name).isEmpty();
            assertThat(Hostile.activeIn(SlackLimits.parse(drawn.blocksJson())))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void has_one_primary_button_at_most() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        story.cards.forEach((name, card) -> {
            JsonNode blocks = SlackLimits.parse(
                    story.screens().draw(card, Storyboard.ALICE).blocksJson());

            List<String> styles = blocks.findValuesAsText("style");

            assertThat(styles.stream().filter("primary"::equals)).as(name).hasSizeLessThan(2);
        });
    }

    @Test
    void says_its_first_line_as_text_too() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        story.cards.forEach((name, card) -> {
            Drawn drawn = story.screens().draw(card, Storyboard.ALICE);

            assertThat(drawn.text()).as(name).matches("(?s)[A-Z1-9].*[.?:]").doesNotContain("*");
        });
    }

    @Test
    void leaves_no_word_of_the_client_once_the_praise_is_erased() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        Drawn drawn = story.screens().draw(card(story, "moment-erased"), Storyboard.ALICE);

        assertThat(drawn.blocksJson()).doesNotContain("rollout", "saved our quarter", "https://");
    }

    @Test
    void says_so_when_the_row_is_gone() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        Drawn drawn = story.screens().draw(new Card(Card.Kind.MOMENT, "m_none"), Storyboard.ALICE);

        assertThat(drawn.text()).contains("no longer");
    }

    private static Card card(Storyboard story, String name) {
        Card card = story.cards.get(name);
        if (card == null) {
            throw new IllegalArgumentException("no such card: " + name);
        }
        return card;
    }
}
