package foreword.adapter.sql;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.NameKey;
import foreword.people.NotifyBy;
import foreword.people.People;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Everybody we know, in tables. */
public final class SqlPeople implements People {
    private static final String SAVE_COMPANY = """
            INSERT INTO company (id, name, name_key, name_fold, segment, domain, owner)
            VALUES (:id, :name, :key, :fold, :segment, :domain, :owner)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, name_fold = excluded.name_fold,
                segment = excluded.segment, domain = excluded.domain, owner = excluded.owner
            """;
    private static final String COMPANY = """
            SELECT company.* FROM company AS said JOIN company ON company.id = COALESCE(said.merged_into, said.id)
            WHERE said.id = :value
            """;
    private static final String COMPANY_NAMED = """
            SELECT company.* FROM company AS said JOIN company ON company.id = COALESCE(said.merged_into, said.id)
            WHERE said.name_key = :value
            """;
    private static final String COMPANY_KNOWN_AS = """
            SELECT company.* FROM company AS said JOIN company ON company.id = COALESCE(said.merged_into, said.id)
            WHERE said.name_fold = :value ORDER BY said.id LIMIT 1
            """;
    private static final String COMPANY_WITH_DOMAIN = """
            SELECT company.* FROM company AS said JOIN company ON company.id = COALESCE(said.merged_into, said.id)
            WHERE said.domain = :value ORDER BY said.id LIMIT 1
            """;
    private static final String COMPANIES = "SELECT * FROM company WHERE merged_into IS NULL ORDER BY name_key";
    private static final String COMPANIES_OF = "SELECT * FROM company WHERE id IN (<ids>)";
    private static final String SAVE_CONTACT = """
            INSERT INTO contact (id, company, name, name_key, email, slack_id, role, standing, notes)
            VALUES (:id, :company, :name, :key, :email, :slackId, :role, :standing, :notes)
            ON CONFLICT (id) DO UPDATE SET company = excluded.company, name = excluded.name, name_key = excluded.name_key,
                email = excluded.email, slack_id = excluded.slack_id, role = excluded.role, standing = excluded.standing,
                notes = excluded.notes
            """;
    private static final String CONTACT = "SELECT * FROM contact WHERE id = :value";
    private static final String CONTACT_WITH_EMAIL = """
            SELECT * FROM contact WHERE email = :value
                OR id = (SELECT contact FROM contact_address WHERE address = :value)
            ORDER BY CASE WHEN email = :value THEN 0 ELSE 1 END LIMIT 1
            """;
    private static final String ALSO_WRITES_FROM = """
            INSERT INTO contact_address (address, contact) VALUES (:address, :contact)
            ON CONFLICT (address) DO UPDATE SET contact = excluded.contact
            """;
    private static final String CONTACT_WITH_SLACK_ID = "SELECT * FROM contact WHERE slack_id = :value";
    private static final String CONTACTS_NAMED = "SELECT * FROM contact WHERE name_key = :value ORDER BY id";
    private static final String CONTACTS_AT = "SELECT * FROM contact WHERE company = :value ORDER BY name_key";
    private static final String CONTACTS = "SELECT * FROM contact ORDER BY name_key";
    private static final String CONTACTS_OF = "SELECT * FROM contact WHERE id IN (<ids>)";
    private static final String SAVE_TEAMMATE = """
            INSERT INTO teammate (id, slack_id, email, name, role, zone, locale)
            VALUES (:id, :slackId, :email, :name, :role, :zone, :locale)
            ON CONFLICT (id) DO UPDATE SET slack_id = excluded.slack_id, email = excluded.email, name = excluded.name,
                role = excluded.role, zone = excluded.zone
            """;
    private static final String TEAMMATE = "SELECT * FROM teammate WHERE id = :value";
    private static final String TEAMMATE_WITH_SLACK_ID = "SELECT * FROM teammate WHERE slack_id = :value";
    private static final String TEAMMATE_WITH_EMAIL = "SELECT * FROM teammate WHERE email = :value";
    private static final String TEAMMATES = "SELECT * FROM teammate ORDER BY id";
    private static final String SET_PROFILE_LANGUAGE =
            "UPDATE teammate SET locale = :locale WHERE id = :id AND (locale IS NULL OR locale <> :locale)";
    private static final String SET_LANGUAGE = "UPDATE teammate SET language = :language WHERE id = :id";
    private static final String CHOSEN_LANGUAGE =
            "SELECT language FROM teammate WHERE id = :id AND language IS NOT NULL";
    private static final String NOTIFY_BY = "SELECT notify_by FROM teammate WHERE id = :id AND notify_by IS NOT NULL";
    private static final String SET_NOTIFY_BY = "UPDATE teammate SET notify_by = :way WHERE id = :id";
    private static final String QUIET_UNTIL =
            "SELECT quiet_until FROM teammate WHERE id = :id AND quiet_until IS NOT NULL";
    private static final String SET_QUIET_UNTIL = "UPDATE teammate SET quiet_until = :until WHERE id = :id";
    private static final String SAVE_STRANGER = """
            INSERT INTO stranger (id, slack_id, email, name, guess, asked, state)
            VALUES (:id, :slackId, :email, :name, :guess, :asked, :state)
            ON CONFLICT (id) DO UPDATE SET slack_id = excluded.slack_id, email = excluded.email, name = excluded.name,
                guess = excluded.guess, asked = excluded.asked, state = excluded.state
            """;
    private static final String STRANGER = "SELECT * FROM stranger WHERE id = :value";
    private static final String STRANGER_WITH_SLACK_ID = "SELECT * FROM stranger WHERE slack_id = :value";
    private static final String STRANGER_WITH_EMAIL = "SELECT * FROM stranger WHERE email = :value ORDER BY id LIMIT 1";
    private static final String SETTLE_STRANGER = "UPDATE stranger SET state = :to WHERE id = :id AND state = :from";
    private static final String CHANNEL_COMPANY = """
            INSERT INTO channel (id, company, inviter) VALUES (:channel, :value, NULL)
            ON CONFLICT (id) DO UPDATE SET company = excluded.company
            """;
    private static final String COMPANY_OF_CHANNEL =
            "SELECT company.* FROM company JOIN channel ON channel.company = company.id WHERE channel.id = :value";
    private static final String CHANNEL_INVITER = """
            INSERT INTO channel (id, company, inviter) VALUES (:channel, NULL, :value)
            ON CONFLICT (id) DO UPDATE SET inviter = excluded.inviter
            """;
    private static final String INVITER_OF_CHANNEL =
            "SELECT teammate.* FROM teammate JOIN channel ON channel.inviter = teammate.id WHERE channel.id = :value";

    private final Database database;
    private final SqlLanguages languages;

    public SqlPeople(Database database) {
        this.database = database;
        this.languages = new SqlLanguages(database);
    }

    @Override
    public void save(Company company) {
        database.write(handle -> handle.createUpdate(SAVE_COMPANY)
                .bind("id", company.id().value())
                .bind("name", company.name())
                .bind("key", Columns.key(company.name()))
                .bind("fold", NameKey.ofCompany(company.name()))
                .bind("segment", company.segment().name())
                .bind("domain", company.domain())
                .bind("owner", Columns.text(company.owner(), Teammate.Id::value))
                .execute());
    }

    @Override
    public Optional<Company> company(Company.Id id) {
        return one(COMPANY, id.value(), SqlPeople::company);
    }

    @Override
    public Optional<Company> companyNamed(String name) {
        return one(COMPANY_NAMED, Columns.key(name), SqlPeople::company);
    }

    @Override
    public Optional<Company> companyKnownAs(String name) {
        return one(COMPANY_KNOWN_AS, NameKey.ofCompany(name), SqlPeople::company);
    }

    @Override
    public Optional<Company> companyWithDomain(String domain) {
        return one(COMPANY_WITH_DOMAIN, Columns.key(domain), SqlPeople::company);
    }

    @Override
    public List<Company> companies() {
        return database.read(handle ->
                handle.createQuery(COMPANIES).map(mapper(SqlPeople::company)).list());
    }

    @Override
    public Optional<Locale> language(Company.Id company) {
        return languages.of(company);
    }

    @Override
    public void language(Company.Id company, @Nullable Locale locale) {
        languages.set(company, locale);
    }

    @Override
    public List<Company> companies(Collection<Company.Id> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(COMPANIES_OF)
                        .among("ids", ids.stream().map(Company.Id::value).toList())
                        .list(SqlPeople::company);
    }

    @Override
    public void save(Contact contact) {
        database.write(handle -> handle.createUpdate(SAVE_CONTACT)
                .bind("id", contact.id().value())
                .bind("company", contact.company().value())
                .bind("name", contact.name())
                .bind("key", Columns.key(contact.name()))
                .bind("email", Columns.text(contact.email(), EmailAddress::value))
                .bind("slackId", contact.slackId())
                .bind("role", contact.role())
                .bind("standing", contact.standing().name())
                .bind("notes", contact.notes())
                .execute());
    }

    @Override
    public Optional<Contact> contact(Contact.Id id) {
        return one(CONTACT, id.value(), SqlPeople::contact);
    }

    @Override
    public Optional<Contact> contactWithEmail(EmailAddress email) {
        return one(CONTACT_WITH_EMAIL, email.value(), SqlPeople::contact);
    }

    @Override
    public void alsoWritesFrom(Contact.Id contact, EmailAddress address) {
        database.write(handle -> handle.createUpdate(ALSO_WRITES_FROM)
                .bind("address", address.value())
                .bind("contact", contact.value())
                .execute());
    }

    @Override
    public Optional<Contact> contactWithSlackId(String slackId) {
        return one(CONTACT_WITH_SLACK_ID, slackId, SqlPeople::contact);
    }

    @Override
    public List<Contact> contactsNamed(String name) {
        return many(CONTACTS_NAMED, Columns.key(name), SqlPeople::contact);
    }

    @Override
    public List<Contact> contactsAt(Company.Id company) {
        return many(CONTACTS_AT, company.value(), SqlPeople::contact);
    }

    @Override
    public List<Contact> contacts() {
        return database.read(handle ->
                handle.createQuery(CONTACTS).map(mapper(SqlPeople::contact)).list());
    }

    @Override
    public List<Contact> contacts(Collection<Contact.Id> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(CONTACTS_OF)
                        .among("ids", ids.stream().map(Contact.Id::value).toList())
                        .list(SqlPeople::contact);
    }

    @Override
    public void save(Teammate teammate) {
        database.write(handle -> handle.createUpdate(SAVE_TEAMMATE)
                .bind("id", teammate.id().value())
                .bind("slackId", teammate.slackId())
                .bind("email", Columns.text(teammate.email(), EmailAddress::value))
                .bind("name", teammate.name())
                .bind("role", teammate.role().name())
                .bind("zone", teammate.zone().getId())
                .bind("locale", Columns.text(teammate.language(), Locale::toLanguageTag))
                .execute());
    }

    @Override
    public Optional<Teammate> teammate(Teammate.Id id) {
        return one(TEAMMATE, id.value(), SqlPeople::teammate);
    }

    @Override
    public Optional<Teammate> teammateWithSlackId(String slackId) {
        return one(TEAMMATE_WITH_SLACK_ID, slackId, SqlPeople::teammate);
    }

    @Override
    public Optional<Teammate> teammateWithEmail(EmailAddress email) {
        return one(TEAMMATE_WITH_EMAIL, email.value(), SqlPeople::teammate);
    }

    @Override
    public void profileLanguage(Teammate.Id id, Locale language) {
        database.sql(SET_PROFILE_LANGUAGE)
                .bind("id", id.value())
                .bind("locale", language.toLanguageTag())
                .run();
    }

    @Override
    public void language(Teammate.Id id, @Nullable Locale chosen) {
        database.sql(SET_LANGUAGE)
                .bind("id", id.value())
                .bind("language", Columns.text(chosen, Locale::toLanguageTag))
                .run();
    }

    @Override
    public Optional<Locale> chosenLanguage(Teammate.Id id) {
        return database.sql(CHOSEN_LANGUAGE)
                .bind("id", id.value())
                .one(row -> Locale.forLanguageTag(row.getString("language")));
    }

    @Override
    public Optional<NotifyBy> notifyBy(Teammate.Id id) {
        return database.sql(NOTIFY_BY).bind("id", id.value()).one(row -> NotifyBy.valueOf(row.getString("notify_by")));
    }

    @Override
    public void notifyBy(Teammate.Id id, NotifyBy way) {
        database.sql(SET_NOTIFY_BY).bind("id", id.value()).bind("way", way).run();
    }

    @Override
    public Optional<Instant> quietUntil(Teammate.Id id) {
        return database.sql(QUIET_UNTIL).bind("id", id.value()).one(row -> Columns.instant(row, "quiet_until"));
    }

    @Override
    public void quietUntil(Teammate.Id id, Instant until) {
        database.sql(SET_QUIET_UNTIL)
                .bind("id", id.value())
                .bind("until", until)
                .run();
    }

    @Override
    public List<Teammate> teammates() {
        return database.read(handle ->
                handle.createQuery(TEAMMATES).map(mapper(SqlPeople::teammate)).list());
    }

    @Override
    public void save(Stranger stranger) {
        database.write(handle -> handle.createUpdate(SAVE_STRANGER)
                .bind("id", stranger.id().value())
                .bind("slackId", stranger.slackId())
                .bind("email", Columns.text(stranger.email(), EmailAddress::value))
                .bind("name", stranger.name())
                .bind("guess", Columns.text(stranger.guess(), Company.Id::value))
                .bind("asked", stranger.asked().value())
                .bind("state", stranger.state().name())
                .execute());
    }

    @Override
    public Optional<Stranger> stranger(Stranger.Id id) {
        return one(STRANGER, id.value(), SqlPeople::stranger);
    }

    @Override
    public Optional<Stranger> strangerWithSlackId(String slackId) {
        return one(STRANGER_WITH_SLACK_ID, slackId, SqlPeople::stranger);
    }

    @Override
    public Optional<Stranger> strangerWithEmail(EmailAddress email) {
        return one(STRANGER_WITH_EMAIL, email.value(), SqlPeople::stranger);
    }

    @Override
    public boolean settle(Stranger.Id id, Stranger.State from, Stranger.State to) {
        return database.write(handle -> handle.createUpdate(SETTLE_STRANGER)
                        .bind("id", id.value())
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .execute()
                == 1);
    }

    @Override
    public void channelBelongsTo(String channel, Company.Id company) {
        database.write(handle -> handle.createUpdate(CHANNEL_COMPANY)
                .bind("channel", channel)
                .bind("value", company.value())
                .execute());
    }

    @Override
    public Optional<Company> companyOfChannel(String channel) {
        return one(COMPANY_OF_CHANNEL, channel, SqlPeople::company);
    }

    @Override
    public void invitedBy(String channel, Teammate.Id teammate) {
        database.write(handle -> handle.createUpdate(CHANNEL_INVITER)
                .bind("channel", channel)
                .bind("value", teammate.value())
                .execute());
    }

    @Override
    public Optional<Teammate> inviterOf(String channel) {
        return one(INVITER_OF_CHANNEL, channel, SqlPeople::teammate);
    }

    private <T> Optional<T> one(String statement, String value, Row<T> row) {
        return database.read(handle -> handle.createQuery(statement)
                .bind("value", value)
                .map(mapper(row))
                .findOne());
    }

    private <T> List<T> many(String statement, String value, Row<T> row) {
        return database.read(handle -> handle.createQuery(statement)
                .bind("value", value)
                .map(mapper(row))
                .list());
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> RowMapper<T> mapper(Row<T> row) {
        return (result, context) -> row.read(result);
    }

    private static Company company(ResultSet row) throws SQLException {
        return new Company(
                new Company.Id(row.getString("id")),
                row.getString("name"),
                new Segment(row.getString("segment")),
                row.getString("domain"),
                Columns.maybe(row, "owner", Teammate.Id::new));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                new Contact.Id(row.getString("id")),
                new Company.Id(row.getString("company")),
                row.getString("name"),
                Columns.maybe(row, "email", EmailAddress::new),
                row.getString("slack_id"),
                row.getString("role"),
                Contact.Standing.valueOf(row.getString("standing")),
                row.getString("notes"));
    }

    private static Teammate teammate(ResultSet row) throws SQLException {
        String locale = row.getString("locale");
        return new Teammate(
                new Teammate.Id(row.getString("id")),
                row.getString("slack_id"),
                Columns.maybe(row, "email", EmailAddress::new),
                row.getString("name"),
                Teammate.Role.valueOf(row.getString("role")),
                ZoneId.of(row.getString("zone")),
                Optional.ofNullable(row.getString("language"))
                        .or(() -> Optional.ofNullable(locale))
                        .map(Locale::forLanguageTag)
                        .orElse(null));
    }

    private static Stranger stranger(ResultSet row) throws SQLException {
        return new Stranger(
                new Stranger.Id(row.getString("id")),
                row.getString("slack_id"),
                Columns.maybe(row, "email", EmailAddress::new),
                row.getString("name"),
                Columns.maybe(row, "guess", Company.Id::new),
                new Teammate.Id(row.getString("asked")),
                Stranger.State.valueOf(row.getString("state")));
    }
}
