package foreword.report;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ShippedPhrases;
import foreword.people.Teammate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Weeks in a row, bursts and dry spells. */
final class ConsistencyTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final List<Act> ACTS = List.of(Act.values());
    private static final Teammate.Id ALICE = new Teammate.Id("t_alice");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Pacific/Apia"), ZoneId.of("America/Los_Angeles"), ZoneId.of("Europe/Berlin"));

    private record Did(Instant at, Act kind) {}

    @Test
    void every_figure_is_a_count_over_random_histories() {
        Random random = new Random(7);
        for (int round = 0; round < 10_000; round++) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            List<Did> acts = history(random);
            Consistency told = told(acts, zone);
            LocalDate week = Consistency.weekOf(NOW, zone);
            assertThat(week.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            for (Act kind : Act.values()) {
                assertThat(told.thisWeek(kind))
                        .isEqualTo(acts.stream()
                                .filter(act -> act.kind() == kind && in(act, week, zone) && past(act))
                                .count());
            }
            int row = 0;
            LocalDate from = count(acts, week, zone) > 0 ? week : week.minusWeeks(1);
            while (count(acts, from.minusWeeks(row), zone) > 0) {
                row++;
            }
            assertThat(told.weeksInARow()).isEqualTo(row);
            long all = acts.stream().filter(ConsistencyTest::past).count();
            int dry = 0;
            while (all > 0 && count(acts, week, zone) == 0 && count(acts, week.minusWeeks(dry + 1), zone) == 0) {
                dry++;
            }
            assertThat(told.dryWeeks()).isEqualTo(dry);
            long last = count(acts, from, zone);
            assertThat(told.burst()).isEqualTo(last >= 5 && count(acts, from.minusWeeks(1), zone) == 0 ? last : 0);
        }
    }

    @Test
    void it_is_said_kindly() {
        assertThat(said()).isEmpty();
        assertThat(said(0, 7, 14))
                .contains(
                        "This week so far: 1 ask, 0 thank-yous, 0 follow-ups.", "3 weeks in a row with at least one.");
        assertThat(said(7, 14)).contains("2 weeks in a row with at least one.");
        assertThat(said(28)).contains("It was quiet for 3 weeks. One small step is enough to begin again.");
        assertThat(said(14)).noneMatch(words -> words.contains("quiet"));
        assertThat(said(0, 0, 0, 0, 0))
                .contains("5 in one week after a quiet time. A little each week is easier to keep up.");
        assertThat(said(0, 0, 0, 0, 0, 7)).noneMatch(words -> words.contains("quiet"));
    }

    private static List<String> said(int... daysAgo) {
        List<Did> acts = new ArrayList<>();
        for (int days : daysAgo) {
            acts.add(new Did(NOW.minus(Duration.ofDays(days)), Act.ASK));
        }
        return told(acts, ZoneId.of("UTC")).words(ShippedPhrases.ENGLISH);
    }

    private static Consistency told(List<Did> acts, ZoneId zone) {
        List<Tally> tallies = acts.stream()
                .filter(ConsistencyTest::past)
                .map(act -> new Tally(Consistency.weekOf(act.at(), zone), ALICE, act.kind(), 1))
                .toList();
        return new Consistency(tallies, Consistency.weekOf(NOW, zone));
    }

    private static List<Did> history(Random random) {
        List<Did> acts = new ArrayList<>();
        int many = random.nextInt(14);
        int hours = 24 * (1 + random.nextInt(60));
        for (int i = 0; i < many; i++) {
            Instant at = NOW.minus(Duration.ofHours(random.nextInt(hours) - 30L));
            acts.add(new Did(at, ACTS.get(random.nextInt(ACTS.size()))));
        }
        return acts;
    }

    private static boolean past(Did act) {
        return !act.at().isAfter(NOW);
    }

    private static long count(List<Did> acts, LocalDate monday, ZoneId zone) {
        return acts.stream().filter(act -> past(act) && in(act, monday, zone)).count();
    }

    private static boolean in(Did act, LocalDate monday, ZoneId zone) {
        LocalDate day = act.at().atZone(zone).toLocalDate();
        return !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
    }
}
