package foreword.adapter.sql;

import foreword.outbox.Card;
import foreword.outbox.TeamChat;
import java.util.List;
import java.util.Optional;

/** Where cards stand in Slack, and who was shown them. */
final class SqlCardPlaces {
    private static final String POSTED = """
            INSERT INTO card_place (card, slack_id, channel, ts) VALUES (:card, :slackId, :channel, :ts)
            ON CONFLICT (card, slack_id) DO UPDATE SET channel = excluded.channel, ts = excluded.ts
            """;
    private static final String WHERE_IS = "SELECT * FROM card_place WHERE card = :card AND slack_id = :slackId";
    private static final String VIEWERS = """
            SELECT DISTINCT slack_id FROM delivery WHERE card = :card AND kind = 'POST' AND state NOT IN ('FAILED', 'WITHDRAWN')
            """;
    private static final String CARD_AT = "SELECT card FROM card_place WHERE channel = :channel AND ts = :ts";

    private final Database database;

    SqlCardPlaces(Database database) {
        this.database = database;
    }

    void posted(Card card, String slackId, TeamChat.Posted where) {
        database.sql(POSTED)
                .bind("card", card.toString())
                .bind("slackId", slackId)
                .bind("channel", where.channel())
                .bind("ts", where.ts())
                .run();
    }

    Optional<TeamChat.Posted> whereIs(Card card, String slackId) {
        return database.sql(WHERE_IS)
                .bind("card", card.toString())
                .bind("slackId", slackId)
                .one(row -> new TeamChat.Posted(row.getString("channel"), row.getString("ts")));
    }

    List<String> viewersOf(Card card) {
        return database.sql(VIEWERS).bind("card", card.toString()).list(row -> row.getString("slack_id"));
    }

    Optional<Card> cardAt(TeamChat.Posted where) {
        return database.sql(CARD_AT)
                .bind("channel", where.channel())
                .bind("ts", where.ts())
                .one(row -> Card.read(row.getString("card")));
    }
}
