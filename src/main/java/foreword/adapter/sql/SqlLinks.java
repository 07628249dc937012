package foreword.adapter.sql;

import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.deal.Links;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Which introductions have credit for which deals, in a table. What a deal has given away stands with the deal and changes in one
 * statement, so that two at once cannot give more than the whole.
 */
public final class SqlLinks implements Links {
    private static final String GIVE = """
            UPDATE deal SET credited = credited + :part WHERE id = :deal AND credited + :part BETWEEN 0 AND 100
            """;
    private static final String ADD = """
            INSERT INTO credit (id, deal, introduction, role, share, state, evidence, decided_by, at)
            VALUES (:id, :deal, :introduction, :role, :share, :state, :evidence, :by, :at)
            ON CONFLICT (deal, introduction) DO NOTHING
            """;
    private static final String CHANGE = """
            UPDATE credit SET role = :role, share = :share, state = :state, evidence = :evidence, decided_by = :by, at = :at
            WHERE id = :id AND state = :wasState AND share = :wasShare
            """;
    private static final String FIND = "SELECT * FROM credit WHERE id = :id";
    private static final String OF_DEAL = "SELECT * FROM credit WHERE deal = :deal ORDER BY at, id";
    private static final String OF_INTRODUCTION =
            "SELECT * FROM credit WHERE introduction = :introduction ORDER BY at, id";
    private static final String WAITING =
            "SELECT * FROM credit WHERE state IN ('PROPOSED', 'DISPUTED') ORDER BY at, id";
    private static final String TURN = """
            INSERT INTO credit_turn (credit, number, state, role, share, actor, why, at)
            SELECT :id, COUNT(*) + 1, :state, :role, :share, :by, :why, :at FROM credit_turn WHERE credit = :id
            """;
    private static final String HISTORY = "SELECT * FROM credit_turn WHERE credit = :id ORDER BY number";

    private final Database database;

    public SqlLinks(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Link link, String why) {
        if (!give(link.deal(), link.share())) {
            return false;
        }
        boolean added = bound(ADD, link)
                .bind("deal", link.deal().value())
                .bind("introduction", link.introduction())
                .bind("evidence", link.evidence())
                .ran();
        return kept(added, link, link.share(), why);
    }

    @Override
    public Optional<Link> find(Link.Id id) {
        return database.sql(FIND).bind("id", id.value()).one(SqlLinks::link);
    }

    @Override
    public List<Link> of(Deal.Id deal) {
        return database.sql(OF_DEAL).bind("deal", deal.value()).list(SqlLinks::link);
    }

    @Override
    public List<Link> of(String introduction) {
        return database.sql(OF_INTRODUCTION).bind("introduction", introduction).list(SqlLinks::link);
    }

    @Override
    public List<Link> waiting() {
        return database.sql(WAITING).list(SqlLinks::link);
    }

    @Override
    public boolean change(Link before, Link after, String why) {
        Link.State.CHANGES.demand(before.state(), after.state());
        int more = after.share() - before.share();
        if (!give(after.deal(), more)) {
            return false;
        }
        boolean changed = bound(CHANGE, after)
                .bind("evidence", after.evidence())
                .bind("wasState", before.state())
                .bind("wasShare", before.share())
                .ran();
        return kept(changed, after, more, why);
    }

    @Override
    public List<Link.Turn> history(Link.Id id) {
        return database.sql(HISTORY)
                .bind("id", id.value())
                .list(row -> new Link.Turn(
                        Link.State.valueOf(row.getString("state")),
                        Link.Role.valueOf(row.getString("role")),
                        row.getInt("share"),
                        row.getString("actor"),
                        row.getString("why"),
                        Columns.instant(row, "at")));
    }

    private boolean give(Deal.Id deal, int part) {
        return part == 0
                || database.sql(GIVE)
                        .bind("deal", deal.value())
                        .bind("part", part)
                        .ran();
    }

    /** What was given for nothing goes back. */
    private boolean kept(boolean changed, Link link, int given, String why) {
        if (changed) {
            bound(TURN, link).bind("why", why).run();
        } else {
            give(link.deal(), -given);
        }
        return changed;
    }

    private Statement bound(String statement, Link link) {
        return database.sql(statement)
                .bind("id", link.id().value())
                .bind("role", link.role())
                .bind("share", link.share())
                .bind("state", link.state())
                .bind("by", link.by())
                .bind("at", link.at());
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                new Link.Id(row.getString("id")),
                new Deal.Id(row.getString("deal")),
                row.getString("introduction"),
                Link.Role.valueOf(row.getString("role")),
                row.getInt("share"),
                Link.State.valueOf(row.getString("state")),
                row.getString("evidence"),
                row.getString("decided_by"),
                Columns.instant(row, "at"));
    }
}
