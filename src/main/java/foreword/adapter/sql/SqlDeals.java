package foreword.adapter.sql;

import foreword.deal.Deal;
import foreword.deal.Deals;
import foreword.deal.LostReason;
import foreword.deal.Outlook;
import foreword.deal.Phase;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.NameKey;
import foreword.people.Teammate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All deals, in a table, with their history, their ids elsewhere and the people in them in others. */
public final class SqlDeals implements Deals {
    private static final String ADD = """
            INSERT INTO deal (id, version, company, company_name, company_key, owner, name, stage, phase, called, because, amount,
                currency, stage_at, amount_at, name_at, hidden, opened_at, moved_at, credited)
            VALUES (:id, :version, :company, :companyName, :companyKey, :owner, :name, :stage, :phase, :called, :because, :amount,
                :currency, :stageAt, :amountAt, :nameAt, :hidden, :openedAt, :movedAt, 0)
            """;
    private static final String CHANGE = """
            UPDATE deal SET version = :version + 1, company = :company, company_name = :companyName, company_key = :companyKey,
                owner = :owner, name = :name, stage = :stage, phase = :phase, called = :called, because = :because,
                amount = :amount, currency = :currency, stage_at = :stageAt, amount_at = :amountAt, name_at = :nameAt,
                hidden = :hidden, opened_at = :openedAt, moved_at = :movedAt
            WHERE id = :id AND version = :version
            """;
    private static final String FIND = "SELECT * FROM deal WHERE id = :id";
    private static final String FROM = """
            SELECT * FROM deal
            WHERE id = (SELECT deal FROM deal_origin WHERE source = :source AND external_id = :externalId)
            """;
    private static final String KNOWN_AS = """
            INSERT INTO deal_origin (source, external_id, deal) VALUES (:source, :externalId, :deal)
            ON CONFLICT (source, external_id) DO UPDATE SET deal = excluded.deal
            """;
    private static final String IDS_AT =
            "SELECT external_id FROM deal_origin WHERE deal = :deal AND source = :source ORDER BY external_id";
    private static final String WITH = "SELECT * FROM deal WHERE company = :company ORDER BY opened_at DESC, id DESC";
    private static final String NAMED = "SELECT * FROM deal WHERE company_key = :key ORDER BY opened_at DESC, id DESC";
    private static final String ALL = "SELECT * FROM deal ORDER BY opened_at DESC, id DESC";
    private static final String LIVE =
            "SELECT * FROM deal WHERE stage IN ('OPEN', 'ON_HOLD') AND hidden = 0 ORDER BY moved_at, id";
    private static final String SAID_AGAIN =
            "UPDATE deal SET stage_at = :stageAt, amount_at = :amountAt, name_at = :nameAt WHERE id = :id";
    private static final String BELONGS_TO = "UPDATE deal SET company = :company WHERE id = :id";
    private static final String OUTLOOK = "SELECT closes, lead_source FROM deal WHERE id = :id";
    private static final String SET_OUTLOOK =
            "UPDATE deal SET closes = :closes, lead_source = :leadSource WHERE id = :id";
    private static final String TURN = """
            INSERT INTO deal_turn (deal, number, was, stage, phase, called, because, amount, currency, source, source_key, actor,
                why, at)
            SELECT :deal, COUNT(*) + 1, :was, :stage, :phase, :called, :because, :amount, :currency, :source, :sourceKey, :actor,
                :why, :at
            FROM deal_turn WHERE deal = :deal
            """;
    private static final String HISTORY = "SELECT * FROM deal_turn WHERE deal = :deal ORDER BY number";
    private static final String CONTACT = """
            INSERT INTO deal_contact (deal, address) VALUES (:deal, :address) ON CONFLICT (deal, address) DO NOTHING
            """;
    private static final String CONTACTS = "SELECT address FROM deal_contact WHERE deal = :deal ORDER BY address";

    private final Database database;

    public SqlDeals(Database database) {
        this.database = database;
    }

    @Override
    public void add(Deal deal, Deal.Turn first) {
        bound(ADD, deal).run();
        keep(deal.id(), first);
    }

    @Override
    public Optional<Deal> find(Deal.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlDeals::deal);
    }

    @Override
    public Optional<Deal> from(String source, String externalId) {
        return database.sql(FROM)
                .bind("source", source)
                .bind("externalId", externalId)
                .one(SqlDeals::deal);
    }

    @Override
    public void knownAs(Deal.Id id, String source, String externalId) {
        database.sql(KNOWN_AS)
                .bind("deal", id.value())
                .bind("source", source)
                .bind("externalId", externalId)
                .run();
    }

    @Override
    public List<String> idsAt(Deal.Id id, String source) {
        return database.sql(IDS_AT)
                .bind("deal", id.value())
                .bind("source", source)
                .list(row -> row.getString("external_id"));
    }

    @Override
    public List<Deal> with(Company.Id company) {
        return database.sql(WITH).bind("company", company.value()).list(SqlDeals::deal);
    }

    @Override
    public List<Deal> withCompanyNamed(String name) {
        return database.sql(NAMED).bind("key", NameKey.ofCompany(name)).list(SqlDeals::deal);
    }

    @Override
    public List<Deal> all() {
        return database.sql(ALL).list(SqlDeals::deal);
    }

    @Override
    public List<Deal> live() {
        return database.sql(LIVE).list(SqlDeals::deal);
    }

    @Override
    public boolean change(Deal before, Deal after, Deal.Turn turn) {
        boolean changed = bound(CHANGE, after).bind("version", before.version()).ran();
        if (changed) {
            keep(after.id(), turn);
        }
        return changed;
    }

    @Override
    public void saidAgain(Deal.Id id, Deal.Times times) {
        database.sql(SAID_AGAIN)
                .bind("id", id.value())
                .bind("stageAt", times.stage())
                .bind("amountAt", times.amount())
                .bind("nameAt", times.name())
                .run();
    }

    @Override
    public void belongsTo(Deal.Id id, Company.Id company) {
        database.sql(BELONGS_TO)
                .bind("id", id.value())
                .bind("company", company.value())
                .run();
    }

    @Override
    public Outlook outlook(Deal.Id id) {
        return database.sql(OUTLOOK)
                .bind("id", id.value())
                .one(row -> new Outlook(Columns.maybe(row, "closes", LocalDate::parse), row.getString("lead_source")))
                .orElse(Outlook.NONE);
    }

    @Override
    public void outlook(Deal.Id id, Outlook outlook) {
        database.sql(SET_OUTLOOK)
                .bind("id", id.value())
                .bind("closes", Columns.text(outlook.closes(), LocalDate::toString))
                .bind("leadSource", outlook.leadSource())
                .run();
    }

    @Override
    public List<Deal.Turn> history(Deal.Id id) {
        return database.sql(HISTORY).bind("deal", id.value()).list(SqlDeals::turn);
    }

    @Override
    public void contact(Deal.Id id, EmailAddress address) {
        database.sql(CONTACT)
                .bind("deal", id.value())
                .bind("address", address.value())
                .run();
    }

    @Override
    public List<EmailAddress> contacts(Deal.Id id) {
        return database.sql(CONTACTS).bind("deal", id.value()).list(row -> new EmailAddress(row.getString("address")));
    }

    private Statement bound(String statement, Deal deal) {
        Deal.Whose whose = deal.whose();
        Statement bound = database.sql(statement)
                .bind("id", deal.id().value())
                .bind("version", deal.version())
                .bind("company", Columns.text(whose.company(), Company.Id::value))
                .bind("companyName", whose.companyName())
                .bind("companyKey", NameKey.ofCompany(whose.companyName()))
                .bind("owner", Columns.text(whose.owner(), Teammate.Id::value))
                .bind("name", deal.name())
                .bind("stageAt", deal.times().stage())
                .bind("amountAt", deal.times().amount())
                .bind("nameAt", deal.times().name())
                .bind("hidden", deal.hidden())
                .bind("openedAt", deal.openedAt())
                .bind("movedAt", deal.movedAt());
        return stood(bound, deal.position(), deal.amount());
    }

    private void keep(Deal.Id deal, Deal.Turn turn) {
        Statement bound = database.sql(TURN)
                .bind("deal", deal.value())
                .bind("was", turn.was())
                .bind("source", turn.source().name())
                .bind("sourceKey", turn.source().key())
                .bind("actor", turn.actor())
                .bind("why", turn.why())
                .bind("at", turn.at());
        stood(bound, turn.became(), turn.amount()).run();
    }

    private static Statement stood(Statement statement, Deal.Position position, @Nullable Amount amount) {
        return statement
                .bind("stage", position.stage())
                .bind("phase", position.phase())
                .bind("called", position.called())
                .bind("because", position.because())
                .bind("amount", amount == null ? null : amount.value().toPlainString())
                .bind("currency", amount == null ? null : amount.currency());
    }

    private static Deal deal(ResultSet row) throws SQLException {
        return new Deal(
                new Deal.Id(row.getString("id")),
                row.getInt("version"),
                new Deal.Whose(
                        Columns.maybe(row, "company", Company.Id::new),
                        row.getString("company_name"),
                        Columns.maybe(row, "owner", Teammate.Id::new)),
                row.getString("name"),
                position(row),
                amount(row),
                new Deal.Times(
                        Columns.maybeInstant(row, "stage_at"),
                        Columns.maybeInstant(row, "amount_at"),
                        Columns.maybeInstant(row, "name_at")),
                row.getInt("hidden") == 1,
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "moved_at"));
    }

    private static Deal.Turn turn(ResultSet row) throws SQLException {
        return new Deal.Turn(
                Columns.maybe(row, "was", Stage::valueOf),
                position(row),
                amount(row),
                new Source(row.getString("source"), row.getString("source_key")),
                row.getString("actor"),
                row.getString("why"),
                Columns.instant(row, "at"));
    }

    private static Deal.Position position(ResultSet row) throws SQLException {
        return new Deal.Position(
                Stage.valueOf(row.getString("stage")),
                Phase.valueOf(row.getString("phase")),
                row.getString("called"),
                Columns.maybe(row, "because", LostReason::valueOf));
    }

    private static @Nullable Amount amount(ResultSet row) throws SQLException {
        String value = row.getString("amount");
        return value == null ? null : new Amount(new BigDecimal(value), row.getString("currency"));
    }
}
