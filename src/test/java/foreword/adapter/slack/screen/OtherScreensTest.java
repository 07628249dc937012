package foreword.adapter.slack.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.slack.screen.Storyboard.Cast;
import foreword.ask.Ask;
import foreword.calendar.Absence;
import foreword.calendar.Country;
import foreword.calendar.OwnCalendars;
import foreword.calendar.Rhythm;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkTime;
import foreword.draft.Draft;
import foreword.followup.Manners;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.NotifyBy;
import foreword.people.Relationship;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.praise.Praise;
import foreword.target.ProfileCard;
import foreword.thanks.ThankYou;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherScreensTest {
    private static final Relationship RELATIONSHIP = new Relationship(
            62, true, List.of("Dana wrote to us once.", "Dana praised us today.", "Nothing speaks against it."));
    private static final Contact.Id DANA = new Contact.Id("c_17");

    private static Stream<Cast> all_casts() {
        return Stream.concat(Stream.of(Cast.PLAIN), Hostile.texts().map(Cast::all));
    }

    @ParameterizedTest
    @MethodSource("all_casts")
    void every_view_keeps_to_the_limits_of_slack(Cast cast) {
        SlackLimits limits = SlackLimits.atHand();
        Storyboard story = new Storyboard(cast);

        views(story)
                .forEach(view -> assertThat(limits.faultsOfView(view)).as(view).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all_casts")
    void every_answer_to_a_command_keeps_to_the_limits_of_slack(Cast cast) {
        SlackLimits limits = SlackLimits.atHand();
        Storyboard story = new Storyboard(cast);

        answers(story).forEach(answer -> {
            JsonNode said = SlackLimits.parse(answer);

            assertThat(limits.faultsOfMessage(said.path("blocks").toString()))
                    .as(answer)
                    .isEmpty();
            assertThat(said.path("response_type").asText()).isEqualTo("ephemeral");
            assertThat(said.path("text").asText()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("all_casts")
    void no_foreign_text_becomes_a_mention_or_a_link(Cast cast) {
        Storyboard story = new Storyboard(cast);

        Stream.concat(views(story).stream(), answers(story).stream())
                .forEach(json ->
                        assertThat(Hostile.activeIn(SlackLimits.parse(json))).isEmpty());
    }

    @Test
    void asks_for_the_great_introduction_card_only_while_it_is_missing() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        String before = story.modals().ask(AskStart.of(DANA));
        story.rows.profileCards().save(new ProfileCard(Segment.CLIENT, "who", "why", "what", Storyboard.NOW));
        String after = story.modals().ask(AskStart.of(DANA));

        assertThat(before).contains("card_who", "card_why", "card_what");
        assertThat(after).doesNotContain("card_who");
    }

    @Test
    void preselects_the_target_that_was_typed() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        String view = story.modals().ask(new AskStart(DANA, Ask.Kind.ADVICE, "m_OPEN", "sam lee", "Northwind"));

        List<JsonNode> chosen = SlackLimits.parse(view).findValues("initial_option");
        assertThat(chosen.stream().map(one -> one.path("value").asText())).containsExactly("c_17", "advice", "t_9");
    }

    @Test
    void carries_the_draft_and_its_version_into_the_edit_modal() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        String view = story.modals().draftEdit(draft(story), Storyboard.ALICE);

        assertThat(SlackLimits.parse(view).path("private_metadata").asText())
                .isEqualTo("{\"d\":\"d_PENDING_ask-forwardable\",\"v\":3}");
    }

    @Test
    void tells_an_outsider_nothing_of_ours() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        String home = home(story, "U0STRANGER");

        assertThat(home).doesNotContain("Dana", "Acme", "Sam", "Alice");
        assertThat(SlackLimits.parse(home).path("blocks")).hasSize(1);
    }

    @Test
    void greets_and_counts_what_needs_me() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        String home = home(story, Storyboard.ALICE);

        assertThat(home).contains("Good morning, Alice", "things need you", "12 (39%)", "30 of 31");
    }

    @Test
    void tells_an_admin_and_nobody_else_how_many_cards_were_heeded_with_a_hint_when_they_are_few() {
        Storyboard story = new Storyboard(Cast.PLAIN);
        String asAdmin = home(story, Storyboard.ALICE);
        Teammate alice =
                story.rows.people().teammateWithSlackId(Storyboard.ALICE).orElseThrow();
        story.rows
                .people()
                .save(new Teammate(
                        alice.id(),
                        alice.slackId(),
                        alice.email(),
                        alice.name(),
                        Teammate.Role.MEMBER,
                        alice.zone(),
                        alice.language()));

        assertThat(asAdmin)
                .contains("28 of 43 cards and reminders of the last 30 days were acted upon, 65 %.")
                .contains("Fewer than seven in ten");
        assertThat(home(story, Storyboard.ALICE)).doesNotContain("cards and reminders");
    }

    /** Run with {@code -Dscreens.write=true} to accept what is drawn now. */
    @Test
    void shows_the_plan_and_the_weeks_as_the_golden_files_do() throws IOException {
        Storyboard story = new Storyboard(Cast.PLAIN);
        CommandScreens commands = new CommandScreens(story.rows, story.clock);

        golden("answer-plan-full", SlackLimits.parse(commands.plan(story.plan().full(), Storyboard.ALICE)));
        golden("answer-plan-empty", SlackLimits.parse(commands.plan(story.plan().empty(), Storyboard.ALICE)));
        golden("home-weeks", weeks(SlackLimits.parse(home(story, Storyboard.ALICE))));
    }

    private static JsonNode weeks(JsonNode home) {
        for (JsonNode block : home.path("blocks")) {
            if (block.path("text").path("text").asText().startsWith("*Week by week*")) {
                return block;
            }
        }
        throw new AssertionError("App Home has no weeks: " + home);
    }

    /** Run with {@code -Dscreens.write=true} to accept what is drawn now. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void shows_plan_weeks_and_settings_in_the_language_of_who_looks(String language) throws IOException {
        Storyboard story = new Storyboard(Cast.PLAIN, Locale.forLanguageTag(language));
        String folder = language.equals("en") ? "" : language + "/";
        Modals modals = story.modals();
        Set<String> changed = new TreeSet<>(settings(story).fields().keySet());
        changed.remove("hours_to");

        golden(folder + "settings", SlackLimits.parse(modals.settings(settings(story), Storyboard.ALICE)));
        golden(
                folder + "settings-kept",
                SlackLimits.parse(modals.settingsKept(settings(story), changed, Storyboard.ALICE)));
        golden(
                folder + "settings-nothing",
                SlackLimits.parse(modals.settingsKept(settings(story), Set.of(), Storyboard.ALICE)));
        golden(
                folder + "answer-plan-full",
                SlackLimits.parse(new CommandScreens(story.rows, story.clock)
                        .plan(story.plan().full(), Storyboard.ALICE)));
    }

    private static OwnSettings settings(Storyboard story) {
        WorkTime own = WorkTime.USUAL
                .withCountry(Country.parse("DE-BY"))
                .withQuiet(List.of(TimeSpan.parse("12:00-13:00"), TimeSpan.parse("15:00-15:30")));
        return new OwnSettings(
                story.rows.people().teammateWithSlackId(Storyboard.ALICE).orElseThrow(),
                own,
                TimeSpan.parse("08:00-16:30"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                new OwnCalendars.Home(Country.parse("DE-BY"), false),
                List.of(Absence.parse("2026-12-28/2027-01-06"), Absence.parse("2027-02-05")),
                new Manners(3, Rhythm.DAILY),
                2,
                NotifyBy.SLACK,
                Optional.of(Locale.GERMAN),
                Optional.of(Storyboard.NOW.plus(Duration.ofDays(1))));
    }

    private static void golden(String name, JsonNode now) throws IOException {
        Path file = Path.of("src", "test", "resources", "screens", name + ".json");
        if (Boolean.getBoolean("screens.write")) {
            Files.writeString(file, now.toPrettyString() + "\n");
        }
        assertThat(now).as(name).isEqualTo(SlackLimits.parse(Files.readString(file)));
    }

    @Test
    void guesses_what_was_meant() {
        Storyboard story = new Storyboard(Cast.PLAIN);

        String answer = new CommandScreens(story.rows, story.clock).didYouMean("hoper", "hopper");

        assertThat(SlackLimits.parse(answer).path("text").asText())
                .isEqualTo("There is no hoper. Did you mean hopper?");
    }

    @Test
    void a_long_answer_is_whole_each_line_on_its_own() {
        Storyboard story = new Storyboard(Cast.PLAIN);
        List<String> lines = IntStream.range(0, 12)
                .mapToObj(i -> i + " lorem ipsum".repeat(60 + 15 * i) + ".")
                .toList();

        JsonNode answer = SlackLimits.parse(new CommandScreens(story.rows, story.clock).said(lines));

        assertThat(answer.path("blocks").findValues("text").stream()
                        .flatMap(text -> text.path("text").asText().lines()))
                .containsExactlyElementsOf(lines);
        assertThat(answer.path("text").asText()).startsWith("0 lorem").hasSizeLessThanOrEqualTo(600);
    }

    private static List<String> views(Storyboard story) {
        Modals modals = story.modals();
        Draft draft = draft(story);
        Draft sent = story.rows.drafts().find(new Draft.Id("d_SENT")).orElseThrow();
        Contact dana = story.rows.people().contact(DANA).orElseThrow();
        Stranger stranger =
                story.rows.people().stranger(new Stranger.Id("st_ASKED")).orElseThrow();
        Company acme = story.rows.people().companies().get(0);
        return List.of(
                home(story, Storyboard.ALICE),
                modals.ask(AskStart.of(DANA)),
                modals.ask(AskStart.blank()),
                modals.draftEdit(draft, Storyboard.ALICE),
                modals.draftEdit(sent, Storyboard.ALICE),
                modals.target(draft),
                modals.content(draft),
                modals.self(draft),
                modals.contact(dana, RELATIONSHIP),
                modals.resolveConcern(story.rows.concerns().open().get(0)),
                modals.contact(stranger),
                modals.newContact(acme.id()),
                modals.company(acme),
                modals.company(null),
                modals.outcome(story.rows.introductions().all().get(0)),
                modals.waive(thankYou(story)),
                modals.card(Segment.CLIENT),
                modals.settings(settings(story), Storyboard.ALICE),
                modals.settingsKept(settings(story), settings(story).fields().keySet(), Storyboard.ALICE),
                modals.loading("Review the draft"));
    }

    private static List<String> answers(Storyboard story) {
        CommandScreens commands = new CommandScreens(story.rows, story.clock);
        Praise praise = story.rows.praises().find(new Praise.Id("p_OPEN")).orElseThrow();
        Introduction introduction = story.rows.introductions().all().get(0);
        String words = praise.quote();
        return List.of(
                commands.help(),
                commands.help("ask"),
                commands.help(words),
                commands.didYouMean(words, "hopper"),
                commands.companies(Storyboard.ALICE),
                commands.due(Storyboard.ALICE),
                commands.thanks(false, Storyboard.ALICE),
                commands.thanks(true, Storyboard.ALICE),
                commands.praiseKept(praise),
                commands.concerns(Storyboard.ALICE),
                commands.taughtAboutConcerns(Storyboard.ALICE),
                commands.relationship(
                        story.rows.people().contact(DANA).orElseThrow(),
                        new Relationship(50, true, List.of(words, words, words))),
                commands.found("", 0, Storyboard.ALICE),
                commands.found(words + " zebra", 0, Storyboard.ALICE),
                commands.introRecorded(introduction),
                commands.outsider(),
                commands.plan(story.plan().full(), Storyboard.ALICE),
                commands.plan(story.plan().empty(), Storyboard.ALICE),
                commands.trouble(words, words, "FW-3107"),
                commands.said(words),
                commands.said(List.of(words, words.repeat(9), words.repeat(99), words)));
    }

    private static Draft draft(Storyboard story) {
        return story.rows
                .drafts()
                .find(new Draft.Id("d_PENDING_ask-forwardable"))
                .orElseThrow();
    }

    private static ThankYou thankYou(Storyboard story) {
        return story.rows.thankYous().find(new ThankYou.Id("ty_OWED")).orElseThrow();
    }

    private static String home(Storyboard story, String slackId) {
        return new HomeScreen(story.rows, story.clock, new ThirtyOneAsks()).view(slackId);
    }

    /** The figures of a good quarter. */
    private static final class ThirtyOneAsks implements Figures {
        @Override
        public long asked() {
            return 31;
        }

        @Override
        public long introduced() {
            return 12;
        }

        @Override
        public long won() {
            return 3;
        }

        @Override
        public long thanked() {
            return 30;
        }

        @Override
        public long attempts() {
            return 31;
        }
    }
}
