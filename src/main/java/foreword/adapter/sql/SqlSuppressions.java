package foreword.adapter.sql;

import foreword.activity.Key;
import foreword.people.EmailAddress;
import foreword.people.Suppression;
import foreword.people.Suppressions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The list of addresses that are not written to, in a table. Each is found by a salted digest, so that an entry still holds
 * when the address itself was erased.
 */
public final class SqlSuppressions implements Suppressions {
    private static final String FIND = "SELECT * FROM suppression WHERE digest = :digest";
    private static final String SAVE = """
            INSERT INTO suppression (id, digest, address, reason, words, added_by, since, ends_at, score)
            VALUES (:id, :digest, :address, :reason, :words, :by, :since, :until, :score)
            ON CONFLICT (digest) DO UPDATE SET address = excluded.address, reason = excluded.reason,
                words = excluded.words, added_by = excluded.added_by, since = excluded.since,
                ends_at = excluded.ends_at, score = excluded.score
            """;
    private static final String LIFT = "DELETE FROM suppression WHERE digest = :digest";
    private static final String ALL = "SELECT * FROM suppression ORDER BY since DESC, id";
    private static final String SALT = "suppression.salt";
    private static final int SALT_LENGTH = 26;

    private final Database database;

    public SqlSuppressions(Database database) {
        this.database = database;
    }

    @Override
    public void add(Suppression suppression) {
        database.step(() -> save(
                stored(suppression.address()).map(it -> it.and(suppression)).orElse(suppression)));
    }

    @Override
    public boolean lift(EmailAddress address) {
        return database.sql(LIFT).bind("digest", digest(address)).ran();
    }

    @Override
    public Optional<Suppression> find(EmailAddress address, Instant now) {
        return stored(address).filter(it -> it.stands(now));
    }

    @Override
    public List<Suppression> all(Instant now) {
        return database.sql(ALL).list(SqlSuppressions::read).stream()
                .filter(it -> it.stands(now))
                .toList();
    }

    /** What is stored in the address's place. */
    String digest(EmailAddress address) {
        SqlRemembered remembered = new SqlRemembered(database);
        String salt = database.step(() -> remembered.get(SALT).orElseGet(() -> {
            String fresh = Key.random(SALT_LENGTH);
            remembered.set(SALT, fresh);
            return fresh;
        }));
        MessageDigest digest = SqlActivityLog.sha256();
        digest.update((salt + "/").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(address.value().getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Suppression> stored(EmailAddress address) {
        return database.sql(FIND).bind("digest", digest(address)).one(row -> read(row, address));
    }

    private void save(Suppression suppression) {
        database.sql(SAVE)
                .bind("id", Key.fresh("sp"))
                .bind("digest", digest(suppression.address()))
                .bind("address", suppression.address().value())
                .bind("reason", suppression.reason())
                .bind("words", suppression.words())
                .bind("by", suppression.by())
                .bind("since", suppression.since())
                .bind("until", suppression.until())
                .bind("score", suppression.score())
                .run();
    }

    private static Suppression read(ResultSet row) throws SQLException {
        EmailAddress address = Columns.maybe(row, "address", EmailAddress::new);
        return read(row, address == null ? new EmailAddress(SqlEraser.ADDRESS) : address);
    }

    private static Suppression read(ResultSet row, EmailAddress address) throws SQLException {
        return new Suppression(
                address,
                Suppression.Reason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getString("added_by"),
                Columns.instant(row, "since"),
                Columns.maybeInstant(row, "ends_at"),
                row.getInt("score"));
    }
}
