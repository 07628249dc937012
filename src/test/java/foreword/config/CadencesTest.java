package foreword.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import foreword.calendar.Term;
import foreword.followup.Cadence;
import foreword.followup.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long things wait, from the file beside the settings. */
final class CadencesTest {
    @TempDir
    private Path home;

    @Test
    void a_segment_waits_its_own_time_and_else_as_all_do() throws IOException {
        cadences("""
                all:
                  thank-you: 2bd
                  follow-up: [3bd, 1w]
                partner:
                  follow-up: [5bd, 5bd, 2w]
                """);

        Settings settings = load(Map.of());
        Cadence partner = settings.segments().get(0).cadence();

        assertThat(settings.cadence().all(Step.FOLLOW_UP)).isEqualTo(terms("3bd", "1w"));
        assertThat(partner.all(Step.FOLLOW_UP)).isEqualTo(terms("5bd", "5bd", "2w"));
        assertThat(partner.of(Step.THANKS)).isEqualTo(Term.parse("2bd"));
        assertThat(partner.of(Step.HOPPER)).isEqualTo(Term.parse("90d"));
    }

    @Test
    void none_means_never() throws IOException {
        cadences("all: {follow-up: none}");

        Cadence cadence = load(Map.of()).cadence();

        assertThat(cadence.again(Step.FOLLOW_UP, 0)).isFalse();
        assertThat(cadence.after(Step.FOLLOW_UP, 0))
                .as("until the silence is one")
                .isEqualTo(Term.parse("5bd"));
    }

    @Test
    void the_last_wait_of_a_step_that_goes_on_counts_again_and_again() {
        assertThat(Stream.of(0, 1, 2, 9)
                        .map(times ->
                                Cadence.USUAL.after(Step.EXPECTATION, times).toString()))
                .containsExactly("30d", "90d", "90d", "90d");
        assertThat(Cadence.USUAL.again(Step.EXPECTATION, 99)).isTrue();
        assertThat(Cadence.USUAL.again(Step.FOLLOW_UP, 2)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all: {follow-up: [5bd, soon]}        | cadences.all.follow-up: "5bd,soon"
            all: {follow-up: []}                 | cadences.all.follow-up
            all: {hopper: [30d, 60d]}            | cadences.all.hopper: "30d,60d"
            all: {hopper: none}                  | cadences.all.hopper: "none"
            all: {expectation: none}             | cadences.all.expectation: "none"
            all: {folow-up: 3bd}                 | cadences.all.folow-up
            cleint: {hopper: 30d}                | cadences.cleint.hopper
            hopper: 30d                          | cadences.hopper
            """)
    void a_wrong_cadence_stops_the_start_by_its_name(String yaml, String named) throws IOException {
        cadences(yaml);

        assertThat(refusal()).contains(named, "allowed");
    }

    @Test
    void the_older_keys_still_count_and_one_place_is_enough() throws IOException {
        settings("""
                asking: {follow-up: 3bd, follow-ups: 3, hopper: 60d}
                deals: {stalled: 45d}
                segments: {partner: {follow-ups: 0}}
                """);
        Settings settings = load(Map.of());
        assertThat(settings.cadence().all(Step.FOLLOW_UP)).isEqualTo(terms("3bd", "3bd", "3bd"));
        assertThat(settings.cadence().of(Step.HOPPER)).isEqualTo(Term.parse("60d"));
        assertThat(settings.cadence().of(Step.STALLED)).isEqualTo(Term.parse("45d"));
        assertThat(settings.segments().get(0).cadence().all(Step.FOLLOW_UP)).isEmpty();

        cadences("{all: {follow-up: [5bd]}, partner: {follow-up: [5bd]}}");
        assertThat(refusal())
                .contains("asking.follow-up:", "asking.follow-ups:", "segments.partner.follow-ups:", "keep one")
                .doesNotContain("asking.hopper");
    }

    @Test
    void a_variable_can_say_it_too() {
        Settings settings = load(Map.of(
                "FOREWORD_CADENCES_ALL_FOLLOW_UP", "2bd, 3bd", "FOREWORD_CADENCES_PARTNER_THANK_YOU_OVERDUE", "1bd"));

        assertThat(settings.cadence().all(Step.FOLLOW_UP)).isEqualTo(terms("2bd", "3bd"));
        assertThat(settings.segments().get(0).cadence().all(Step.THANKS_OVERDUE))
                .isEqualTo(terms("1bd"));
    }

    @Test
    void what_is_printed_can_be_read_again() throws IOException {
        cadences("{all: {follow-up: none, quiet: 20d}, partner: {expectation: [10d, 20d]}}");
        Settings settings = load(Map.of());
        Files.delete(home.resolve("config").resolve("cadences.yaml"));
        settings(String.join("\n", settings.lines()));

        assertThat(load(Map.of()).cadence()).isEqualTo(settings.cadence());
        assertThat(load(Map.of()).segments()).isEqualTo(settings.segments());
    }

    @Test
    void the_file_we_ship_says_what_is_usual() throws IOException {
        String shipped = Files.readString(Path.of("config", "cadences.yaml"));
        String all = shipped.substring(0, shipped.indexOf("# Such as"));
        cadences(all.replaceAll("(?m)^#( *[a-z][a-z-]*:.*)$", "$1"));

        assertThat(load(Map.of()).cadence()).isEqualTo(Cadence.USUAL);
        assertThat(Step.values()).allSatisfy(step -> assertThat(all).containsPattern("(?m)^# *" + step.word() + ":"));
    }

    private static List<Term> terms(String... written) {
        return Stream.of(written).map(Term::parse).toList();
    }

    private Settings load(Map<String, String> env) {
        return Settings.load(home, null, env);
    }

    private String refusal() {
        return String.valueOf(
                catchThrowableOfType(BadSettings.class, () -> load(Map.of())).getMessage());
    }

    private void cadences(String yaml) throws IOException {
        write("cadences.yaml", yaml);
    }

    private void settings(String yaml) throws IOException {
        write("foreword.yaml", yaml);
    }

    private void write(String name, String yaml) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config").resolve(name), yaml);
    }
}
