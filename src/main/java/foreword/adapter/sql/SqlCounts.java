package foreword.adapter.sql;

import foreword.money.Amount;
import foreword.people.Contact;
import foreword.report.Business;
import foreword.report.Counts;
import foreword.report.Debts;
import foreword.report.Leg;
import foreword.report.Load;
import foreword.report.Milestone;
import foreword.report.Reached;
import foreword.report.Rest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the timeline where it lies; the rows only say whose it is. */
public final class SqlCounts implements Counts {
    private static final String LOADS = """
            SELECT introducer, SUM(asked) AS asked, SUM(made) AS made FROM (
                SELECT ask.introducer, COUNT(DISTINCT ask.id) AS asked, 0 AS made
                FROM activity JOIN ask ON ask.id = SUBSTR(activity.about, 5)
                WHERE activity.what = 'ask.asked' AND activity.at >= :from AND activity.at < :to
                GROUP BY ask.introducer
                UNION ALL
                SELECT introduction.introducer, 0, COUNT(DISTINCT introduction.id)
                FROM activity JOIN introduction ON introduction.id = SUBSTR(activity.about, 14)
                WHERE activity.what = 'introduction.made' AND activity.at >= :from AND activity.at < :to
                GROUP BY introduction.introducer
            ) AS counted
            GROUP BY introducer ORDER BY asked DESC, made DESC, introducer LIMIT :most
            """;
    private static final String INTRODUCERS = """
            SELECT COUNT(DISTINCT ask.introducer)
            FROM activity JOIN ask ON ask.id = SUBSTR(activity.about, 5)
            WHERE activity.what = 'ask.asked' AND activity.at >= :from AND activity.at < :to
            """;
    private static final String DEBTS = """
            SELECT COUNT(*) AS owed, COALESCE(SUM(paid), 0) AS paid, COALESCE(SUM(waived), 0) AS waived FROM (
                SELECT CASE WHEN EXISTS (SELECT 1 FROM activity p WHERE p.about = owed.about AND p.what = 'thanks.paid')
                        THEN 1 ELSE 0 END AS paid,
                    CASE WHEN EXISTS (SELECT 1 FROM activity w WHERE w.about = owed.about AND w.what = 'thanks.waived')
                        THEN 1 ELSE 0 END AS waived
                FROM activity owed
                WHERE owed.what = 'thanks.owed' AND owed.at >= :from AND owed.at < :to
            ) AS thanks
            """;
    private static final String REST = """
            SELECT what, COUNT(*) AS many FROM activity
            WHERE what IN ('hopper.added', 'hopper.taken-up', 'hopper.dropped', 'hopper.archived')
                AND at >= :from AND at < :to
            GROUP BY what
            """;
    private static final String BUSINESS = """
            SELECT stage, lead_source, credited, proposed, amount, currency, COUNT(*) AS many FROM (
                SELECT deals.stage, deal.lead_source, deal.credited, deal.amount, deal.currency,
                    CASE WHEN EXISTS (SELECT 1 FROM credit WHERE credit.deal = deal.id AND credit.state = 'PROPOSED')
                        THEN 1 ELSE 0 END AS proposed
                FROM (
                    SELECT DISTINCT about, CASE WHEN what = 'deal.heard' THEN 'HEARD' ELSE 'WON' END AS stage
                    FROM activity
                    WHERE what IN ('deal.heard', 'deal.won') AND at >= :from AND at < :to
                        AND (what = 'deal.heard' OR NOT EXISTS (SELECT 1 FROM activity later
                            WHERE later.about = activity.about AND later.id > activity.id AND later.what = 'deal.won'))
                ) AS deals JOIN deal ON deal.id = SUBSTR(deals.about, 6)
                WHERE deal.hidden = 0 AND (deals.stage = 'HEARD' OR deal.stage = 'WON')
            ) AS told
            GROUP BY stage, lead_source, credited, proposed, amount, currency
            """;

    private final Database database;

    public SqlCounts(Database database) {
        this.database = database;
    }

    @Override
    public Leg leg(Milestone milestone, Instant from, Instant to) {
        List<Group> groups = spanned(Cohort.of(milestone).statement(), from, to).list(SqlCounts::group);
        return new Leg(
                milestone,
                groups.stream().map(Group::reached).toList(),
                groups.isEmpty() ? null : groups.get(0).median());
    }

    @Override
    public List<Load> loads(Instant from, Instant to, int most) {
        return spanned(LOADS, from, to)
                .bind("most", most)
                .list(row -> new Load(
                        new Contact.Id(row.getString("introducer")), row.getLong("asked"), row.getLong("made")));
    }

    @Override
    public long introducers(Instant from, Instant to) {
        return spanned(INTRODUCERS, from, to).count();
    }

    @Override
    public Debts debts(Instant from, Instant to) {
        return spanned(DEBTS, from, to)
                .one(row -> new Debts(row.getLong("owed"), row.getLong("paid"), row.getLong("waived")))
                .orElseThrow();
    }

    @Override
    public Rest rest(Instant from, Instant to) {
        Map<String, Long> counts =
                spanned(REST, from, to).list(row -> Map.entry(row.getString("what"), row.getLong("many"))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Rest(
                counts.getOrDefault("hopper.added", 0L),
                counts.getOrDefault("hopper.taken-up", 0L),
                counts.getOrDefault("hopper.dropped", 0L) + counts.getOrDefault("hopper.archived", 0L));
    }

    @Override
    public List<Business> business(Instant from, Instant to) {
        return spanned(BUSINESS, from, to).list(SqlCounts::business);
    }

    private Statement spanned(String statement, Instant from, Instant to) {
        return database.sql(statement).bind("from", from).bind("to", to);
    }

    /** Those of one owner and segment, and the median of all. */
    private record Group(Reached reached, @Nullable Duration median) {}

    private static Group group(ResultSet row) throws SQLException {
        double millis = row.getDouble("median");
        Duration median = row.wasNull() ? null : Duration.ofMillis(Math.round(millis));
        return new Group(
                new Reached(
                        row.getString("owner"), row.getString("segment"), row.getLong("many"), row.getLong("gone_on")),
                median);
    }

    private static Business business(ResultSet row) throws SQLException {
        String amount = row.getString("amount");
        return new Business(
                Business.Stage.valueOf(row.getString("stage")),
                row.getString("lead_source"),
                row.getInt("credited"),
                row.getInt("proposed") == 1,
                amount == null ? null : new Amount(new BigDecimal(amount), row.getString("currency")),
                row.getLong("many"));
    }
}
