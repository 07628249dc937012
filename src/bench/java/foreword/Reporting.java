package foreword;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlCounts;
import foreword.report.Milestone;
import foreword.report.Period;
import foreword.report.Report;
import foreword.report.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** How long a report takes over a timeline of a million activities in three years: of its last quarter, and of all of it. */
public final class Reporting {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate LAST = LocalDate.of(2026, 9, 30);
    private static final LocalDate FIRST = LAST.minusYears(3).plusDays(1);
    private static final int ACTIVITIES = 1_000_000;
    private static final int PEOPLE = 20_000;
    private static final int COMPANIES = 4_000;
    private static final int TEAM = 40;
    private static final int BATCH = 5_000;
    private static final int ROUNDS = 5;
    private static final Map<String, String> INSERTS = Map.of(
            "activity", "(at, actor, what, about, why, before, hash) VALUES (?, 'foreword', ?, ?, '', '', '')",
            "company", "(id, name, name_key, segment, owner) VALUES (?, ?, ?, ?, ?)",
            "contact", "(id, company, name, name_key, standing, notes) VALUES (?, ?, ?, ?, 'OPEN', '')",
            "praise",
                    "(id, source, speaker, channel, conversation, message, body, quote, quote_key, confidence, kind, reason, state,"
                            + " heard_at) VALUES (?, ?, ?, 'SLACK', 'C1', ?, '', '', '', 0.9, 'praise', '', 'HEARD', 0)",
            "moment", "(id, praise, contact, owner, advice, state, opened_at, expires_at) VALUES (?, ?, ?, ?, '', 'OPEN', 0, 0)",
            "ask",
                    "(id, kind, introducer, moment, owner, state, introducer_side, target_side, follow_ups, created_at)"
                            + " VALUES (?, 'INTRODUCTION', ?, ?, ?, 'QUESTION', 'ASKED', 'NOT_CONTACTED', 0, 0)",
            "introduction",
                    "(id, ask, introducer, target_name, target_company, owner, subject, state, made_at)"
                            + " VALUES (?, ?, ?, '', '', ?, '', 'MADE', 0)",
            "deal",
                    "(id, version, company_name, company_key, name, stage, phase, called, amount, currency, hidden, opened_at,"
                            + " moved_at, credited, lead_source) VALUES (?, 1, '', '', '', 'OPEN', 'OPEN', '', ?, 'EUR', 0, 0, 0, ?, ?)");

    private final String url;
    private final Random random = new Random(20_261_128);
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Instant begin = new Period(FIRST, LAST).from(BERLIN);
    private final long span = Duration.between(begin, new Period(FIRST, LAST).to(BERLIN)).toMillis();
    private int written;

    public Reporting(String url) {
        this.url = url;
    }

    public void measure() throws SQLException {
        Database.open(url).close();
        fill();
        try (Database database = Database.open(url)) {
            Reports reports = new Reports(new SqlCounts(database));
            System.out.println(written + " activities:");
            time("  the last quarter", reports, Period.quarter(LAST));
            time("  the last year   ", reports, new Period(LAST.minusYears(1).plusDays(1), LAST));
            time("  all three years ", reports, new Period(FIRST, LAST));
        }
    }

    private static void time(String what, Reports reports, Period period) {
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            Report report = reports.on(period, BERLIN);
            double millis = (System.nanoTime() - begun) / 1e6;
            System.out.printf("%s: %.0f ms (%d asked, %d won)%n",
                    what, millis, report.count(Milestone.ASKED), report.count(Milestone.WON));
        }
    }

    private void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, String> insert : INSERTS.entrySet()) {
                statements.put(insert.getKey(),
                        connection.prepareStatement("INSERT INTO " + insert.getKey() + " " + insert.getValue()));
            }
            for (int i = 0; i < COMPANIES; i++) {
                add("company", "co_" + i, "Company " + i, "company " + i, i % 9 == 0 ? "partner" : "client", mate(i));
            }
            for (int i = 0; i < PEOPLE; i++) {
                add("contact", "c_" + i, "co_" + i % COMPANIES, "Pat " + i, "pat " + i);
            }
            for (int i = 0; written < ACTIVITIES; i++) {
                story(i);
                if (i % BATCH == 0) {
                    for (PreparedStatement statement : statements.values()) {
                        statement.executeBatch();
                    }
                }
            }
            for (PreparedStatement statement : statements.values()) {
                statement.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var analyze = connection.createStatement()) {
                analyze.execute("ANALYZE");
            }
        }
    }

    /** One kind word, and what came of it. */
    private void story(int i) throws SQLException {
        long at = begin.toEpochMilli() + (long) (random.nextDouble() * span);
        String person = "c_" + random.nextInt(PEOPLE);
        add("praise", "p_" + i, "SLACK/" + i, person, "" + i);
        at = note(at, "praise.heard", "praise/p_" + i);
        if (random.nextInt(10) < 3) {
            note(at, "praise.dismissed", "praise/p_" + i);
            return;
        }
        add("moment", "m_" + i, "p_" + i, person, mate(i));
        at = note(at, "moment.opened", "moment/m_" + i);
        if (random.nextInt(10) < 5) {
            note(at, "moment.expired", "moment/m_" + i);
            return;
        }
        add("ask", "a_" + i, person, "m_" + i, mate(i));
        at = note(at, "ask.begun", "ask/a_" + i);
        for (String what : new String[] {"draft.written", "draft.edited", "draft.approved", "draft.sent"}) {
            at = note(at, what, "draft/d_" + i);
        }
        at = note(at, "ask.asked", "ask/a_" + i);
        at = note(at, "ask.followed-up", "ask/a_" + i);
        at = note(at, "ask.replied", "ask/a_" + i);
        note(at, "thanks.owed", "thanks/th_" + i);
        note(at, "thanks.paid", "thanks/th_" + i);
        if (random.nextInt(10) < 4) {
            note(at, "hopper.added", "hopper/h_" + i);
            note(at, "hopper.touched", "hopper/h_" + i);
            return;
        }
        at = note(at, "ask.willing", "ask/a_" + i);
        at = note(at, "ask.handed", "ask/a_" + i);
        add("introduction", "i_" + i, "a_" + i, person, mate(i));
        at = note(at, "introduction.made", "introduction/i_" + i);
        at = note(at, "introduction.answered", "introduction/i_" + i);
        at = note(at, "introduction.met", "introduction/i_" + i);
        add("deal", "dl_" + i, 100 + random.nextInt(900) + ".50", random.nextInt(3) * 50, "Source " + random.nextInt(5));
        at = note(at, "deal.heard", "deal/dl_" + i);
        at = note(at, "introduction.qualified", "introduction/i_" + i);
        if (random.nextInt(10) < 4) {
            at = note(at, "deal.won", "deal/dl_" + i);
            note(at, "introduction.won", "introduction/i_" + i);
        }
    }

    private long note(long at, String what, String about) throws SQLException {
        add("activity", at, what, about);
        written++;
        return at + (long) (random.nextDouble() * Duration.ofDays(4).toMillis());
    }

    private void add(String table, Object... values) throws SQLException {
        PreparedStatement statement = Objects.requireNonNull(statements.get(table));
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static String mate(int i) {
        return "tm_" + i % TEAM;
    }

    /**
     * Fills the database and measures.
     *
     * @param args the address of an empty database; without one, a SQLite file is made
     */
    public static void main(String[] args) throws SQLException, java.io.IOException {
        Path folder = Files.createTempDirectory("foreword-reporting");
        new Reporting(args.length > 0 ? args[0] : "jdbc:sqlite:" + folder.resolve("reporting.db")).measure();
    }
}
