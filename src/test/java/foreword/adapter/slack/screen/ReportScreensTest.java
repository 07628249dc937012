package foreword.adapter.slack.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.slack.screen.Storyboard.Cast;
import foreword.money.Amount;
import foreword.people.Contact;
import foreword.report.Business;
import foreword.report.Debts;
import foreword.report.Leg;
import foreword.report.Load;
import foreword.report.Milestone;
import foreword.report.Period;
import foreword.report.Reached;
import foreword.report.Report;
import foreword.report.Rest;
import foreword.report.TypedPeriod;
import foreword.sandbox.BlockKitRules;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportScreensTest {
    private static final Period QUARTER = Period.quarter(LocalDate.of(2026, 11, 24));
    private static final Report NOTHING = report(0, List.of(), "Website");

    /** Run with {@code -Dscreens.write=true} to accept what is drawn now. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void tells_every_figure_in_the_language_of_who_asks(String language) throws IOException {
        ReportScreens screens = screens(Cast.PLAIN, language);
        String folder = language.equals("en") ? "" : language + "/";

        golden(folder + "report-full", screens.report(full("Trade fair"), Storyboard.ALICE));
        golden(folder + "report-few", screens.report(few(), Storyboard.ALICE));
        golden(folder + "report-nothing", screens.report(NOTHING, Storyboard.ALICE));
        golden(folder + "report-drawn", screens.drawn(full("Trade fair"), Storyboard.ALICE));
        golden(folder + "report-not-drawn", screens.notDrawn(Storyboard.ALICE));
        golden(folder + "report-means", screens.meanings(Storyboard.ALICE));
        golden(folder + "report-table", screens.table("\"a\",\"'=b\"\r\n", Storyboard.ALICE));
        golden(folder + "report-unread", screens.unread(unread("the *whole* thing"), Storyboard.ALICE));
        golden(folder + "report-ends-first", screens.unread(unread("2026-02..2026-01"), Storyboard.ALICE));
    }

    @Test
    void few_are_never_a_percentage() {
        ReportScreens screens = screens(Cast.PLAIN, "en");

        assertThat(screens.report(few(), Storyboard.ALICE)).doesNotContain("%");
        assertThat(screens.report(full("Website"), Storyboard.ALICE)).contains("50% (20 of 40)");
    }

    @Test
    void one_that_went_on_is_no_half() {
        Report two = report(2, List.of(), "Website");

        assertThat(screens(Cast.PLAIN, "de").report(two, Storyboard.ALICE))
                .contains("1 von 2 ging innerhalb von 4 Tagen weiter")
                .doesNotContain("gingen weiter");
        assertThat(screens(Cast.PLAIN, "en").report(two, Storyboard.ALICE))
                .contains("1 of 2 went on within 4 days")
                .doesNotContain("half");
    }

    @Test
    void a_chart_is_one_that_slack_draws() {
        JsonNode drawn = SlackLimits.parse(screens(Cast.PLAIN, "de").drawn(full("Website"), Storyboard.ALICE));

        assertThat(drawn.findValuesAsText("type")).contains("data_visualization");
        assertThat(BlockKitRules.message(drawn)).isEmpty();
    }

    @Test
    void names_mean_nothing_but_themselves() {
        Hostile.texts().forEach(text -> {
            JsonNode drawn = SlackLimits.parse(screens(Cast.all(text), "en").report(full(text), Storyboard.ALICE));

            assertThat(Hostile.activeIn(drawn)).isEmpty();
            assertThat(BlockKitRules.message(drawn)).isEmpty();
        });
    }

    private static ReportScreens screens(Cast cast, String language) {
        Storyboard story = new Storyboard(cast, Locale.forLanguageTag(language));
        return new ReportScreens(story.rows, story.clock);
    }

    private static Report full(String leadSource) {
        return report(
                40,
                List.of(
                        new Business(Business.Stage.HEARD, leadSource, 0, false, amount("12000"), 2),
                        new Business(Business.Stage.HEARD, "", 0, false, null, 1),
                        new Business(Business.Stage.HEARD, leadSource, 0, true, amount("5000"), 1),
                        new Business(Business.Stage.WON, leadSource, 50, false, amount("1000.01"), 1)),
                leadSource);
    }

    private static Report few() {
        return report(7, List.of(), "Website");
    }

    private static Report report(long many, List<Business> business, String segment) {
        List<Leg> legs = Stream.of(Milestone.values())
                .map(milestone -> leg(milestone, many, segment))
                .toList();
        return new Report(
                QUARTER,
                legs,
                new Debts(many, many / 2, many / 8),
                many == 0 ? List.of() : List.of(new Load(new Contact.Id("c_17"), many / 2, 1)),
                many / 3,
                new Rest(many / 4, many / 8, many == 0 ? 0 : 1),
                business);
    }

    private static Leg leg(Milestone milestone, long many, String segment) {
        if (many == 0) {
            return new Leg(milestone, List.of(), null);
        }
        boolean last = milestone == Milestone.WON;
        boolean noneWent = milestone == Milestone.MET;
        List<Reached> reached = last
                ? List.of(new Reached("tm_1", "client", 1, 0))
                : List.of(
                        new Reached("tm_1", "client", many / 2, noneWent ? 0 : many / 2),
                        new Reached("", segment.isBlank() ? "client" : segment, many - many / 2, 0));
        Duration took = switch (milestone) {
            case PRAISE -> Duration.ofSeconds(40);
            case MOMENT -> Duration.ofMinutes(200);
            default -> Duration.ofDays(4);
        };
        return new Leg(milestone, reached, last || noneWent ? null : took);
    }

    private static Amount amount(String value) {
        return new Amount(new BigDecimal(value), "EUR");
    }

    private static TypedPeriod.Unread unread(String typed) {
        try {
            throw new AssertionError(new TypedPeriod(QUARTER.first()).read(typed));
        } catch (TypedPeriod.Unread unread) {
            return unread;
        }
    }

    private static void golden(String name, String drawn) throws IOException {
        Path file = Path.of("src", "test", "resources", "screens", name + ".json");
        JsonNode now = SlackLimits.parse(drawn);
        if (Boolean.getBoolean("screens.write")) {
            Files.writeString(file, now.toPrettyString() + "\n");
        }
        assertThat(now).as(name).isEqualTo(SlackLimits.parse(Files.readString(file)));
    }
}
