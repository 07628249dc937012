package foreword.adapter.sql;

import foreword.outbox.Card;
import foreword.privacy.Eraser;
import foreword.privacy.Trace;
import java.time.Instant;
import java.util.stream.Stream;

/** Empties the mails in which teammates were told of a person; those that wait are not sent. */
final class SqlCardMailEraser implements Eraser {
    private static final String EMPTY = """
            UPDATE delivery SET raw = :nothing, words = '',
                state = CASE WHEN state IN ('QUEUED', 'RETRY') THEN 'WITHDRAWN' ELSE state END
            WHERE draft = :card AND LENGTH(raw) > 0
            """;

    private final Database database;

    SqlCardMailEraser(Database database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "mails to teammates about them";
    }

    @Override
    public int erase(Trace trace, Instant now) {
        return Stream.of(Card.Kind.values())
                .flatMap(kind -> trace.ids(new Card(kind, "").row()).stream().map(id -> new Card(kind, id)))
                .mapToInt(card -> database.sql(EMPTY)
                        .bind("card", card.toString())
                        .bind("nothing", new byte[0])
                        .run())
                .sum();
    }
}
