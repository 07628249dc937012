package foreword.adapter.sql;

import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.privacy.Archive;
import foreword.privacy.Person;
import foreword.privacy.Trace;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads out what is kept, table by table. */
public final class SqlArchive implements Archive {
    private static final String CONTACT = """
            SELECT id, slack_id FROM contact
            WHERE email = :email OR id IN (SELECT contact FROM contact_address WHERE address = :email)
            """;
    private static final String ELSEWHERE = """
            SELECT slack_id FROM teammate WHERE email = :email
            UNION ALL SELECT slack_id FROM stranger WHERE email = :email
            UNION ALL SELECT NULL FROM introduction WHERE target_email = :email
            UNION ALL SELECT NULL FROM target WHERE address = :email
            UNION ALL SELECT NULL FROM draft_version WHERE address = :email
            UNION ALL SELECT NULL FROM suppression WHERE address = :email
            """;
    private static final Map<Kind, Source> SOURCES = Map.ofEntries(
            Map.entry(Kind.CONTACTS, new Source("contact/", "contact.id", "contact.name, contact.id", """
                    SELECT contact.id, contact.name, contact.email, contact.slack_id, contact.role, contact.standing, contact.notes,
                        company.name AS company
                    FROM contact LEFT JOIN company ON company.id = contact.company
                    """)),
            Map.entry(
                    Kind.STRANGERS,
                    new Source("stranger/", "id", "id", "SELECT id, name, email, slack_id, state FROM stranger ")),
            Map.entry(Kind.PRAISE, new Source("praise/", "praise.id", "praise.heard_at, praise.id", """
                    SELECT praise.id, praise.heard_at, COALESCE(contact.name, stranger.name) AS speaker,
                        COALESCE(contact.email, stranger.email) AS email, company.name AS company, praise.kind, praise.state,
                        COALESCE(permission.state, 'NOT_ASKED') AS permission, permission.recorded_by AS permission_recorded_by,
                        permission.recorded_at AS permission_recorded_at, praise.quote, praise.body AS text, praise.channel,
                        praise.conversation, praise.permalink, praise.relayed_by, praise.confidence, praise.reason
                    FROM praise
                    LEFT JOIN contact ON contact.id = praise.speaker
                    LEFT JOIN stranger ON stranger.id = praise.stranger
                    LEFT JOIN company ON company.id = contact.company
                    LEFT JOIN permission ON permission.praise = praise.id
                    """)),
            Map.entry(Kind.INTERACTIONS, new Source("contact/", "contact", "at, source", """
                    SELECT contact, way, direction, at FROM interaction
                    """)),
            Map.entry(Kind.CORRECTIONS, new Source("contact/", "contact", "at, id", """
                    SELECT id, contact, points, reason, corrected_by, at FROM correction
                    """)),
            Map.entry(
                    Kind.COMPLAINTS, new Source("complaint/", "complaint.id", "complaint.heard_at, complaint.id", """
                    SELECT complaint.id, complaint.heard_at, COALESCE(contact.name, complaint.speaker_name) AS speaker,
                        contact.email, company.name AS company, complaint.kind, concern.state, concern.settled_by,
                        concern.settled_at, concern.note, complaint.quote, complaint.body AS text, complaint.channel,
                        complaint.conversation, complaint.permalink, complaint.relayed_by, complaint.confidence, complaint.reason
                    FROM complaint
                    LEFT JOIN contact ON contact.id = complaint.speaker
                    LEFT JOIN concern ON concern.id = complaint.concern
                    LEFT JOIN company ON company.id = concern.company
                    """)),
            Map.entry(Kind.MOMENTS, new Source("moment/", "id", "opened_at, id", """
                    SELECT id, praise, contact, owner, suggested, advice, state, opened_at, expires_at FROM moment
                    """)),
            Map.entry(Kind.ASKS, new Source("ask/", "ask.id", "ask.created_at, ask.id", """
                    SELECT ask.id, ask.kind, ask.introducer, target.name AS target, target.company AS target_company, ask.moment,
                        ask.owner, ask.state, ask.introducer_side, ask.target_side, ask.follow_ups, ask.created_at, ask.asked_at,
                        ask.card_version, ask.joined, ask.target_not_before AS target_wake
                    FROM ask LEFT JOIN target ON target.id = ask.target
                    """)),
            Map.entry(
                    Kind.DRAFTS,
                    new Source("draft/", "draft.id", "draft.created_at, draft.id, draft_version.version", """
                    SELECT draft.id, draft_version.version, draft.kind, draft.about, draft.owner, draft.state, draft.approved_by,
                        draft.approved_at, draft.created_at, draft_version.address, draft_version.address_name,
                        draft_version.bcc, draft_version.subject, draft_version.body
                    FROM draft JOIN draft_version ON draft_version.draft = draft.id
                    """)),
            Map.entry(Kind.REPLIES, new Source("reply/", "id", "at, id", """
                    SELECT id, about, owner, sender, words, answer, because, tie, brought, settled_by, at FROM reply
                    """)),
            Map.entry(Kind.THANK_YOUS, new Source("thanks/", "id", "owed_since, id", """
                    SELECT id, contact, owner, about, occasion, state, owed_since, due_at, note FROM thank_you
                    """)),
            Map.entry(Kind.INTRODUCTIONS, new Source("introduction/", "id", "made_at, id", """
                    SELECT id, ask, introducer, target_name, target_company, target_email, owner, subject, state, made_at
                    FROM introduction
                    """)),
            Map.entry(Kind.ASK_HISTORY, new Source("ask/", "ask", "at, side, number", """
                    SELECT * FROM (
                        SELECT ask, 'ours' AS side, number, was, became, actor, why, at FROM ask_turn
                        UNION ALL SELECT ask, 'introducer', number, was, became, actor, why, at FROM introducer_turn
                        UNION ALL SELECT ask, 'target', number, was, became, actor, why, at FROM target_turn) AS turns
                    """)),
            Map.entry(Kind.FAVOURS, new Source("favour/", "id", "at, id", """
                    SELECT id, contact, kind, words, done_by, at FROM favour
                    """)),
            Map.entry(Kind.QUALIFICATIONS, new Source("introduction/", "introduction", "at, introduction", """
                    SELECT introduction, fit, words, segment, card_version, decided_by, at FROM qualification
                    """)),
            Map.entry(Kind.DEALS, new Source("deal/", "id", "opened_at, id", """
                    SELECT id, company, company_name, owner, name, stage, phase, called, because, amount, currency, closes, lead_source,
                        hidden, opened_at, moved_at
                    FROM deal
                    """)),
            Map.entry(Kind.DEAL_HISTORY, new Source("deal/", "deal", "at, deal, number", """
                    SELECT deal, number, was, stage, phase, called, because, amount, currency, source, actor, why, at FROM deal_turn
                    """)),
            Map.entry(Kind.DEAL_PROPOSALS, new Source("proposal/", "id", "at, id, number", """
                    SELECT id, source, teammate, speaker, speaker_name, words, permalink, company, name, stage, called, amount, currency,
                        because, certainty, state, deal, settled_by, at
                    FROM deal_proposal
                    """)),
            Map.entry(Kind.CREDITS, new Source("credit/", "id", "at, id", """
                    SELECT id, deal, introduction, role, share, state, evidence, decided_by, at FROM credit
                    """)),
            Map.entry(Kind.CREDIT_HISTORY, new Source("credit/", "credit", "at, credit, number", """
                    SELECT credit, number, state, role, share, actor, why, at FROM credit_turn
                    """)),
            Map.entry(Kind.EXPECTATIONS, new Source("expectation/", "id", "since, id", """
                    SELECT id, company, owner, occasion, state, since, postponed, said_to, moved_by, moved_at FROM expectation
                    """)),
            Map.entry(Kind.TARGETS, new Source("target/", "id", "name_key, id", """
                    SELECT id, name, company, role, why, challenge, segment, priority, source, consent, consent_at, address, archived
                    FROM target
                    """)),
            Map.entry(Kind.FACTS, new Source("", "about", "about, kind, fold", "SELECT about, kind, value FROM fact ")),
            Map.entry(Kind.ACQUAINTANCES, new Source("acquaintance/", "id", "at, id", """
                    SELECT id, contact, target, voice, closeness, said_by, at, words FROM acquaintance
                    """)),
            Map.entry(Kind.CONNECTIONS, new Source("connection/", "name_print", "at, name_print", """
                    SELECT name_print, teammate, since_year, at FROM connection
                    """)),
            Map.entry(
                    Kind.NUDGES,
                    new Source(
                            "nudge/", "id", "due, id", "SELECT id, kind, owner, about, due, state, why FROM nudge ")),
            Map.entry(
                    Kind.HOPPER,
                    new Source(
                            "hopper/",
                            "id",
                            "since, id",
                            "SELECT id, about, owner, who, reason, since, wake, touches, touched_at, ended FROM hopper ")),
            Map.entry(
                    Kind.NOTICES,
                    new Source(
                            "notice/",
                            "id",
                            "at, id",
                            "SELECT id, teammate, sentence, detail, about, at FROM notice ")),
            Map.entry(Kind.SUPPRESSIONS, new Source("suppression/", "id", "since, id", """
                    SELECT id, address, reason, words, added_by, since, ends_at, score FROM suppression
                    """)),
            Map.entry(Kind.TEAMMATES, new Source("teammate/", "teammate.id", "teammate.name, teammate.id", """
                    SELECT teammate.id, teammate.name, teammate.email, teammate.slack_id, teammate.role, teammate.zone,
                        teammate.locale, teammate.language, teammate.notify_by, teammate.quiet_until, work_time.hours,
                        work_time.days, work_time.country, work_time.quiet, work_time.per_day, work_time.rhythm,
                        quota.asks AS asks_a_week, away.words AS status, away.since AS away_since, away.ends AS away_until
                    FROM teammate
                    LEFT JOIN work_time ON work_time.teammate = teammate.id
                    LEFT JOIN quota ON quota.teammate = teammate.id
                    LEFT JOIN away ON away.teammate = teammate.id
                    """)),
            Map.entry(Kind.DAYS_OFF, new Source("teammate/", "teammate", "first_day, teammate", """
                    SELECT teammate, first_day, last_day FROM day_off
                    """)),
            Map.entry(
                    Kind.ACTIVITIES,
                    new Source("", "about", "id", "SELECT id, at, actor, what, about, why FROM activity ")));
    private static final Pattern TIME = Pattern.compile("at|due|wake|.*_at|(.*_)?since|.*_until");

    private final Database database;

    public SqlArchive(Database database) {
        this.database = database;
    }

    /**
     * Where the rows of one kind stand.
     *
     * @param prefix of the references to these rows, empty when every reference may lead to some
     * @param key the column that a reference names
     */
    private record Source(String prefix, String key, String order, String select) {
        String all() {
            return select + "ORDER BY " + order;
        }

        String one() {
            return select + "WHERE " + key + " = :key ORDER BY " + order;
        }
    }

    @Override
    public Optional<Person> person(EmailAddress email) {
        return database.sql(CONTACT)
                .bind("email", email.value())
                .one(row -> new Person(email, new Contact.Id(row.getString("id")), row.getString("slack_id")))
                .or(() -> database
                        .sql(ELSEWHERE)
                        .bind("email", email.value())
                        .list(row -> new Person(email, null, row.getString("slack_id")))
                        .stream()
                        .findFirst());
    }

    @Override
    public Trace trace(Person person) {
        return new SqlTraces(database).of(person);
    }

    @Override
    public void read(Kind kind, @Nullable Person about, Consumer<Map<String, Object>> row) {
        Source source = Optional.ofNullable(SOURCES.get(kind)).orElseThrow();
        if (about == null) {
            hand(database.sql(source.all()), row);
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        trace(about)
                .ids(source.prefix())
                .forEach(key -> hand(database.sql(source.one()).bind("key", key), rows::add));
        rows.sort(Comparator.comparing(it -> sortable(it, source)));
        rows.forEach(row);
    }

    /** The value by which rows are ordered, as text of one length where it is a number or a time. */
    private static String sortable(Map<String, Object> row, Source source) {
        String first = source.order().split(",", 2)[0];
        Object value = row.getOrDefault(camel(first.substring(first.indexOf('.') + 1)), "");
        return value instanceof Instant time
                ? "%020d".formatted(time.toEpochMilli())
                : value instanceof Number number ? "%020d".formatted(number.longValue()) : value.toString();
    }

    /** Row by row, so that a large table need not fit into memory. */
    private static void hand(Statement statement, Consumer<Map<String, Object>> row) {
        statement.all(SqlArchive::values, values -> {
            row.accept(values);
            return true;
        });
    }

    private static Map<String, Object> values(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
            Object value = row.getObject(column);
            if (value != null) {
                values.put(camel(name), isTime(name, value) ? Instant.ofEpochMilli(row.getLong(column)) : value);
            }
        }
        return values;
    }

    private static boolean isTime(String name, Object value) {
        return value instanceof Number && TIME.matcher(name).matches();
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_", -1)) {
            camel.append(camel.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }
}
