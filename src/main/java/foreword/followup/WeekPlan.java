package foreword.followup;

import foreword.activity.Key;
import foreword.people.Teammate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a teammate may do in one week: little, but every week.
 *
 * @param week its Monday, on the owner's calendar
 * @param rows in the order in which they are shown
 */
public record WeekPlan(Id id, Teammate.Id owner, LocalDate week, Instant madeAt, List<Row> rows) {
    /** So many names are enough for a week. */
    public static final int MOST = 5;

    public WeekPlan {
        rows = List.copyOf(rows);
    }

    /** Names a plan. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("w"));
        }
    }

    /**
     * One name.
     *
     * @param place from 1
     * @param about the row it comes from, for example {@code thanks/ty_12}
     * @param who the person, for example {@code contact/c_3}
     */
    public record Row(int place, Kind kind, String about, String who, State state) {
        /** The key of the row it comes from. */
        public String key() {
            return about.substring(about.indexOf('/') + 1);
        }
    }

    /** What there is to do, in the order in which it comes first. */
    public enum Kind {
        THANKS,
        HOPPER,
        /** A kind word that was kept. */
        MOMENT,
        /** It is to be said what we expect of working together. */
        EXPECTATION,
        /** Somebody who can be asked now. */
        ASK;

        /** Counts among the asks of a week. */
        public boolean asks() {
            return this == MOMENT || this == ASK;
        }
    }

    /** What became of a name. */
    public enum State {
        OPEN,
        DONE,
        /** The teammate does not want it. */
        DISMISSED,
        /** Its reason has gone. */
        GONE
    }
}
