package foreword.report;

import foreword.template.Phrases;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How steadily there is something going on, week by week. It compares nobody with anybody. */
public final class Consistency {
    private static final int MANY = 5;
    private static final int DRY = 2;

    private final TreeMap<LocalDate, Long> weeks = new TreeMap<>();
    private final Map<Act, Long> running = new EnumMap<>(Act.class);
    private final LocalDate week;

    /** @param week the Monday of the week that runs */
    public Consistency(List<Tally> tallies, LocalDate week) {
        this.week = week;
        for (Tally tally : tallies) {
            weeks.merge(tally.week(), tally.count(), Long::sum);
            if (tally.week().equals(week)) {
                running.merge(tally.act(), tally.count(), Long::sum);
            }
        }
    }

    /** The Monday of the week in which this moment lies. */
    public static LocalDate weekOf(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How many there were in the week with this Monday. */
    public long in(LocalDate monday) {
        return weeks.getOrDefault(monday, 0L);
    }

    /** How many of these there were so far in the week that runs. */
    public long thisWeek(Act act) {
        return running.getOrDefault(act, 0L);
    }

    /** Weeks without a gap with at least one; the week that runs counts once there is one in it, and breaks nothing before. */
    public int weeksInARow() {
        int row = 0;
        for (LocalDate monday = in(week) > 0 ? week : week.minusWeeks(1);
                in(monday) > 0;
                monday = monday.minusWeeks(1)) {
            row++;
        }
        return row;
    }

    /** Whole weeks since the last one, 0 when there never was one. */
    public int dryWeeks() {
        return weeks.isEmpty() ? 0 : (int) Math.max(0, ChronoUnit.WEEKS.between(weeks.lastKey(), week) - 1);
    }

    /** How many there were in this week or the last, when they are many and came after a week without any; else 0. */
    public long burst() {
        LocalDate last = in(week) > 0 ? week : week.minusWeeks(1);
        return in(last) >= MANY && in(last.minusWeeks(1)) == 0 ? in(last) : 0;
    }

    /** In kind words; empty when there never was anything. */
    public List<String> words(Phrases phrases) {
        List<String> words = new ArrayList<>();
        if (weeks.isEmpty()) {
            return words;
        }
        words.add(phrases.say(
                SteadinessPhrase.THIS_WEEK,
                phrases.say(SteadinessPhrase.ASKS, thisWeek(Act.ASK)),
                phrases.say(SteadinessPhrase.THANK_YOUS, thisWeek(Act.THANKS)),
                phrases.say(SteadinessPhrase.FOLLOW_UPS, thisWeek(Act.FOLLOW_UP))));
        if (weeksInARow() > 1) {
            words.add(phrases.say(SteadinessPhrase.IN_A_ROW, weeksInARow()));
        }
        if (burst() > 0) {
            words.add(phrases.say(SteadinessPhrase.BURST, burst()));
        }
        if (dryWeeks() >= DRY) {
            words.add(phrases.say(SteadinessPhrase.QUIET, dryWeeks()));
        }
        return words;
    }
}
