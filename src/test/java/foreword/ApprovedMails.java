package foreword;

import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.outbox.Card;
import foreword.outbox.Delivery;
import foreword.outbox.Notice;
import foreword.outbox.OutgoingMail;
import foreword.outbox.Parcel;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.testing.Given;
import foreword.workflow.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Numbered mails that a teammate approved and that wait to be sent.
 *
 * @param account the mailbox they leave by
 * @param to who gets the mail of a number
 */
record ApprovedMails(EmailAddress account, IntFunction<EmailAddress> to) {
    private static final Teammate OWNER = Given.teammate();

    /** Whoever owns them all. */
    static void addOwner(Rows rows) {
        rows.people().save(OWNER);
    }

    /** Draft, approval and delivery of one of them; call it within a step. */
    void add(Rows rows, int number) {
        Letter letter = letter(number);
        rows.drafts()
                .add(new Draft(
                        id(number),
                        1,
                        MessageKind.REPORT_BACK,
                        "ask/a_" + number,
                        OWNER.id(),
                        letter,
                        "t" + number,
                        Draft.State.PENDING,
                        null,
                        Given.NOW,
                        Given.NOW));
        rows.drafts().approve(id(number), 1, new Approval(OWNER.id(), Given.NOW, letter.fingerprint(new byte[0])));
        rows.drafts().mailed(id(number), messageId(number));
        rows.outbox().put(key(number), new Parcel.Mail(id(number).value(), mail(letter, number)), Instant.EPOCH);
    }

    Delivery delivery(Rows rows, int number) {
        return rows.outbox().withKey(key(number)).orElseThrow();
    }

    /** The card says that nobody knows, and a notice with the two buttons is on its way. */
    boolean asksAPerson(Rows rows, int number) {
        boolean unknown = rows.drafts()
                .find(id(number))
                .filter(draft -> draft.state() == Draft.State.UNKNOWN)
                .isPresent();
        return unknown
                && rows.notices()
                        .find(asked(number))
                        .filter(notice -> !rows.outbox()
                                .viewersOf(
                                        new Card(Card.Kind.TROUBLE, notice.id().value()))
                                .isEmpty())
                        .isPresent();
    }

    /** The notice that asks the owner whether it arrived. */
    Notice.Id asked(int number) {
        return Notice.Id.of(
                "undecided/draft/" + id(number).value() + "/v1/" + OWNER.id().value());
    }

    String messageId(int number) {
        return "<o." + number + "@" + account.domain() + ">";
    }

    /** The checker reads no annotation on a nested type from a class file. */
    @SuppressWarnings("NullAway")
    private Letter letter(int number) {
        return new Letter(
                to.apply(number), "Client " + number, List.of(), "Hello", "Thank you.", null, null, List.of());
    }

    private OutgoingMail mail(Letter letter, int number) {
        String raw = "From: " + account + "\r\nTo: " + letter.to() + "\r\nMessage-ID: " + messageId(number)
                + "\r\nSubject: Hello\r\n\r\nThank you.\r\n";
        return new OutgoingMail(
                messageId(number),
                new EmailAddress(account.localPart() + "+b.t" + number + "@" + account.domain()),
                List.of(letter.to()),
                raw.getBytes(StandardCharsets.UTF_8));
    }

    private static Draft.Id id(int number) {
        return new Draft.Id("d_" + number);
    }

    private static String key(int number) {
        return "draft/d_" + number + "/v1";
    }
}
