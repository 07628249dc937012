package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.activity.Activity;
import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.HopperEntry;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.report.Act;
import foreword.report.Consistency;
import foreword.report.Tally;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.OnEachDatabase;
import foreword.thanks.ThankYou;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Counts by week, held against the activities one by one. */
@OnEachDatabase
class SqlTalliesTest {
    private static final Duration TWO_YEARS = Duration.ofDays(730);
    private static final List<String> ZONES = List.of(
            "UTC", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca");

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final Teammate alice = Given.teammate();
    private final Teammate tom = Given.teammate();
    private final List<Did> all = new ArrayList<>();

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private record Did(Instant at, Teammate.Id by, Act act) {}

    private record Key(LocalDate week, Teammate.Id by, Act act) {}

    @Test
    void every_count_is_that_of_the_activities_in_any_zone_and_span() {
        database.step(() -> {
            for (int i = 0; i < 400; i++) {
                happens(Given.NOW.minusMillis(random.nextLong(TWO_YEARS.toMillis())));
            }
        });
        assertThat(all).extracting(Did::act).contains(Act.values());

        SqlTallies tallies = new SqlTallies(database);
        for (int round = 0; round < 60; round++) {
            ZoneId zone = ZoneId.of(ZONES.get(round % ZONES.size()));
            Instant edge = all.get(random.nextInt(all.size())).at();
            Instant from = round < 6 ? Given.NOW.minus(TWO_YEARS) : edge;
            Instant to = from.plusMillis(random.nextLong(TWO_YEARS.toMillis()));
            assertThat(sums(tallies.between(from, to, zone)))
                    .as("%s to %s in %s", from, to, zone)
                    .isEqualTo(counts(from, to, zone));
        }
    }

    @Test
    void a_sunday_night_is_the_old_week_here_and_the_new_one_further_east() {
        Instant sunday = Instant.parse("2026-03-29T23:30:00Z");
        database.step(() -> ask(sunday, alice));

        assertThat(week("UTC")).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(week("Europe/Berlin")).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    private LocalDate week(String zone) {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        List<Tally> tallies = new SqlTallies(database).between(from, from.plus(TWO_YEARS), ZoneId.of(zone));
        assertThat(tallies).hasSize(1);
        return tallies.get(0).week();
    }

    private void happens(Instant at) {
        Teammate by = random.nextBoolean() ? alice : tom;
        switch (random.nextInt(8)) {
            case 0 -> ask(at, by);
            case 1 -> thanks(at, by);
            case 2 -> draft(at, by, MessageKind.FOLLOW_UP);
            case 3 -> draft(at, by, MessageKind.QUESTION);
            case 4 -> hopper(at, by);
            case 5 -> note(at, "ask.asked", "ask/a_of_nobody");
            case 6 -> note(at, "draft.approved", "draft/d_1");
            default ->
                note(
                        at,
                        "ask.declined",
                        all.isEmpty() ? "ask/a_1" : "ask/" + Ask.Id.fresh().value());
        }
    }

    private void ask(Instant at, Teammate by) {
        Ask ask = Given.ask(contact(), by);
        new SqlAsks(database).add(ask);
        did(at, by, Act.ASK, "ask.asked", ask.id().ref());
    }

    private void thanks(Instant at, Teammate by) {
        ThankYou thanks = Given.thankYou(contact(), by);
        new SqlThankYous(database).add(thanks);
        did(at, by, Act.THANKS, "thanks.paid", thanks.ref());
    }

    private void hopper(Instant at, Teammate by) {
        HopperEntry entry = Given.hopperEntry(by);
        new SqlHopper(database).add(entry);
        did(at, by, Act.FOLLOW_UP, "hopper.touched", entry.id().ref());
    }

    private void draft(Instant at, Teammate by, MessageKind kind) {
        Draft made = Given.draft(by);
        Draft draft = new Draft(
                made.id(),
                1,
                kind,
                made.about(),
                by.id(),
                made.letter(),
                made.threadToken(),
                made.state(),
                null,
                made.createdAt(),
                made.expiresAt());
        new SqlDrafts(database).add(draft);
        String about = "draft/" + draft.id().value();
        if (kind == MessageKind.FOLLOW_UP) {
            did(at, by, Act.FOLLOW_UP, "draft.sent", about);
        } else {
            note(at, "draft.sent", about);
        }
    }

    private void did(Instant at, Teammate by, Act act, String what, String about) {
        note(at, what, about);
        all.add(new Did(at, by.id(), act));
    }

    private void note(Instant at, String what, String about) {
        new SqlActivityLog(database).append(new Activity(at, Activity.FOREWORD, what, about, ""));
    }

    private static Contact contact() {
        return Given.contact(Given.company());
    }

    private static Map<Key, Long> sums(List<Tally> tallies) {
        Map<Key, Long> sums = new HashMap<>();
        tallies.forEach(tally -> sums.merge(new Key(tally.week(), tally.by(), tally.act()), tally.count(), Long::sum));
        return sums;
    }

    private Map<Key, Long> counts(Instant from, Instant to, ZoneId zone) {
        Map<Key, Long> counts = new HashMap<>();
        all.stream()
                .filter(did -> !did.at().isBefore(from) && did.at().isBefore(to))
                .forEach(did ->
                        counts.merge(new Key(Consistency.weekOf(did.at(), zone), did.by(), did.act()), 1L, Long::sum));
        return counts;
    }
}
