package foreword;

import foreword.adapter.sql.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/**
 * Three nodes, each a process of its own as an operator runs it, on one PostgreSQL: clients praise, teammates thank and approve,
 * and meanwhile one node is killed, one is frozen and thawed, and the database is restarted. Prints what was measured.
 */
final class NodesLab implements AutoCloseable {
    private static final Duration FROZEN = Duration.ofSeconds(30);
    private static final Duration WATCHED = Duration.ofSeconds(25);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path folder;
    private final int clients;
    private final LabTeam team;
    private final List<LabNode> nodes = new CopyOnWriteArrayList<>();
    private final FrontDoor door;
    private EmbeddedPostgres postgres;

    private NodesLab(Path folder, int clients) throws IOException {
        this.folder = folder;
        this.clients = clients;
        this.postgres = postgres(0);
        this.team = new LabTeam(clients);
        this.door = FrontDoor.open(nodes);
        team.callAt(door.port());
    }

    public static void main(String[] args) throws Exception {
        int clients = args.length > 0 ? Integer.parseInt(args[0]) : 40;
        boolean well;
        try (NodesLab lab = new NodesLab(Files.createTempDirectory("foreword-nodes"), clients)) {
            well = lab.run();
        }
        System.exit(well ? 0 : 1);
    }

    private boolean run() throws Exception {
        Database.open(url()).close();
        Path contacts = folder.resolve("contacts.csv");
        team.seed(contacts);
        Map<String, String> environment = team.environment(url());
        LabNode.run(environment, folder.resolve("import.txt"), "import", "contacts", contacts.toString());
        for (int i = 0; i < 3; i++) {
            nodes.add(LabNode.start(environment, folder.resolve("node-" + i + ".txt")));
        }
        print("Three nodes on one PostgreSQL 14 (fsync on), " + clients + " clients, "
                + Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version"));
        Thread talking = new Thread(team::talk, "talking");
        Thread deciding = new Thread(team::decide, "deciding");
        talking.start();
        deciding.start();
        until("some of it is done", () -> team.mailed() >= clients / 5);

        kill();
        until("more of it is done", () -> team.mailed() >= clients * 2 / 5);
        freeze();
        until("more of it is done", () -> team.mailed() >= clients * 3 / 5);
        restartDatabase();
        Instant last = Instant.now();
        until("all of it is done", this::settled);
        print("All settled " + Duration.between(last, Instant.now()).toSeconds() + " s after the database was back.");
        team.stop();
        talking.join();
        deciding.join();
        return verdict();
    }

    private void kill() throws Exception {
        LabNode dying = reading();
        team.burst();
        Instant at = Instant.now();
        dying.signal("KILL");
        nodes.remove(dying);
        long claimed = count("SELECT COUNT(*) FROM inbound WHERE state = 'WORKING'")
                + count("SELECT COUNT(*) FROM delivery WHERE state = 'SENDING'");
        print("Killed (-9) the node that reads mail; " + claimed + " rows were claimed by the three.");
        takenOver(at);
        Thread watch = new Thread(() -> watchClaims(at), "claims");
        watch.setDaemon(true);
        watch.start();
    }

    private void watchClaims(Instant killed) {
        String left = "SELECT (SELECT COUNT(*) FROM inbound WHERE state = 'WORKING' AND next_at < %1$d)"
                + " + (SELECT COUNT(*) FROM delivery WHERE state = 'SENDING' AND leased_until < %1$d)";
        long leased = killed.plusSeconds(120).toEpochMilli();
        try {
            until("the rows of the killed node are taken over", () -> count(left.formatted(leased)) == 0);
            print("Rows claimed before the kill were all taken over or done after "
                    + Duration.between(killed, Instant.now()).toSeconds() + " s (their lease is 120 s).");
        } catch (RuntimeException | Error tooLong) {
            print("FAILED: " + tooLong.getMessage());
        }
    }

    private void freeze() throws Exception {
        LabNode frozen = reading();
        Instant at = Instant.now();
        frozen.signal("STOP");
        print("Froze (SIGSTOP) the node that reads mail; a third of all requests still go to it.");
        takenOver(at);
        Duration left = FROZEN.minus(Duration.between(at, Instant.now()));
        Thread.sleep(Math.max(0, left.toMillis()));
        frozen.signal("CONT");
        Instant thawed = Instant.now();
        until("the thawed node is well", frozen::ready);
        print("Thawed after " + FROZEN.toSeconds() + " s; it is ready again after "
                + Duration.between(thawed, Instant.now()).toMillis() + " ms.");
    }

    private void restartDatabase() throws Exception {
        int port = postgres.getPort();
        Instant at = Instant.now();
        postgres.close();
        postgres = postgres(port);
        Duration away = Duration.between(at, Instant.now());
        until("every node is well", () -> nodes.stream().allMatch(LabNode::ready));
        print("Restarted the database, which was away for " + away.toMillis() + " ms; every node was ready "
                + Duration.between(at, Instant.now()).toMillis() + " ms after it went.");
        long before = at.toEpochMilli() + away.toMillis();
        until("one beats", () -> beats() > before);
        print("The next beat came " + Duration.between(at, Instant.now()).toMillis() + " ms after it went.");
    }

    private void takenOver(Instant at) {
        until("another reads mail", () -> nodes.stream().anyMatch(NodesLab::reads));
        print("The mailbox was taken over after "
                + Duration.between(at, Instant.now()).toMillis() + " ms.");
        Instant end = at.plus(WATCHED);
        Instant beat = at;
        Duration longest = Duration.ZERO;
        for (long last = beats(); Instant.now().isBefore(end); pause(50)) {
            long now = beats();
            if (now != last && now > 0) {
                Instant seen = Instant.ofEpochMilli(now);
                longest = longest.compareTo(Duration.between(beat, seen)) < 0 ? Duration.between(beat, seen) : longest;
                beat = seen;
                last = now;
            }
        }
        print("The longest pause between two beats in the " + WATCHED.toSeconds() + " s after it was "
                + longest.toMillis() + " ms"
                + (Duration.between(beat, end).compareTo(PAUSE) > 0 ? ", and it has not come back" : "") + ".");
    }

    /** When the newest beat was. */
    private long beats() {
        return count("SELECT prev_fire_time FROM qrtz_triggers");
    }

    private static boolean reads(LabNode node) {
        return node.role().contains("reads the mailbox");
    }

    private LabNode reading() {
        until("one reads mail", () -> nodes.stream().anyMatch(NodesLab::reads));
        return nodes.stream().filter(NodesLab::reads).findFirst().orElseThrow();
    }

    private boolean settled() {
        return team.allSaid() && team.mailed() + team.held() >= clients && backlog() == 0;
    }

    private long backlog() {
        return count("SELECT (SELECT COUNT(*) FROM inbound WHERE state IN ('WAITING', 'WORKING'))"
                + " + (SELECT COUNT(*) FROM delivery WHERE state IN ('QUEUED', 'RETRY', 'SENDING') AND due_at < "
                + Instant.now().toEpochMilli() + ")");
    }

    private boolean verdict() {
        List<Integer> boxes = team.boxes();
        long twice = boxes.stream().filter(mails -> mails > 1).count();
        long missing = boxes.stream().filter(mails -> mails == 0).count() - team.held();
        Map<String, Long> cards = team.cards();
        long doubled = cards.values().stream().filter(times -> times > 1).count();
        long praises = count("SELECT COUNT(*) FROM praise");
        long dead = count("SELECT COUNT(*) FROM inbound WHERE state = 'DEAD'");
        boolean whole;
        try (Database database = Database.open(url())) {
            whole = Stores.of(database).log().verified();
        }
        print("Praises " + praises + " of " + clients + " · mails " + team.mailed() + " · held for a person "
                + team.held()
                + " · lost " + missing + " · sent twice " + twice + " · cards " + cards.size() + ", of them twice "
                + doubled
                + " · dead letters " + dead + " · audit chain " + (whole ? "whole" : "BROKEN"));
        boolean well = praises == clients && missing == 0 && twice == 0 && doubled == 0 && dead == 0 && whole;
        print(well ? "Nothing lost, nothing twice." : "FAILED");
        return well;
    }

    private long count(String sql) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException away) {
            return -1;
        }
    }

    private static void until(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain until " + what);
            }
            pause(100);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** @param port 0 for any */
    private EmbeddedPostgres postgres(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Override
    public void close() throws IOException {
        team.stop();
        for (LabNode node : nodes) {
            node.signal("KILL");
        }
        door.close();
        team.close();
        postgres.close();
    }
}
