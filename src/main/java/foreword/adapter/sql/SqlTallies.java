package foreword.adapter.sql;

import foreword.people.Teammate;
import foreword.report.Act;
import foreword.report.Tallies;
import foreword.report.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Counts the timeline by week, where it lies: once for each stretch of time in which the clocks of a zone were not changed. */
public final class SqlTallies implements Tallies {
    private static final String COUNT = """
            SELECT by_whom, act, week, COUNT(*) AS many FROM (
                SELECT ask.owner AS by_whom, 'ASK' AS act, (activity.at + :shift) / 604800000 AS week
                FROM activity JOIN ask ON ask.id = SUBSTR(activity.about, 5)
                WHERE activity.what = 'ask.asked' AND activity.at >= :from AND activity.at < :to
                UNION ALL
                SELECT thank_you.owner, 'THANKS', (activity.at + :shift) / 604800000
                FROM activity JOIN thank_you ON thank_you.id = SUBSTR(activity.about, 8)
                WHERE activity.what = 'thanks.paid' AND activity.at >= :from AND activity.at < :to
                UNION ALL
                SELECT draft.owner, 'FOLLOW_UP', (activity.at + :shift) / 604800000
                FROM activity JOIN draft ON draft.id = SUBSTR(activity.about, 7)
                WHERE activity.what = 'draft.sent' AND activity.at >= :from AND activity.at < :to
                    AND draft.kind = 'FOLLOW_UP'
                UNION ALL
                SELECT hopper.owner, 'FOLLOW_UP', (activity.at + :shift) / 604800000
                FROM activity JOIN hopper ON hopper.id = SUBSTR(activity.about, 8)
                WHERE activity.what = 'hopper.touched' AND activity.at >= :from AND activity.at < :to
            ) AS acts
            GROUP BY by_whom, act, week
            """;
    /** Weeks are numbered from here. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(1969, 12, 29);

    private static final Duration BEFORE_1970 = Duration.ofDays(3);

    private final Database database;

    public SqlTallies(Database database) {
        this.database = database;
    }

    @Override
    public List<Tally> between(Instant from, Instant to, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<Tally> tallies = new ArrayList<>();
        for (Instant begin = from; begin.isBefore(to); ) {
            ZoneOffsetTransition change = rules.nextTransition(begin);
            Instant end = change != null && change.getInstant().isBefore(to) ? change.getInstant() : to;
            Duration offset = Duration.ofSeconds(rules.getOffset(begin).getTotalSeconds());
            tallies.addAll(stretch(begin, end, offset.plus(BEFORE_1970)));
            begin = end;
        }
        return tallies;
    }

    private List<Tally> stretch(Instant from, Instant to, Duration shift) {
        return database.sql(COUNT)
                .bind("from", from)
                .bind("to", to)
                .bind("shift", shift.toMillis())
                .list(SqlTallies::tally);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                FIRST_MONDAY.plusWeeks(row.getLong("week")),
                new Teammate.Id(row.getString("by_whom")),
                Act.valueOf(row.getString("act")),
                row.getLong("many"));
    }
}
