package foreword.followup;

import foreword.calendar.Rhythm;
import foreword.calendar.WorkCalendar;
import foreword.calendar.WorkTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * How often somebody is spoken to unasked.
 *
 * @param perDay the most messages a day, whether nudges or the plan of a week
 */
public record Manners(int perDay, Rhythm rhythm) {
    public static final Manners DEFAULT = new Manners(3, Rhythm.AS_IT_HAPPENS);

    /** More messages a day nobody can ask for. */
    public static final int MOST_A_DAY = 20;

    /** So many nudges one message names, each with its button. */
    public static final int IN_ONE = 3;

    /** After a message that could not take all, the next one waits at least so long. */
    public static final Duration PAUSE = Duration.ofHours(1);

    public Manners {
        if (perDay < 1) {
            throw new IllegalArgumentException("at least one message a day, not " + perDay);
        }
    }

    /** As this teammate chose, else these. */
    public Manners of(WorkTime own) {
        return new Manners(own.perDay() == null ? perDay : own.perDay(), own.rhythm() == null ? rhythm : own.rhythm());
    }

    /** How many of so many a message tells of: once a day or a week all of them, else as many as are read at a glance. */
    public int atOnce(int due) {
        return rhythm == Rhythm.DAILY || rhythm == Rhythm.WEEKLY ? due : Math.min(IN_ONE, due);
    }

    /**
     * When the next message with nudges may go: now, or later. Who wants one a day gets it beside the plan of their week.
     *
     * @param today the messages that went on the day of {@code now}
     * @param last the last message with nudges
     */
    public Instant next(WorkCalendar calendar, Instant now, List<Bundle> today, Optional<Bundle> last) {
        LocalDate day = calendar.day(now);
        Instant open = calendar.next(now);
        if (open.isAfter(now)) {
            return open;
        }
        if (full(today) || (rhythm == Rhythm.DAILY && today.stream().anyMatch(Bundle::reminds))) {
            return calendar.morningAfter(day);
        }
        if (rhythm == Rhythm.WEEKLY
                && last.filter(it -> monday(it.day()).equals(monday(day))).isPresent()) {
            return calendar.nextWeek(now);
        }
        return last.filter(Bundle::fullUp)
                .map(it -> calendar.next(later(now, it.at().plus(PAUSE))))
                .orElse(now);
    }

    /** True when no more may go on a day on which these went. */
    public boolean full(List<Bundle> today) {
        return today.size() >= perDay;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
