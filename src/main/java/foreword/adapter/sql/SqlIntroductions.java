package foreword.adapter.sql;

import foreword.ask.Ask;
import foreword.introduction.Introduction;
import foreword.introduction.Introductions;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All introductions, in a table. */
public final class SqlIntroductions implements Introductions {
    private static final String ADD = """
            INSERT INTO introduction (id, ask, introducer, target_name, target_company, target_email, owner, bridge, subject,
                state, made_at)
            VALUES (:id, :ask, :introducer, :targetName, :targetCompany, :targetEmail, :owner, :bridge, :subject,
                :state, :madeAt)
            """;
    private static final String FIND = "SELECT * FROM introduction WHERE id = :value";
    private static final String OF = "SELECT * FROM introduction WHERE ask = :value";
    private static final String BY_BRIDGE = "SELECT * FROM introduction WHERE bridge = :value";
    private static final String WITH_TARGET = """
            SELECT * FROM introduction WHERE target_email = :value
                OR id IN (SELECT introduction FROM participant WHERE address = :value)
            ORDER BY made_at DESC, id LIMIT 1
            """;
    private static final String OWNED_BY = "SELECT * FROM introduction WHERE owner = :value ORDER BY made_at DESC, id";
    private static final String BY = "SELECT * FROM introduction WHERE introducer = :value ORDER BY made_at DESC, id";
    private static final String ALL = "SELECT * FROM introduction ORDER BY made_at DESC, id";
    private static final String BRIDGED = """
            UPDATE introduction SET target_email = :target, bridge = :bridge, subject = :subject
            WHERE id = :id AND bridge IS NULL AND (target_email IS NULL OR target_email = :target)
            """;
    private static final String JOIN = """
            INSERT INTO participant (introduction, address, name) VALUES (:id, :address, :name)
            ON CONFLICT (introduction, address) DO UPDATE SET name = excluded.name
            """;
    private static final String PARTICIPANTS =
            "SELECT address FROM participant WHERE introduction = :id ORDER BY address";
    private static final String MOVE = "UPDATE introduction SET state = :to WHERE id = :id AND state = :from";

    private final Database database;

    public SqlIntroductions(Database database) {
        this.database = database;
    }

    @Override
    public void add(Introduction introduction) {
        database.sql(ADD)
                .bind("id", introduction.id().value())
                .bind("ask", Columns.text(introduction.ask(), Ask.Id::value))
                .bind("introducer", introduction.introducer().value())
                .bind("targetName", introduction.targetName())
                .bind("targetCompany", introduction.targetCompany())
                .bind("targetEmail", Columns.text(introduction.targetEmail(), EmailAddress::value))
                .bind("owner", introduction.owner().value())
                .bind("bridge", introduction.bridge())
                .bind("subject", introduction.subject())
                .bind("state", introduction.state())
                .bind("madeAt", introduction.madeAt())
                .run();
    }

    @Override
    public Optional<Introduction> find(Introduction.Id id) {
        return one(FIND, id.value());
    }

    @Override
    public Optional<Introduction> of(Ask.Id ask) {
        return one(OF, ask.value());
    }

    @Override
    public Optional<Introduction> byBridge(String messageId) {
        return one(BY_BRIDGE, messageId);
    }

    @Override
    public Optional<Introduction> withTarget(EmailAddress email) {
        return one(WITH_TARGET, email.value());
    }

    @Override
    public List<Introduction> ownedBy(Teammate.Id owner) {
        return database.sql(OWNED_BY).bind("value", owner.value()).list(SqlIntroductions::introduction);
    }

    @Override
    public List<Introduction> by(Contact.Id introducer) {
        return database.sql(BY).bind("value", introducer.value()).list(SqlIntroductions::introduction);
    }

    @Override
    public List<Introduction> all() {
        return database.sql(ALL).list(SqlIntroductions::introduction);
    }

    @Override
    public boolean move(Introduction.Id id, Introduction.State from, Introduction.State to) {
        Introduction.State.CHANGES.demand(from, to);
        return database.sql(MOVE)
                .bind("id", id.value())
                .bind("from", from)
                .bind("to", to)
                .ran();
    }

    @Override
    public boolean bridged(Introduction.Id id, EmailAddress target, String messageId, String subject) {
        return database.sql(BRIDGED)
                .bind("id", id.value())
                .bind("target", target.value())
                .bind("bridge", messageId)
                .bind("subject", subject)
                .ran();
    }

    @Override
    public void join(Introduction.Id id, EmailAddress address, String name) {
        database.sql(JOIN)
                .bind("id", id.value())
                .bind("address", address.value())
                .bind("name", name)
                .run();
    }

    @Override
    public List<EmailAddress> participants(Introduction.Id id) {
        return database.sql(PARTICIPANTS)
                .bind("id", id.value())
                .list(row -> new EmailAddress(row.getString("address")));
    }

    private Optional<Introduction> one(String statement, String value) {
        return database.sql(statement).bind("value", value).one(SqlIntroductions::introduction);
    }

    private static Introduction introduction(ResultSet row) throws SQLException {
        return new Introduction(
                new Introduction.Id(row.getString("id")),
                Columns.maybe(row, "ask", Ask.Id::new),
                new Contact.Id(row.getString("introducer")),
                row.getString("target_name"),
                row.getString("target_company"),
                Columns.maybe(row, "target_email", EmailAddress::new),
                new Teammate.Id(row.getString("owner")),
                row.getString("bridge"),
                row.getString("subject"),
                Introduction.State.valueOf(row.getString("state")),
                Columns.instant(row, "made_at"));
    }
}
