package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.activity.Activity;
import foreword.adapter.sql.Database;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.calendar.Absence;
import foreword.calendar.Away;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkTime;
import foreword.cli.ExportOptions;
import foreword.deal.Deal;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.introduction.Introduction;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Correction;
import foreword.people.EmailAddress;
import foreword.people.Interaction;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Permission;
import foreword.praise.Praise;
import foreword.testing.Given;
import foreword.thanks.ThankYou;
import foreword.workflow.Rows;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept about a person, handed over whole, and nothing of anybody else. */
class ExportTest {
    @TempDir
    Path folder;

    private final Company company = Given.company();
    private final Contact dana = Given.contact(company);
    private final Contact nadia = Given.contact(company);
    private final Teammate owner = Given.teammate();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Database database;
    private Rows rows;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"));
        rows = Stores.of(database);
        rows.people().save(company);
        rows.people().save(owner);
        List.of(dana, nadia).forEach(this::story);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void hands_over_every_kind_of_row_of_one_person() throws Exception {
        assertThat(export(dana.email(), ExportOptions.Format.JSON)).isZero();

        Map<String, Integer> counts = counts(json());
        assertThat(counts)
                .isEqualTo(Map.ofEntries(
                        Map.entry("contacts", 1),
                        Map.entry("strangers", 0),
                        Map.entry("interactions", 1),
                        Map.entry("correctionsOfStrength", 1),
                        Map.entry("complaints", 1),
                        Map.entry("praise", 1),
                        Map.entry("moments", 1),
                        Map.entry("asks", 1),
                        Map.entry("drafts", 1),
                        Map.entry("replies", 1),
                        Map.entry("thankYous", 1),
                        Map.entry("introductions", 1),
                        Map.entry("askHistory", 0),
                        Map.entry("favours", 0),
                        Map.entry("qualifications", 0),
                        Map.entry("deals", 1),
                        Map.entry("dealHistory", 1),
                        Map.entry("dealProposals", 0),
                        Map.entry("credits", 1),
                        Map.entry("creditHistory", 1),
                        Map.entry("targets", 0),
                        Map.entry("facts", 0),
                        Map.entry("whoKnowsWhom", 0),
                        Map.entry("connections", 0),
                        Map.entry("nudges", 0),
                        Map.entry("hopper", 0),
                        Map.entry("expectations", 0),
                        Map.entry("notices", 0),
                        Map.entry("notWrittenTo", 0),
                        Map.entry("teammates", 0),
                        Map.entry("daysOff", 0),
                        Map.entry("activities", 2)));
        assertThat(text(out))
                .contains(dana.name(), address(dana).value(), "superb", "Sure, happy to.", "GRANTED")
                .doesNotContain(nadia.id().value(), address(nadia).value());
        assertThat(json().path("praise").get(0).path("heardAt").asText()).isEqualTo("2026-03-04T09:30:00.123Z");
        assertThat(json().path("activities").get(1).path("what").asText()).isEqualTo("ask.asked");
    }

    @Test
    void hands_over_what_one_of_us_chose_about_language_and_time() throws Exception {
        rows.people().language(owner.id(), Locale.GERMAN);
        rows.workTimes().save(owner.id(), WorkTime.USUAL.withHours(TimeSpan.parse("08:00-16:30")));
        rows.workTimes().add(owner.id(), Absence.parse("2026-08-03/2026-08-14"));
        rows.workTimes().away(owner.id(), new Away(Given.NOW, null, "Vacationing"));
        rows.plans().quota(owner.id(), 4);

        assertThat(export(owner.email(), ExportOptions.Format.JSON)).isZero();

        assertThat(counts(json()))
                .containsEntry("teammates", 1)
                .containsEntry("daysOff", 1)
                .containsEntry("contacts", 0)
                .containsEntry("praise", 0);
        assertThat(json().path("teammates").get(0).toString())
                .contains(
                        owner.name(),
                        "\"language\":\"de\"",
                        "08:00-16:30",
                        "Vacationing",
                        "\"asksAWeek\":4",
                        "2026-03-04T");
        assertThat(json().path("daysOff").get(0).path("lastDay").asText()).isEqualTo("2026-08-14");
    }

    @Test
    void hands_over_everything_when_nobody_is_named() throws Exception {
        assertThat(export(null, ExportOptions.Format.JSON)).isZero();

        assertThat(counts(json()))
                .containsEntry("contacts", 2)
                .containsEntry("praise", 2)
                .containsEntry("drafts", 2)
                .containsEntry("activities", 4);
    }

    @Test
    void hands_over_what_is_kept_about_somebody_we_were_introduced_to() throws Exception {
        EmailAddress target = rows.introductions().all().get(0).targetEmail();

        assertThat(export(target, ExportOptions.Format.JSON)).isZero();

        assertThat(counts(json())).containsEntry("introductions", 1).containsEntry("contacts", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@acme.example", "%@acme.example"})
    void says_so_when_nothing_is_kept(String address) throws Exception {
        assertThat(export(new EmailAddress(address), ExportOptions.Format.JSON)).isEqualTo(1);

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("Nothing is kept about " + address).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-1", "@SUM(A1)", "\tx", "\rx"})
    void makes_formulas_harmless_in_a_table(String words) throws Exception {
        praise(dana, words);

        assertThat(export(dana.email(), ExportOptions.Format.CSV)).isZero();

        assertThat(text(out)).contains(",\"'" + words + "\",").doesNotContain("\"" + words);
    }

    @Test
    void writes_praise_as_a_table() throws Exception {
        praise(dana, "He said \"superb\", twice.\nThen left.");

        assertThat(export(dana.email(), ExportOptions.Format.CSV)).isZero();

        assertThat(text(out))
                .startsWith("id,heardAt,speaker,email,company,kind,state,permission,quote,text,permalink\r\n")
                .contains("\"He said \"\"superb\"\", twice.\nThen left.\"", "\"GRANTED\"", "\"NOT_ASKED\"")
                .doesNotContain(address(nadia).value());
    }

    private void story(Contact contact) {
        rows.people().save(contact);
        Praise praise = praise(contact, "Team, that launch was superb. Thank you!");
        rows.permissions()
                .move(praise.id(), Permission.State.NOT_ASKED, Permission.State.GRANTED, owner.id(), Given.NOW);
        rows.moments().add(Given.moment(praise, contact, owner));
        rows.interactions()
                .add(new Interaction(
                        contact.id(),
                        Interaction.Way.MAIL,
                        Interaction.Direction.IN,
                        Given.NOW,
                        contact.id().value()));
        rows.corrections().add(new Correction(Correction.Id.fresh(), contact.id(), 20, "met", owner.id(), Given.NOW));
        rows.concerns().add(Given.concern(contact, Given.NOW));
        Ask ask = Given.ask(contact, owner);
        rows.asks().add(ask);
        rows.drafts().add(draft(contact, ask));
        rows.replies().add(reply(ask));
        ThankYou thanks = Given.thankYou(contact, owner);
        rows.thanks().add(thanks);
        Introduction introduction = Given.introduction(contact, owner);
        rows.introductions().add(introduction);
        Deal deal = Given.deal();
        rows.deals().add(deal, Given.turn(deal, "they said so"));
        rows.deals().contact(deal.id(), address(contact));
        rows.links().add(Given.link(deal, introduction, "the same address"), "");
        rows.log()
                .append(new Activity(
                        Given.NOW, "foreword", "praise.heard", praise.id().ref(), ""));
        rows.log().append(Given.activity(ask.id().ref()));
    }

    private Praise praise(Contact contact, String words) {
        Praise given = Given.praise(contact);
        Praise praise = new Praise(
                given.id(),
                given.source(),
                contact.id(),
                null,
                given.channel(),
                given.conversation(),
                given.message(),
                null,
                words,
                words,
                1,
                Band.SURE,
                given.kind(),
                "",
                null,
                Praise.State.HEARD,
                Given.NOW);
        rows.praises().add(praise);
        return praise;
    }

    private Draft draft(Contact to, Ask ask) {
        Draft given = Given.draft(owner);
        Letter letter = given.letter().to(address(to));
        return new Draft(
                given.id(),
                1,
                MessageKind.QUESTION,
                ask.id().ref(),
                owner.id(),
                letter,
                given.threadToken(),
                Draft.State.PENDING,
                null,
                given.createdAt(),
                given.expiresAt());
    }

    private Reply reply(Ask ask) {
        Reply given = Given.reply(owner);
        return new Reply(
                given.id(),
                ask.id().ref(),
                owner.id(),
                "Somebody",
                given.words(),
                given.answer(),
                given.because(),
                given.tie(),
                given.brought(),
                "",
                Given.NOW,
                given.messageId());
    }

    private static EmailAddress address(Contact contact) {
        return Objects.requireNonNull(contact.email());
    }

    private int export(@Nullable EmailAddress about, ExportOptions.Format format) throws Exception {
        return new PrivacyDuties(database)
                .export(
                        new ExportOptions(about, format, ExportOptions.List.PRAISE),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        stream());
    }

    private PrintStream stream() {
        return new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(text(out));
    }

    private static Map<String, Integer> counts(JsonNode json) {
        return StreamSupport.stream(json.properties().spliterator(), false)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().size()));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
