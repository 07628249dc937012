package foreword.bench;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlTallies;
import foreword.report.Tally;
import foreword.testing.Postgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long it takes to count a timeline of a million activities by week, over five years, on SQLite and on PostgreSQL. A tenth of them
 * are asks, a tenth sent drafts (of which a third follow up), a twentieth thank-yous and a twentieth touches of the hopper.
 */
public final class Weeks {
    private static final int ACTIVITIES = 1_000_000;
    private static final int ROUNDS = 20;
    private static final int TEAMMATES = 20;
    private static final int BATCH = 10_000;
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration SPAN = YEAR.multipliedBy(5);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String ACTIVITY =
            "INSERT INTO activity (at, actor, what, about, why, before, hash) VALUES (?, 'tm', ?, ?, '', '', '')";
    private static final String ASK = """
            INSERT INTO ask (id, kind, introducer, owner, state, introducer_side, target_side, follow_ups, created_at)
            VALUES (?, 'INTRODUCTION', 'c', ?, 'QUESTION', 'ASKED', 'UNKNOWN', 0, 0)
            """;
    private static final String THANKS = """
            INSERT INTO thank_you (id, owner, contact, about, occasion, state, owed_since, due_at, note)
            VALUES (?, ?, 'c', '', 'SAID_YES', 'PAID', 0, 0, '')
            """;
    private static final String DRAFT = """
            INSERT INTO draft (id, owner, version, kind, about, thread_token, state, created_at, expires_at)
            VALUES (?, ?, 1, ?, '', ?, 'SENT', 0, 0)
            """;
    private static final String HOPPER = """
            INSERT INTO hopper (id, owner, about, who, reason, since, wake, is_open) VALUES (?, ?, '', 'c', '', 0, 0, 1)
            """;

    private final String url;
    private final Random random = new Random(20_261_128);

    private Weeks(String url) {
        this.url = url;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("foreword-weeks");
        new Weeks("jdbc:sqlite:" + folder.resolve("weeks.db")).measure("SQLite", "");
        new Weeks(Postgres.url(folder)).measure("PostgreSQL", "ANALYZE");
        System.exit(0);
    }

    /** @param settle what the database does by itself after a while */
    private void measure(String name, String settle) throws SQLException {
        try (Database database = Database.open(url)) {
            fill();
            run(settle);
            SqlTallies tallies = new SqlTallies(database);
            System.out.println(name + ", " + ACTIVITIES + " activities of five years:");
            time("the week that runs", tallies, Duration.ofDays(3));
            time("26 weeks", tallies, Duration.ofDays(182));
            time("a year", tallies, YEAR);
            time("five years", tallies, SPAN);
        }
    }

    private static void time(String what, SqlTallies tallies, Duration span) {
        List<Tally> counted = tallies.between(NOW.minus(span), NOW, ZONE);
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            tallies.between(NOW.minus(span), NOW, ZONE);
            millis[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "  %-20s %,8d acts: half of the questions below %.1f ms, slowest %.1f ms%n",
                what, counted.stream().mapToLong(Tally::count).sum(), millis[ROUNDS / 2], millis[ROUNDS - 1]);
    }

    private void fill() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement activity = connection.prepareStatement(ACTIVITY);
                PreparedStatement ask = connection.prepareStatement(ASK);
                PreparedStatement thanks = connection.prepareStatement(THANKS);
                PreparedStatement draft = connection.prepareStatement(DRAFT);
                PreparedStatement hopper = connection.prepareStatement(HOPPER)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ACTIVITIES; i++) {
                String owner = "tm_" + random.nextInt(TEAMMATES);
                switch (i % 20) {
                    case 0, 10 -> add(activity, i, "ask.asked", "ask/", ask, owner);
                    case 1, 11 -> {
                        draft.setString(3, i % 3 == 0 ? "FOLLOW_UP" : "ASK_QUESTION");
                        draft.setString(4, "t" + i);
                        add(activity, i, "draft.sent", "draft/", draft, owner);
                    }
                    case 2 -> add(activity, i, "thanks.paid", "thanks/", thanks, owner);
                    case 3 -> add(activity, i, "hopper.touched", "hopper/", hopper, owner);
                    default -> happened(activity, i, "nudge.delivered", "nudge/" + i);
                }
                if (i % BATCH == BATCH - 1) {
                    for (PreparedStatement batch : List.of(activity, ask, thanks, draft, hopper)) {
                        batch.executeBatch();
                    }
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    private static void add(
            PreparedStatement activity, int i, String what, String prefix, PreparedStatement row, String owner)
            throws SQLException {
        row.setString(1, "x_" + i);
        row.setString(2, owner);
        row.addBatch();
        happened(activity, i, what, prefix + "x_" + i);
    }

    private static void happened(PreparedStatement activity, int i, String what, String about) throws SQLException {
        activity.setLong(1, NOW.minus(SPAN).toEpochMilli() + SPAN.toMillis() / ACTIVITIES * i);
        activity.setString(2, what);
        activity.setString(3, about);
        activity.addBatch();
    }

    private void run(String sql) throws SQLException {
        if (!sql.isEmpty()) {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
