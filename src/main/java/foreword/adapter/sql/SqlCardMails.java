package foreword.adapter.sql;

import foreword.outbox.Card;
import foreword.outbox.CardMail;
import foreword.outbox.CardMails;
import foreword.people.Teammate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Cards by mail, in a table. */
public final class SqlCardMails implements CardMails {
    private static final String WANT = """
            INSERT INTO card_mail (id, teammate, card, occasion, state, wanted_at)
            VALUES (:id, :teammate, :card, :occasion, 'WAITING', :at)
            ON CONFLICT (teammate, card, occasion) DO NOTHING
            """;
    private static final String WAITING = """
            SELECT * FROM card_mail WHERE state = 'WAITING' AND wanted_at <= :now ORDER BY wanted_at, id LIMIT :limit
            """;
    private static final String PUT_OFF =
            "UPDATE card_mail SET wanted_at = :until WHERE teammate = :teammate AND state = 'WAITING'";
    private static final String WRITTEN = """
            UPDATE card_mail SET state = 'WRITTEN', token = :token, expires_at = :expiresAt
            WHERE id = :id AND state = 'WAITING'
            """;
    private static final String DROPPED = "UPDATE card_mail SET state = 'DROPPED' WHERE id = :id AND state = 'WAITING'";
    private static final String WITH_TOKEN = "SELECT * FROM card_mail WHERE token = :token";
    private static final String ANSWER = """
            UPDATE card_mail SET answered_at = :now WHERE id = :id AND (answered_at IS NULL OR answered_at <= :last)
            """;
    private static final String VIEWERS = "SELECT DISTINCT teammate FROM card_mail WHERE card = :card";

    private final Database database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public SqlCardMails(Database database) {
        this.database = database;
    }

    @Override
    public boolean want(Teammate.Id to, Card card, String occasion, Instant at) {
        boolean added = database.sql(WANT)
                .bind("id", CardMail.Id.fresh().value())
                .bind("teammate", to.value())
                .bind("card", card.toString())
                .bind("occasion", occasion)
                .bind("at", at)
                .ran();
        if (added) {
            database.afterCommit(() -> listeners.forEach(Runnable::run));
        }
        return added;
    }

    @Override
    public List<CardMail> waiting(Instant now, int limit) {
        return database.sql(WAITING).bind("now", now).bind("limit", limit).list(SqlCardMails::cardMail);
    }

    @Override
    public void putOff(Teammate.Id to, Instant until) {
        database.sql(PUT_OFF).bind("teammate", to.value()).bind("until", until).run();
        database.afterCommit(() -> listeners.forEach(Runnable::run));
    }

    @Override
    public boolean written(CardMail.Id id, String tokenHash, Instant expiresAt) {
        return database.sql(WRITTEN)
                .bind("id", id.value())
                .bind("token", tokenHash)
                .bind("expiresAt", expiresAt)
                .ran();
    }

    @Override
    public boolean dropped(CardMail.Id id) {
        return database.sql(DROPPED).bind("id", id.value()).ran();
    }

    @Override
    public Optional<CardMail> withToken(String tokenHash) {
        return database.sql(WITH_TOKEN).bind("token", tokenHash).one(SqlCardMails::cardMail);
    }

    @Override
    public boolean answer(CardMail.Id id, Instant now, Instant last) {
        return database.sql(ANSWER)
                .bind("id", id.value())
                .bind("now", now)
                .bind("last", last)
                .ran();
    }

    @Override
    public List<Teammate.Id> viewersOf(Card card) {
        return database.sql(VIEWERS)
                .bind("card", card.toString())
                .list(row -> new Teammate.Id(row.getString("teammate")));
    }

    @Override
    public void onWanted(Runnable listener) {
        listeners.add(listener);
    }

    private static CardMail cardMail(ResultSet row) throws SQLException {
        return new CardMail(
                new CardMail.Id(row.getString("id")),
                new Teammate.Id(row.getString("teammate")),
                Card.read(row.getString("card")),
                Columns.instant(row, "expires_at"));
    }
}
