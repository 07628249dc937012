package foreword.adapter.sql;

import foreword.activity.Activity;
import foreword.activity.ActivityLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The timeline, in a table; each row's hash covers its fields and the hash of the row before. The reason is covered by a salted
 * digest, so that it can be taken away without breaking the chain. How many were taken away stands in the chain itself.
 */
public final class SqlActivityLog implements ActivityLog {
    private static final String LAST = "SELECT hash FROM activity ORDER BY id DESC LIMIT 1";
    private static final String APPEND = """
            INSERT INTO activity (at, actor, what, about, why, why_salt, why_digest, before, hash)
            VALUES (:at, :actor, :what, :about, :why, :salt, :digest, :before, :hash)
            """;
    private static final String OF = "SELECT * FROM activity WHERE about = :about ORDER BY id";
    private static final String COUNT = "SELECT COUNT(*) FROM activity WHERE what = :what AND at >= :since";
    private static final String HAPPENED = "SELECT * FROM activity WHERE what = :what AND at >= :since ORDER BY at, id";
    private static final String EARLIEST = "SELECT at FROM activity ORDER BY id LIMIT 1";
    private static final String LATEST = "SELECT * FROM activity ORDER BY id DESC LIMIT :limit";
    private static final String ALL = "SELECT * FROM activity ORDER BY id";
    private static final String END = "SELECT value FROM remembered WHERE name = 'activity.end'";
    private static final String SET_END = """
            INSERT INTO remembered (name, value) VALUES ('activity.end', :hash)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """;
    /** Rows of the first version have no digest, and keep their reason. */
    private static final String FORGET = """
            UPDATE activity SET why = '', why_salt = '' WHERE about = :about AND why <> '' AND why_digest IS NOT NULL
            """;

    private static final String FORGOTTEN = "activity.forgotten";
    private static final String FIRST = "";

    private final Database database;

    public SqlActivityLog(Database database) {
        this.database = database;
    }

    @Override
    public void append(Activity said) {
        Activity activity = kept(said);
        database.step(() -> {
            String before = database.sql(LAST).one(row -> row.getString("hash")).orElse(FIRST);
            Seal seal = Seal.on(activity.why());
            String hash = hash(before, activity, seal);
            database.sql(APPEND)
                    .bind("at", activity.at())
                    .bind("actor", activity.actor())
                    .bind("what", activity.what())
                    .bind("about", activity.about())
                    .bind("why", activity.why())
                    .bind("salt", seal.salt())
                    .bind("digest", seal.digest())
                    .bind("before", before)
                    .bind("hash", hash)
                    .run();
            database.sql(SET_END).bind("hash", hash).run();
        });
    }

    /**
     * Takes the reasons of all that happened to these rows away.
     *
     * @return how many there were
     */
    int forget(List<String> abouts, Instant now) {
        return database.step(() -> {
            int forgotten = abouts.stream()
                    .mapToInt(about -> database.sql(FORGET).bind("about", about).run())
                    .sum();
            if (forgotten > 0) {
                append(new Activity(now, Activity.FOREWORD, FORGOTTEN, "activity", "" + forgotten));
            }
            return forgotten;
        });
    }

    @Override
    public List<Activity> of(String about) {
        return database.sql(OF).bind("about", about).list(SqlActivityLog::activity);
    }

    @Override
    public long count(String what, Instant since) {
        return database.sql(COUNT).bind("what", what).bind("since", since).count();
    }

    @Override
    public boolean anyBefore(Instant then) {
        return database.sql(EARLIEST)
                .one(row -> Columns.instant(row, "at"))
                .filter(first -> first.isBefore(then))
                .isPresent();
    }

    @Override
    public List<Activity> happened(List<String> whats, Instant since) {
        return whats.stream()
                .flatMap(what ->
                        database
                                .sql(HAPPENED)
                                .bind("what", what)
                                .bind("since", since)
                                .list(SqlActivityLog::activity)
                                .stream())
                .sorted(Comparator.comparing(Activity::at))
                .toList();
    }

    @Override
    public List<Activity> latest(int limit) {
        return database.sql(LATEST).bind("limit", limit).list(SqlActivityLog::activity);
    }

    /** Also finds newest rows that were removed: the end that was remembered must occur in the chain. */
    @Override
    public boolean verified() {
        String end = database.sql(END).one(row -> row.getString("value")).orElse(FIRST);
        Chain chain = new Chain(end);
        return database.sql(ALL).all(SqlActivityLog::link, chain::goesOn) && chain.whole();
    }

    private record Link(Activity activity, Seal seal, String before, String hash) {}

    /** Follows the chain from row to row; rows may be appended meanwhile, so that its end need not be the last. */
    private static final class Chain {
        private final String end;
        private String last = FIRST;
        private boolean endSeen;
        private long forgotten;
        private long owned;

        Chain(String end) {
            this.end = end;
            this.endSeen = end.equals(FIRST);
        }

        boolean goesOn(Link link) {
            boolean good = link.before().equals(last)
                    && link.hash().equals(hash(last, link.activity(), link.seal()))
                    && !link.seal().broken(link.activity().why());
            last = link.hash();
            endSeen |= last.equals(end);
            if (good) {
                count(link);
            }
            return good;
        }

        /** Nobody took a reason away without a link that says so. */
        boolean whole() {
            return endSeen && forgotten == owned;
        }

        private void count(Link link) {
            forgotten += link.seal().forgotten(link.activity().why()) ? 1 : 0;
            owned += link.activity().what().equals(FORGOTTEN)
                    ? Long.parseLong(link.activity().why())
                    : 0;
        }
    }

    private static Link link(ResultSet row) throws SQLException {
        Seal seal = new Seal(row.getString("why_salt"), row.getString("why_digest"));
        return new Link(activity(row), seal, row.getString("before"), row.getString("hash"));
    }

    /** A row of the timeline. */
    static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                Columns.instant(row, "at"),
                row.getString("actor"),
                row.getString("what"),
                row.getString("about"),
                row.getString("why"));
    }

    /** What is hashed is what will be read back. */
    private static Activity kept(Activity activity) {
        return new Activity(
                activity.at(),
                Text.kept(activity.actor()),
                Text.kept(activity.what()),
                Text.kept(activity.about()),
                Text.kept(activity.why()));
    }

    private static String hash(String before, Activity activity, Seal seal) {
        MessageDigest digest = sha256();
        for (String part : parts(before, activity, seal.digest())) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** One part more where the reason is sealed, so that neither form can pass for the other. */
    private static List<String> parts(String before, Activity activity, @Nullable String sealed) {
        List<String> parts = new ArrayList<>(List.of(
                before,
                Long.toString(activity.at().toEpochMilli()),
                activity.actor(),
                activity.what(),
                activity.about()));
        parts.addAll(sealed == null ? List.of(activity.why()) : List.of("sealed", sealed));
        return parts;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
