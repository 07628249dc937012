package foreword.adapter.sql;

import foreword.calendar.Absence;
import foreword.calendar.Away;
import foreword.calendar.Country;
import foreword.calendar.Rhythm;
import foreword.calendar.TimeSpan;
import foreword.calendar.WorkTime;
import foreword.calendar.WorkTimes;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What teammates chose about their time, in tables; days and hours stand as text. */
public final class SqlWorkTimes implements WorkTimes {
    private static final String OF = "SELECT * FROM work_time WHERE teammate = :teammate";
    private static final String SAVE = """
            INSERT INTO work_time (teammate, hours, days, country, quiet, per_day, rhythm)
            VALUES (:teammate, :hours, :days, :country, :quiet, :perDay, :rhythm)
            ON CONFLICT (teammate) DO UPDATE SET hours = excluded.hours, days = excluded.days, country = excluded.country,
                quiet = excluded.quiet, per_day = excluded.per_day, rhythm = excluded.rhythm
            """;
    private static final String OFF = "SELECT * FROM day_off WHERE teammate = :teammate ORDER BY first_day, last_day";
    private static final String ADD_OFF = """
            INSERT INTO day_off (teammate, first_day, last_day) VALUES (:teammate, :first, :last)
            ON CONFLICT (teammate, first_day, last_day) DO NOTHING
            """;
    private static final String REMOVE_OFF =
            "DELETE FROM day_off WHERE teammate = :teammate AND first_day = :first AND last_day = :last";
    private static final String CLEAR_OFF = "DELETE FROM day_off WHERE teammate = :teammate";
    private static final String AWAY = "SELECT * FROM away WHERE teammate = :teammate";
    private static final String SET_AWAY = """
            INSERT INTO away (teammate, since, ends, words) VALUES (:teammate, :since, :ends, :words)
            ON CONFLICT (teammate) DO UPDATE SET since = excluded.since, ends = excluded.ends, words = excluded.words
            """;
    private static final String BACK = "DELETE FROM away WHERE teammate = :teammate";

    private final Database database;

    public SqlWorkTimes(Database database) {
        this.database = database;
    }

    @Override
    public WorkTime of(Teammate.Id teammate) {
        return about(OF, teammate).one(SqlWorkTimes::workTime).orElse(WorkTime.USUAL);
    }

    @Override
    public void save(Teammate.Id teammate, WorkTime chosen) {
        about(SAVE, teammate)
                .bind("hours", Columns.text(chosen.hours(), TimeSpan::toString))
                .bind("days", chosen.days().stream().map(Enum::name).sorted().collect(Collectors.joining("\n")))
                .bind("country", Columns.text(chosen.country(), Country::toString))
                .bind(
                        "quiet",
                        Columns.lines(
                                chosen.quiet().stream().map(TimeSpan::toString).toList()))
                .bind("perDay", chosen.perDay())
                .bind("rhythm", chosen.rhythm())
                .run();
    }

    @Override
    public List<Absence> off(Teammate.Id teammate) {
        return about(OFF, teammate)
                .list(row -> new Absence(
                        LocalDate.parse(row.getString("first_day")), LocalDate.parse(row.getString("last_day"))));
    }

    @Override
    public void add(Teammate.Id teammate, Absence absence) {
        about(ADD_OFF, teammate, absence).run();
    }

    @Override
    public void remove(Teammate.Id teammate, Absence absence) {
        about(REMOVE_OFF, teammate, absence).run();
    }

    @Override
    public void clearOff(Teammate.Id teammate) {
        about(CLEAR_OFF, teammate).run();
    }

    @Override
    public Optional<Away> away(Teammate.Id teammate) {
        return about(AWAY, teammate)
                .one(row -> new Away(
                        Columns.instant(row, "since"), Columns.maybeInstant(row, "ends"), row.getString("words")));
    }

    @Override
    public void away(Teammate.Id teammate, @Nullable Away away) {
        if (away == null) {
            about(BACK, teammate).run();
        } else {
            about(SET_AWAY, teammate)
                    .bind("since", away.since())
                    .bind("ends", away.until())
                    .bind("words", away.words())
                    .run();
        }
    }

    private Statement about(String sql, Teammate.Id teammate) {
        return database.sql(sql).bind("teammate", teammate.value());
    }

    private Statement about(String sql, Teammate.Id teammate, Absence absence) {
        return about(sql, teammate)
                .bind("first", absence.first().toString())
                .bind("last", absence.last().toString());
    }

    private static WorkTime workTime(ResultSet row) throws SQLException {
        int perDay = row.getInt("per_day");
        return new WorkTime(
                Columns.maybe(row, "hours", TimeSpan::parse),
                Columns.lines(row.getString("days")).stream()
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()),
                Columns.maybe(row, "country", Country::parse),
                Columns.lines(row.getString("quiet")).stream()
                        .map(TimeSpan::parse)
                        .toList(),
                perDay == 0 ? null : perDay,
                Columns.maybe(row, "rhythm", Rhythm::valueOf));
    }
}
