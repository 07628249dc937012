package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlInbox;
import foreword.calendar.Absence;
import foreword.calendar.Away;
import foreword.calendar.Rhythm;
import foreword.calendar.WorkTime;
import foreword.deal.Deal;
import foreword.draft.Draft;
import foreword.expectation.Expectation;
import foreword.followup.Nudge;
import foreword.inbox.InboundEvent;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
import foreword.testing.Given;
import foreword.workflow.Rows;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forgetting a person in the middle of the story, while the bot runs or rests. */
class EraseTest {
    private static final String DANA = "dana@acme.example";
    private static final String SAM = "sam@northwind.example";
    private static final String PRAISE = "Your team saved our quarter with that rollout, brilliant work.";
    private static final List<String> TRACES =
            List.of("dana", "ortiz", "u0dana000", "saved our quarter", "brilliant", "happy to introduce", "head of op");
    private static final Instant START = Instant.parse("2026-11-24T09:12:00Z");

    @TempDir
    Path folder;

    private Path file;
    private Playground playground;
    private Visitor visitor;
    private boolean running;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("foreword.db");
        Clock real = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), START));
        playground = Playground.open(new Playground.Plan(0, 0, file, Path.of("."), false, true), real);
        running = true;
        visitor = new Visitor(playground.slack(), playground.post());
    }

    @AfterEach
    void close() {
        if (running) {
            running = false;
            playground.close();
        }
    }

    @Test
    void leaves_no_trace_of_a_person_and_every_count() throws Exception {
        untilTheIntroduction();
        aDealOfTheirs();
        anExpectationOfThem();
        long heard = count("praise.heard");
        long asked = playground.bot().rows().asks().countAsked();
        playground.bot().settle();
        close();

        String said = erase(DANA);

        assertThat(said)
                .contains("Erased what was kept about dana@acme.example:", "1 kind words", "1 drafts withdrawn")
                .contains("Mails in the mailbox, messages in Slack and backups made before are not touched");
        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            Rows rows = Stores.of(database);
            assertThat(rows.log().count("praise.heard", Instant.EPOCH)).isEqualTo(heard);
            assertThat(rows.asks().countAsked()).isEqualTo(asked);
            assertThat(rows.log().verified()).isTrue();
            assertThat(rows.expectations().of(acme(rows)).orElseThrow().saidTo())
                    .isNull();
            assertThat(rows.people().teammates())
                    .isNotEmpty()
                    .allSatisfy(
                            mate -> assertThat(rows.drafts().pending(mate.id())).isEmpty())
                    .allSatisfy(
                            mate -> assertThat(rows.nudges().open(mate.id())).isEmpty());
        }
        assertThat(erase(DANA)).isEqualTo("Nothing is left about dana@acme.example.\n");
        assertThat(cells()).noneMatch(EraseTest::tells);
        assertThat(TRACES).noneMatch(trace -> bytes().contains(trace));
        assertThat(cells()).contains("Nadia Berg", "nadia@fennel.example", "Sam Lee", SAM);
    }

    @Test
    void of_one_of_us_takes_name_language_and_calendar_and_leaves_what_they_did() throws Exception {
        untilTheIntroduction();
        Rows before = playground.bot().rows();
        Teammate.Id alice = before.people()
                .teammateWithSlackId(DemoRows.ALICE)
                .orElseThrow()
                .id();
        Teammate.Id tom =
                before.people().teammateWithSlackId(DemoRows.TOM).orElseThrow().id();
        for (Teammate.Id mate : List.of(alice, tom)) {
            before.people().language(mate, Locale.GERMAN);
            before.workTimes().save(mate, WorkTime.USUAL.withRhythm(Rhythm.DAILY));
            before.workTimes().add(mate, Absence.parse("2026-12-24/2026-12-31"));
            before.workTimes().away(mate, new Away(START, null, "Vacationing"));
            before.plans().quota(mate, 4);
        }
        long asked = before.asks().countAsked();
        playground.bot().settle();
        close();

        assertThat(erase("alice@larkfield.example"))
                .contains("1 hours of teammates", "1 days off of teammates", "1 names, addresses and languages");

        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            Rows rows = Stores.of(database);
            Teammate erased = rows.people().teammate(alice).orElseThrow();
            assertThat(erased)
                    .extracting(Teammate::name, Teammate::email, Teammate::slackId, Teammate::language)
                    .containsExactly("erased person", null, null, null);
            assertThat(rows.workTimes().of(alice)).isEqualTo(WorkTime.USUAL);
            assertThat(rows.workTimes().off(alice)).isEmpty();
            assertThat(rows.workTimes().away(alice)).isEmpty();
            assertThat(rows.plans().quota(alice)).isEmpty();
            assertThat(rows.asks().countAsked()).isEqualTo(asked);
            assertThat(rows.log().verified()).isTrue();
            assertThat(rows.people().teammate(tom).orElseThrow().language()).isEqualTo(Locale.GERMAN);
            assertThat(rows.workTimes().off(tom)).hasSize(1);
            assertThat(rows.plans().quota(tom)).hasValue(4);
        }
        assertThat(erase("alice@larkfield.example")).isEqualTo("Nothing is left about alice@larkfield.example.\n");
    }

    @Test
    void takes_the_words_off_the_cards_in_slack() {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.card(DemoRows.ALICE, "moment.ask");

        erase(DANA);
        playground.bot().beat();

        Visitor.await(
                "the card to lose name and words",
                () -> visitor.direct(DemoRows.ALICE).stream()
                        .filter(message -> !tells(message.blocks().toString()))
                        .findFirst());
    }

    @Test
    void deal_news_in_which_a_colleague_names_them_is_asked_about_without_the_words() {
        erase(DANA);

        visitor.say(DemoRows.ALICE, DemoCast.ACME_CHANNEL, "We won Acme, 40k EUR! Dana Ortiz made it happen.");

        assertThat(visitor.card(DemoRows.ALICE, "deal.confirm").text())
                .isEqualTo("Is this right: Acme is won, 40,000 EUR?");
        assertThat(visitor.direct(DemoRows.ALICE))
                .noneMatch(message ->
                        tells(message.text()) || tells(message.blocks().toString()));
    }

    @Test
    void calls_back_what_waits_in_the_outbox() throws Exception {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.card(DemoRows.ALICE, "draft.approve");
        playground.post().refuse(new EmailAddress(DANA));
        visitor.press(DemoRows.ALICE, "draft.approve");
        Visitor.await("the mail to wait", () -> deliveries("RETRY") == 1 ? Optional.of(true) : Optional.empty());

        erase(DANA);
        playground.post().accept(new EmailAddress(DANA));
        playground.turnTo(playground.clock().instant().plus(Duration.ofDays(1)));
        playground.bot().settle();

        assertThat(visitor.mails(DANA)).isEmpty();
        assertThat(deliveries("WITHDRAWN")).isEqualTo(1);
        assertThat(deliveries("RETRY")).isZero();
    }

    @Test
    void takes_a_stranger_away_too() throws Exception {
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "Leo Brandt <leo@acme.example>",
                                List.of("alice@larkfield.example"),
                                List.of(Playground.BOT.value()),
                                "The rollout of Leo",
                                "Honestly, your crew did an outstanding job for us.",
                                List.of()),
                        now());
        visitor.card(DemoRows.ALICE, "stranger.yes");
        playground.bot().settle();
        close();

        assertThat(erase("leo@acme.example")).contains("1 kind words", "1 names of people not known yet");

        assertThat(cells()).noneMatch(cell -> cell.contains("Leo") || cell.contains("outstanding"));
        assertThat(cells()).contains("Dana Ortiz");
    }

    @Test
    void does_not_work_on_what_the_person_wrote_and_nobody_read_yet() throws Exception {
        String other = "From: Nadia Berg <nadia@fennel.example>\r\nTo: " + DANA + "\r\n\r\nDana, hello";
        String theirs = "To: a@b.example\r\nFrom: \"Dana Ortiz\"\r\n <Dana@Acme.example>\r\n\r\nWhispered";
        playground.bot().settle();
        close();
        try (Database database = Database.open("jdbc:sqlite:" + file);
                SqlInbox inbox = new SqlInbox(database)) {
            inbox.accept(event(InboundEvent.Source.MAIL, "1", other));
            inbox.accept(event(InboundEvent.Source.MAIL, "2", theirs));
            inbox.accept(event(InboundEvent.Source.SLACK, "3", "{\"user\":\"U0DANA000\",\"text\":\"Whispered\"}"));
            inbox.accept(
                    event(InboundEvent.Source.SLACK, "4", "{\"user\":\"U0TOM0000\",\"text\":\"<@U0DANA000> hi\"}"));
            inbox.accept(event(InboundEvent.Source.SLACK, "5", "user_id=U0DANA000&text=Whispered"));
            inbox.accept(event(
                    InboundEvent.Source.WEBHOOK, "6", "{\"email\":\"Dana@acme.example\",\"comment\":\"Whispered\"}"));

            erase(database, DANA);

            assertThat(inbox.count("WAITING")).isEqualTo(2);
        }
        assertThat(bytes()).doesNotContain("whispered").contains("hello");
    }

    @Test
    void says_that_nothing_is_left_about_somebody_unknown() {
        assertThat(erase("nobody@acme.example")).startsWith("Nothing is left about nobody@acme.example.");

        assertThat(count("person.erased")).isZero();
    }

    private void aDealOfTheirs() {
        Rows rows = playground.bot().rows();
        Deal deal = Given.deal();
        rows.deals().add(deal, Given.turn(deal, "Dana said so"));
        rows.deals().contact(deal.id(), new EmailAddress(DANA));
        rows.links()
                .add(
                        Given.link(deal, rows.introductions().all().get(0), "Dana Ortiz takes part"),
                        "it was Dana, wasn't it");
    }

    private void anExpectationOfThem() {
        Rows rows = playground.bot().rows();
        Teammate alice = rows.people().teammateWithSlackId(DemoRows.ALICE).orElseThrow();
        Contact dana = rows.people().contactWithEmail(new EmailAddress(DANA)).orElseThrow();
        Expectation said = Expectation.begun(acme(rows), alice.id(), Expectation.Occasion.BY_HAND, START)
                .saidTo(dana.id());
        rows.expectations().add(said);
        rows.nudges()
                .add(new Nudge(
                        Nudge.Id.fresh(),
                        Nudge.Kind.EXPECTATION,
                        alice.id(),
                        said.id().ref(),
                        START.plus(Duration.ofDays(30)),
                        Nudge.State.PLANNED,
                        "Dana Ortiz answered",
                        ""));
    }

    private static Company.Id acme(Rows rows) {
        return rows.people().companyNamed("Acme").orElseThrow().id();
    }

    private void untilTheIntroduction() throws Exception {
        visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE);
        visitor.press(DemoRows.ALICE, "moment.ask");
        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.answer(visitor.mail(DANA, 1), "Dana Ortiz <" + DANA + ">", "Sure, happy to introduce you.", now());
        visitor.card(DemoRows.ALICE, "reply.no");
        visitor.press(DemoRows.ALICE, "draft.approve");
        visitor.mail(DANA, 2);
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "Dana Ortiz <" + DANA + ">",
                                List.of("Sam Lee <" + SAM + ">"),
                                List.of("alice@larkfield.example", Playground.BOT.value()),
                                "Sam, meet Alice (Larkfield)",
                                "Sam, Alice did our rollout. Alice, Sam opens a third site. Dana",
                                List.of()),
                        now());
        Visitor.await(
                "the first reply to be drafted",
                () -> pending().stream()
                        .filter(draft -> draft.letter().to().value().equals(SAM))
                        .findFirst());
    }

    private String erase(String email) {
        try (Database database = Database.open("jdbc:sqlite:" + file)) {
            return erase(database, email);
        }
    }

    private String erase(Database database, String email) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new PrivacyDuties(database)
                .erase(new EmailAddress(email), playground.clock(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Draft> pending() {
        return playground.bot().rows().people().teammates().stream()
                .flatMap(mate -> playground.bot().rows().drafts().pending(mate.id()).stream())
                .toList();
    }

    private long count(String what) {
        return playground.bot().rows().log().count(what, Instant.EPOCH);
    }

    private long deliveries(String state) {
        return playground.bot().outbox().countByState().getOrDefault(state, 0L);
    }

    private Instant now() {
        return playground.clock().instant();
    }

    private InboundEvent event(InboundEvent.Source source, String key, String payload) {
        return new InboundEvent(source, key, "event", payload.getBytes(StandardCharsets.UTF_8), now());
    }

    private static boolean tells(String text) {
        return TRACES.stream().anyMatch(text.toLowerCase(java.util.Locale.ROOT)::contains);
    }

    /** Every cell of every table. */
    private List<String> cells() throws Exception {
        List<String> cells = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                read(statement, table, cells);
            }
        }
        return cells;
    }

    private static void read(Statement statement, String table, List<String> cells) throws Exception {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    byte[] cell = rows.getBytes(column);
                    cells.add(cell == null ? "" : new String(cell, StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** The file itself, free space included, and what lies beside it. */
    private String bytes() {
        StringBuilder all = new StringBuilder();
        Stream.of("", "-wal")
                .map(end -> Path.of(file + end))
                .filter(Files::exists)
                .forEach(path -> all.append(read(path)));
        return all.toString();
    }

    private static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
