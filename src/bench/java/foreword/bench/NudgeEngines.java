package foreword.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlNudges;
import foreword.followup.Nudge;
import foreword.followup.Nudges.Claim;
import foreword.followup.Nudges.Delivery;
import foreword.people.Teammate;
import foreword.testing.Postgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Planned and fired nudges a second, in our table, in Quartz's own JDBC store (one trigger a nudge) and in db-scheduler, each on SQLite
 * (WAL, {@code synchronous=FULL}) and on PostgreSQL; and how long after its due time a nudge is claimed, with a million open ones. The
 * number of nudges is the first argument, by default 100,000; the two others get a fifth of it where they would take minutes.
 */
public final class NudgeEngines {
    private static final int BATCH = 500;
    private static final int OPEN = 1_000_000;
    private static final int TIMED = 2_000;
    private static final int WARM = 5_000;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String TASKS = """
            CREATE TABLE scheduled_tasks (
                task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data %s, execution_time %s NOT NULL, picked BOOLEAN NOT NULL,
                picked_by TEXT, last_success %2$s, last_failure %2$s, consecutive_failures INT, last_heartbeat %2$s,
                version BIGINT NOT NULL, priority SMALLINT, PRIMARY KEY (task_name, task_instance)
            );
            CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time)
            """;

    private final String name;
    private final String url;
    private final boolean sqlite;
    private final int nudges;

    private NudgeEngines(String name, String url, int nudges) {
        this.name = name;
        this.url = url;
        this.sqlite = url.startsWith("jdbc:sqlite:");
        this.nudges = nudges;
    }

    /** Measures on both databases. */
    public static void main(String[] args) throws Exception {
        int nudges = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        int open = args.length < 2 ? OPEN : Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("nudges");
        System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + System.getProperty("java.version"));
        new NudgeEngines("SQLite", "jdbc:sqlite:" + folder.resolve("nudges.db"), nudges).measure(open);
        new NudgeEngines("PostgreSQL", Postgres.url(folder), nudges).measure(open);
        System.exit(0);
    }

    private void measure(int open) throws Exception {
        ours(open);
        others("Quartz", this::quartz);
        others("db-scheduler", this::dbScheduler);
    }

    private void ours(int open) {
        try (Database database = Database.open(url)) {
            SqlNudges store = new SqlNudges(database);
            warmUp(store);
            rate("ours, planned one by one", nudges / 10, count -> {
                for (int i = 0; i < count; i++) {
                    store.add(nudge(i, Instant.now()));
                }
            });
            rate("ours, planned " + BATCH + " in a step", nudges - nudges / 10, count -> plan(
                    database, store, nudges / 10, count, Instant.now()));
            rate("ours, claimed and delivered", nudges, count -> fire(store, count));
            plan(database, store, nudges, open, Instant.now().plus(Duration.ofDays(365)));
            latency(database, store, nudges, open);
        }
    }

    /** Ours comes first, on a machine that has compiled nothing yet. */
    private static void warmUp(SqlNudges store) {
        for (int i = 0; i < WARM; i++) {
            store.add(nudge(-1 - i, Instant.now()));
        }
        fire(store, WARM);
    }

    private static void plan(Database database, SqlNudges store, int from, int count, Instant due) {
        for (int done = 0; done < count; done += BATCH) {
            int first = from + done;
            int last = Math.min(from + count, first + BATCH);
            database.step(() -> {
                for (int i = first; i < last; i++) {
                    store.add(nudge(i, due));
                }
                return last;
            });
        }
    }

    private static void fire(SqlNudges store, int count) {
        int fired = 0;
        while (fired < count) {
            List<Claim> claims = store.claimDue(Instant.now(), BATCH, "bench", LEASE);
            deliver(store, claims);
            fired += claims.size();
        }
    }

    private static void deliver(SqlNudges store, List<Claim> claims) {
        store.deliver(claims.stream().map(claim -> new Delivery(claim, null)).toList());
    }

    /** Two sweeps a second, as the beat does. */
    private void latency(Database database, SqlNudges store, int planned, int open) {
        Instant start = Instant.now().plusSeconds(2);
        long step = SOON.toMillis() / TIMED;
        database.step(() -> {
            for (int i = 0; i < TIMED; i++) {
                store.add(nudge(planned + open + i, start.plusMillis(i * step)));
            }
            return TIMED;
        });
        List<Long> late = new ArrayList<>();
        long beat = System.nanoTime();
        while (late.size() < TIMED) {
            List<Claim> claims = store.claimDue(Instant.now(), BATCH, "bench", LEASE);
            Instant claimed = Instant.now();
            claims.forEach(claim ->
                    late.add(Duration.between(claim.nudge().due(), claimed).toMillis()));
            deliver(store, claims);
            beat += TimeUnit.MILLISECONDS.toNanos(500);
            pause(Math.max(0, TimeUnit.NANOSECONDS.toMillis(beat - System.nanoTime())));
        }
        Collections.sort(late);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%s: due to claimed beside %,d open ones, two sweeps a second: p50 %d ms, p99 %d ms; %d MB of heap%n",
                name,
                open,
                late.get(TIMED / 2),
                late.get(TIMED * 99 / 100),
                (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
    }

    /** An engine of somebody else's, planned and fired. */
    private interface Engine {
        void measure(HikariDataSource source) throws Exception;
    }

    private void others(String engine, Engine measured) {
        try (HikariDataSource source = pool(engine)) {
            measured.measure(source);
        } catch (Exception failed) {
            System.out.println(name + ": " + engine + " does not run here: " + failed);
        }
    }

    private void quartz(HikariDataSource source) throws Exception {
        if (sqlite) {
            run(source, script("/org/quartz/impl/jdbcjobstore/tables_postgres.sql"));
        } // on PostgreSQL the beat has these tables already
        DBConnectionManager.getInstance().addConnectionProvider("bench", new Pooled(source));
        org.quartz.Scheduler scheduler = new StdSchedulerFactory(quartzSettings()).getScheduler();
        JobDetail job = JobBuilder.newJob(Fired.class)
                .withIdentity("nudge")
                .storeDurably()
                .build();
        scheduler.addJob(job, false);
        int count = nudges / 5;
        rate("Quartz, one trigger a nudge, planned", count, many -> {
            for (int i = 0; i < many; i++) {
                attempt(() -> scheduler.scheduleJob(TriggerBuilder.newTrigger()
                        .forJob(job)
                        .startNow()
                        .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                                .withMisfireHandlingInstructionIgnoreMisfires())
                        .build()));
            }
        });
        Fired.left = new CountDownLatch(count);
        rate("Quartz, fired", count, many -> attempt(() -> {
            scheduler.start();
            Fired.left.await(10, TimeUnit.MINUTES);
        }));
        scheduler.shutdown(true);
    }

    private Properties quartzSettings() {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", name);
        settings.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "50");
        settings.setProperty("org.quartz.threadPool.threadCount", "4");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.setProperty("org.quartz.jobStore.dataSource", "bench");
        settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        settings.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        if (sqlite) {
            settings.setProperty(
                    "org.quartz.jobStore.lockHandler.class",
                    "org.quartz.impl.jdbcjobstore.UpdateLockRowSemaphore");
        }
        return settings;
    }

    private void dbScheduler(HikariDataSource source) throws Exception {
        run(source, TASKS.formatted(sqlite ? "BLOB" : "BYTEA", sqlite ? "TIMESTAMP" : "TIMESTAMP WITH TIME ZONE"));
        int count = nudges / 5;
        CountDownLatch left = new CountDownLatch(count);
        OneTimeTask<Void> task = Tasks.oneTime("nudge").execute((instance, context) -> left.countDown());
        var builder = Scheduler.create(source, task).threads(sqlite ? 2 : 8).pollingInterval(Duration.ofMillis(50));
        Scheduler scheduler = (sqlite ? builder.pollUsingFetch(2, 10) : builder.pollUsingLockAndFetch(2, 10))
                .build();
        rate("db-scheduler, planned", count, many -> {
            for (int i = 0; i < many; i++) {
                scheduler.schedule(task.instance("n" + i), Instant.now());
            }
        });
        rate("db-scheduler, fired", count, many -> attempt(() -> {
            scheduler.start();
            if (!left.await(3, TimeUnit.MINUTES)) {
                throw new IllegalStateException(left.getCount() + " were not fired in three minutes");
            }
        }));
        scheduler.stop();
    }

    private HikariDataSource pool(String engine) {
        HikariConfig config = new HikariConfig();
        if (sqlite) {
            SQLiteConfig settings = new SQLiteConfig();
            settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
            settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            settings.setBusyTimeout(20_000);
            SQLiteDataSource file = new SQLiteDataSource(settings);
            file.setUrl(url.replace(".db", "-" + engine + ".db"));
            config.setDataSource(file);
        } else {
            config.setJdbcUrl(url);
        }
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    private static void run(DataSource source, String script) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : script.replaceAll("(?m)^--.*$", "").split(";", -1)) {
                if (!one.isBlank() && !one.contains("DROP TABLE") && !one.contains("COMMIT")) {
                    statement.execute(one);
                }
            }
        }
    }

    private static String script(String resource) throws Exception {
        try (InputStream script = NudgeEngines.class.getResourceAsStream(resource)) {
            return new String(java.util.Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void rate(String what, int count, IntConsumer work) {
        long begin = System.nanoTime();
        work.accept(count);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %s: %,.0f a second (%,d in %.1f s)%n", name, what, count / seconds, count, seconds);
    }

    private static Nudge nudge(int number, Instant due) {
        return new Nudge(
                new Nudge.Id("n_" + number),
                Nudge.Kind.QUIET,
                new Teammate.Id("tm_" + number % 100),
                "company/co_" + number,
                due,
                Nudge.State.PLANNED,
                "Somebody is quiet: no contact for ten days. A short word from you keeps it warm.",
                "");
    }

    /** Something that may fail. */
    private interface Deed {
        void run() throws Exception;
    }

    private static void attempt(Deed deed) {
        try {
            deed.run();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void pause(long millis) {
        attempt(() -> Thread.sleep(millis));
    }

    /** Counts down. */
    public static final class Fired implements Job {
        private static volatile CountDownLatch left = new CountDownLatch(0);

        @Override
        public void execute(JobExecutionContext context) {
            left.countDown();
        }
    }

    /** Quartz's connections, from our pool. */
    private record Pooled(HikariDataSource source) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return source.getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}
