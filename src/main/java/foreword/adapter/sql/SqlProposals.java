package foreword.adapter.sql;

import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.LostReason;
import foreword.deal.Proposal;
import foreword.deal.Proposals;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.money.Amount;
import foreword.people.Teammate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All deal news that was put before a teammate, in a table. */
public final class SqlProposals implements Proposals {
    private static final String ADD = """
            INSERT INTO deal_proposal (id, source, source_key, number, thread, teammate, speaker, speaker_name, words, words_key,
                permalink, company, name, external_id, stage, called, amount, currency, because, certainty, said_at, state, deal,
                settled_by, at)
            VALUES (:id, :source, :sourceKey, :number, :thread, :teammate, :speaker, :speakerName, :words, :wordsKey, :permalink,
                :company, :name, :externalId, :stage, :called, :amount, :currency, :because, :certainty, :saidAt, :state, :deal,
                :settledBy, :at)
            """;
    private static final String FIND = "SELECT * FROM deal_proposal WHERE id = :id";
    private static final String OF = "SELECT * FROM deal_proposal WHERE source_key = :key ORDER BY number";
    private static final String IN_THREAD =
            "SELECT * FROM deal_proposal WHERE thread = :key ORDER BY at DESC, number DESC, id DESC";
    private static final String WRONG =
            "SELECT id FROM deal_proposal WHERE words_key = :key AND state = 'WRONG' LIMIT 1";
    private static final String REWORD = """
            UPDATE deal_proposal SET words = :words, words_key = :wordsKey, company = :company, name = :name,
                external_id = :externalId, stage = :stage, called = :called, amount = :amount, currency = :currency,
                because = :because, certainty = :certainty, said_at = :saidAt
            WHERE id = :id AND state = 'WAITING'
            """;
    private static final String SETTLE = """
            UPDATE deal_proposal SET state = :state, deal = :deal, settled_by = :by, words = '', speaker_name = ''
            WHERE id = :id AND state = 'WAITING'
            """;

    private final Database database;

    public SqlProposals(Database database) {
        this.database = database;
    }

    @Override
    public void add(Proposal proposal, String wordsKey) {
        Proposal.Said said = proposal.said();
        read(database.sql(ADD), proposal.news())
                .bind("id", proposal.id().value())
                .bind("source", said.source().name())
                .bind("sourceKey", said.source().key())
                .bind("number", said.number())
                .bind("thread", said.thread())
                .bind("teammate", proposal.to().value())
                .bind("speaker", said.speaker())
                .bind("speakerName", said.speakerName())
                .bind("words", said.words())
                .bind("wordsKey", wordsKey)
                .bind("permalink", said.permalink())
                .bind("state", proposal.state().name())
                .bind("deal", Columns.text(proposal.deal(), Deal.Id::value))
                .bind("settledBy", Columns.text(proposal.settledBy(), Teammate.Id::value))
                .bind("at", proposal.at())
                .run();
    }

    @Override
    public Optional<Proposal> find(Proposal.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlProposals::proposal);
    }

    @Override
    public List<Proposal> of(String message) {
        return database.sql(OF).bind("key", message).list(SqlProposals::proposal);
    }

    @Override
    public List<Proposal> inThread(String thread) {
        return database.sql(IN_THREAD).bind("key", thread).list(SqlProposals::proposal);
    }

    @Override
    public boolean wrongBefore(String wordsKey) {
        return database.sql(WRONG)
                .bind("key", wordsKey)
                .one(row -> row.getString("id"))
                .isPresent();
    }

    @Override
    public void reword(Proposal.Id id, String words, String wordsKey, DealUpdate news) {
        read(database.sql(REWORD), news)
                .bind("id", id.value())
                .bind("words", words)
                .bind("wordsKey", wordsKey)
                .run();
    }

    @Override
    public boolean settle(Proposal.Id id, Proposal.State state, Deal.@Nullable Id deal, Teammate.@Nullable Id by) {
        return database.sql(SETTLE)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("deal", Columns.text(deal, Deal.Id::value))
                .bind("by", Columns.text(by, Teammate.Id::value))
                .ran();
    }

    private static Statement read(Statement statement, DealUpdate news) {
        Amount amount = news.amount();
        return statement
                .bind("company", news.company())
                .bind("name", news.deal())
                .bind("externalId", news.externalId())
                .bind("stage", news.stage().name())
                .bind("called", news.stageName())
                .bind("amount", amount == null ? null : amount.value().toPlainString())
                .bind("currency", amount == null ? null : amount.currency())
                .bind("because", Columns.text(news.lostReason(), LostReason::name))
                .bind("certainty", news.certainty().name())
                .bind("saidAt", Columns.millis(news.at()));
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                new Proposal.Id(row.getString("id")),
                new Proposal.Said(
                        new Source(row.getString("source"), row.getString("source_key")),
                        row.getInt("number"),
                        row.getString("thread"),
                        row.getString("speaker"),
                        row.getString("speaker_name"),
                        row.getString("words"),
                        row.getString("permalink")),
                news(row),
                new Teammate.Id(row.getString("teammate")),
                Proposal.State.valueOf(row.getString("state")),
                Columns.maybe(row, "deal", Deal.Id::new),
                Columns.maybe(row, "settled_by", Teammate.Id::new),
                Columns.instant(row, "at"));
    }

    private static DealUpdate news(ResultSet row) throws SQLException {
        String value = row.getString("amount");
        return new DealUpdate(
                row.getString("company"),
                row.getString("name"),
                row.getString("external_id"),
                Stage.valueOf(row.getString("stage")),
                row.getString("called"),
                value == null ? null : new Amount(new BigDecimal(value), row.getString("currency")),
                Columns.maybe(row, "because", LostReason::valueOf),
                Certainty.valueOf(row.getString("certainty")),
                Columns.maybeInstant(row, "said_at"));
    }
}
