package foreword.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.deal.Certainty;
import foreword.deal.DealNews;
import foreword.deal.DealUpdate;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.money.AmountReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Things that people say of deals, and things that only sound like it: each row of {@code sentences.*.txt} is one. */
final class DealSentencesTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es-pt-nl-it");
    private static final DealSentences READER = new DealSentences(new AmountReader("USD"));
    private static final DealPosts POSTS = new DealPosts(new AmountReader("USD"));

    private record Row(
            String text, String kind, String stage, String companies, String sum, String currency, String reason) {
        static Row of(String line) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            return new Row(
                    cells[0], cells[1], cell(cells, 2), cell(cells, 3), cell(cells, 4), cell(cells, 5), cell(cells, 6));
        }

        private static String cell(String[] cells, int at) {
            return at < cells.length ? cells[at] : "";
        }
    }

    @ParameterizedTest
    @MethodSource("deals")
    void reads_what_is_stated(Row row) {
        List<DealUpdate> stated = stated(READER.read(row.text()));

        assertThat(stated).isNotEmpty();
        assertThat(String.join(
                        "; ",
                        stated.stream()
                                .map(update -> String.valueOf(update.company()))
                                .toList()))
                .isEqualTo(row.companies());
        DealUpdate update = stated.get(0);
        assertThat(stage(update)).isEqualTo(row.stage());
        assertThat(sum(update.amount())).isEqualTo(sum(row));
        assertThat(update.lostReason() == null ? "" : update.lostReason().words())
                .isEqualTo(row.reason());
    }

    @ParameterizedTest
    @MethodSource("talk")
    void lets_questions_hopes_and_other_talk_move_nothing(Row row) {
        assertThat(stated(READER.read(row.text()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("talk")
    void takes_no_talk_for_news_by_guessing(Row row) {
        assertThat(stated(POSTS.read(row.text()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("retractions")
    void hears_that_something_is_taken_back(Row row) {
        DealNews news = READER.read(row.text());

        assertThat(stated(news)).isEmpty();
        assertThat(news.updates()).extracting(DealUpdate::certainty).contains(Certainty.RETRACTED);
    }

    @Test
    void gives_each_company_of_a_message_its_own_update() {
        List<DealUpdate> updates =
                READER.read("Lost Tamarind but won Copperfield, 40k").updates();

        assertThat(updates).extracting(DealUpdate::company).containsExactly("Tamarind", "Copperfield");
        assertThat(updates).extracting(DealUpdate::stage).containsExactly(Stage.LOST, Stage.WON);
        assertThat(updates.get(0).amount()).isNull();
    }

    @Test
    void finds_a_company_that_the_workspace_knows_in_any_spelling() {
        assertThat(READER.read("just closed brightwater labs").updates()).isEmpty();

        assertThat(stated(READER.read("just closed brightwater labs", List.of("Brightwater Labs"))))
                .extracting(DealUpdate::company)
                .containsExactly("brightwater labs");
    }

    @Test
    void reads_long_and_odd_texts_without_failing() {
        assertThat(READER.read("won ".repeat(5_000)).updates()).isEmpty();
        assertThat(READER.read("").updates()).isEmpty();
        assertThat(READER.read("\u0000\ud83d (((( ::: $$$ 9999999999999999999999 !!!")
                        .updates())
                .isEmpty();
    }

    private static List<DealUpdate> stated(DealNews news) {
        return news.updates().stream().filter(DealUpdate::stated).toList();
    }

    private static String stage(DealUpdate update) {
        String finer = update.stageName();
        return switch (update.stage()) {
            case ON_HOLD -> "stalled";
            case OPEN -> finer == null ? "open" : finer;
            case UNKNOWN -> "";
            case WON, LOST -> update.stage().word();
        };
    }

    private static String sum(Row row) {
        return (row.sum() + " " + row.currency()).strip();
    }

    private static String sum(@org.jspecify.annotations.Nullable Amount amount) {
        return amount == null
                ? ""
                : (amount.value().toPlainString() + " " + (amount.currency() == null ? "" : amount.currency())).strip();
    }

    private static Stream<Row> deals() {
        return rows("deal");
    }

    private static Stream<Row> talk() {
        return Stream.concat(rows("ask"), rows("none"));
    }

    private static Stream<Row> retractions() {
        return rows("retracted");
    }

    private static Stream<Row> rows(String kind) {
        return LANGUAGES.stream()
                .flatMap(language -> lines("sentences." + language + ".txt"))
                .map(Row::of)
                .filter(row -> row.kind().equals(kind));
    }

    private static Stream<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DealSentencesTest.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
