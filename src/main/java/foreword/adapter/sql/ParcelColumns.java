package foreword.adapter.sql;

import foreword.outbox.Card;
import foreword.outbox.Delivery;
import foreword.outbox.OutgoingMail;
import foreword.outbox.Parcel;
import foreword.people.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a delivery and what it carries stand in columns. */
final class ParcelColumns {
    private ParcelColumns() {}

    static Statement bound(Parcel parcel, Statement statement) {
        OutgoingMail mail = parcel instanceof Parcel.Mail it ? it.mail() : null;
        return statement
                .bind("kind", kind(parcel))
                .bind("slackId", slackId(parcel))
                .bind("card", card(parcel))
                .bind("draft", parcel instanceof Parcel.Mail it ? it.draft() : null)
                .bind("messageId", mail == null ? null : mail.messageId())
                .bind("envelopeFrom", mail == null ? null : mail.envelopeFrom().value())
                .bind("recipients", mail == null ? null : Columns.addresses(mail.recipients()))
                .bind("raw", mail == null ? null : mail.raw())
                .bind("account", mail == null ? "" : mail.account().value());
    }

    static String kind(Parcel parcel) {
        return parcel.fold(mail -> "MAIL", post -> "POST", rewrite -> "REWRITE", home -> "HOME");
    }

    static @Nullable String slackId(Parcel parcel) {
        return parcel.<Optional<String>>fold(
                        mail -> Optional.empty(),
                        post -> Optional.of(post.slackId()),
                        rewrite -> Optional.of(rewrite.slackId()),
                        home -> Optional.of(home.slackId()))
                .orElse(null);
    }

    static @Nullable String card(Parcel parcel) {
        return parcel.<Optional<String>>fold(
                        mail -> Optional.empty(),
                        post -> Optional.of(post.card().toString()),
                        rewrite -> Optional.of(rewrite.card().toString()),
                        home -> Optional.empty())
                .orElse(null);
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("delivery_key"),
                parcel(row),
                Delivery.State.valueOf(row.getString("state")),
                Columns.instant(row, "due_at"),
                row.getInt("attempt"),
                row.getString("words"),
                Columns.maybeInstant(row, "ended_at"),
                row.getLong("fence"),
                row.getLong("leased_until") == 0 ? null : Columns.instant(row, "leased_until"),
                Columns.maybeInstant(row, "chore_at"));
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        String slackId = row.getString("slack_id");
        return switch (row.getString("kind")) {
            case "MAIL" ->
                new Parcel.Mail(
                        row.getString("draft"),
                        new OutgoingMail(
                                row.getString("message_id"),
                                new EmailAddress(row.getString("envelope_from")),
                                Columns.addresses(row.getString("recipients")),
                                row.getBytes("raw")));
            case "POST" -> new Parcel.Post(slackId, Card.read(row.getString("card")));
            case "REWRITE" -> new Parcel.Rewrite(slackId, Card.read(row.getString("card")));
            default -> new Parcel.Home(slackId);
        };
    }
}
