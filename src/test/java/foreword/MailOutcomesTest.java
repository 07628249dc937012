package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.outbox.Delivery;
import foreword.outbox.LostMails;
import foreword.outbox.Notice;
import foreword.outbox.OutgoingMail;
import foreword.outbox.Parcel;
import foreword.people.EmailAddress;
import foreword.people.Suppression;
import foreword.people.Teammate;
import foreword.testing.Given;
import foreword.workflow.Rows;
import foreword.workflow.WhenSent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a draft, and who hears of it, when its mail went out, was refused, was lost or has to wait. */
class MailOutcomesTest {
    private static final Clock CLOCK = Clock.fixed(Given.NOW, ZoneOffset.UTC);
    private static final EmailAddress NORA = new EmailAddress("nora@fennel.example");
    private static final Draft.Id ID = new Draft.Id("d_1");
    private static final String FIRST = "<o.1@larkfield.example>";
    private static final String SECOND = "<o.2@larkfield.example>";

    @TempDir
    Path folder;

    private final Teammate owner = Given.teammate();
    private final List<Parcel> cards = new ArrayList<>();
    private Database database;
    private Rows rows;
    private WhenSent whenSent;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"));
        rows = Stores.of(database);
        whenSent = SendingLife.whenSent(rows, database, CLOCK);
        rows.people().save(owner);
        rows.drafts().add(draft());
        approved(1, FIRST);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void sends_nothing_to_an_address_on_the_list() {
        assertThat(whenSent.stands(mail(FIRST))).isTrue();

        rows.suppressions().add(Suppression.asked(NORA, "please stop", Given.NOW));

        assertThat(whenSent.stands(mail(FIRST))).isFalse();
    }

    @Test
    void puts_an_address_on_the_list_that_the_server_does_not_know() {
        whenSent.refused(mail(FIRST), "550 5.1.1 no such user", List.of(NORA));

        assertThat(state()).isEqualTo(Draft.State.FAILED);
        assertThat(rows.suppressions().find(NORA, Given.NOW))
                .map(Suppression::reason)
                .contains(Suppression.Reason.BOUNCED);
    }

    @Test
    void keeps_the_new_version_back_when_the_first_one_turns_up() {
        lost();
        reopened();
        approved(2, SECOND);

        assertThat(lostMails().wentOut(FIRST, "a reply names it")).isTrue();

        assertThat(state()).isEqualTo(Draft.State.SENT);
        assertThat(whenSent.stands(mail(SECOND))).isFalse();
        assertThat(rows.outbox().withKey("draft/d_1/v2")).map(Delivery::state).contains(Delivery.State.WITHDRAWN);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void says_so_when_the_first_one_turns_up_after_the_second_was_sent() {
        lost();
        reopened();
        approved(2, SECOND);
        database.step(() -> {
            rows.outbox().sent(rows.outbox().mail(SECOND).orElseThrow(), Given.NOW, "250");
            whenSent.sent(mail(SECOND));
        });

        assertThat(lostMails().wentOut(FIRST, "a reply names it")).isTrue();

        assertThat(state()).isEqualTo(Draft.State.SENT);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void asks_the_owner_once_about_a_mail_that_was_lost() {
        lost();

        database.step(() -> whenSent.undecided(mail(FIRST)));
        database.step(() -> whenSent.undecided(mail(FIRST)));

        assertThat(state()).isEqualTo(Draft.State.UNKNOWN);
        assertThat(told()).isEqualTo(1);
        assertThat(rows.notices()
                        .find(Notice.Id.of(
                                "undecided/draft/d_1/v1/" + owner.id().value())))
                .map(Notice::code)
                .contains("FW-3109");
    }

    @Test
    void tells_once_a_day_that_mails_wait() {
        database.step(() -> whenSent.held(mail(FIRST), Given.NOW.plusSeconds(3600)));
        database.step(() -> whenSent.held(mail(FIRST), Given.NOW.plusSeconds(3600)));
        assertThat(told()).isEqualTo(1);

        database.step(() -> whenSent.serverDown(mail(FIRST), "535 no"));
        database.step(() -> whenSent.serverDown(mail(FIRST), "535 no"));
        assertThat(told()).isEqualTo(2);

        assertThat(state()).isEqualTo(Draft.State.APPROVED);
    }

    private void lost() {
        database.step(() -> {
            rows.outbox().unknown(rows.outbox().mail(FIRST).orElseThrow(), Given.NOW, "lost");
            whenSent.unknown(mail(FIRST));
        });
    }

    /** As "Send it again" does. */
    private void reopened() {
        rows.drafts().move(ID, 1, Draft.State.UNKNOWN, Draft.State.PENDING);
        Draft pending = rows.drafts().find(ID).orElseThrow();
        assertThat(rows.drafts().replace(pending.edited(pending.letter(), pending.expiresAt())))
                .isTrue();
    }

    private void approved(int version, String messageId) {
        Letter letter = rows.drafts().find(ID).orElseThrow().letter();
        assertThat(rows.drafts()
                        .approve(ID, version, new Approval(owner.id(), Given.NOW, letter.fingerprint(new byte[0]))))
                .isTrue();
        rows.drafts().mailed(ID, messageId);
        rows.outbox().put("draft/d_1/v" + version, mail(messageId), Instant.EPOCH);
    }

    private LostMails lostMails() {
        return new LostMails(rows.outbox(), whenSent, database);
    }

    private Draft.State state() {
        return rows.drafts().find(ID).map(Draft::state).orElseThrow();
    }

    /** How many cards of news are on their way to the owner. */
    private int told() {
        rows.outbox().claimDue(Given.NOW, 50).stream()
                .map(Delivery::parcel)
                .filter(Parcel.Post.class::isInstance)
                .forEach(cards::add);
        return cards.size();
    }

    private static Parcel.Mail mail(String messageId) {
        return new Parcel.Mail(
                ID.value(),
                new OutgoingMail(
                        messageId,
                        new EmailAddress("bot+b.t@larkfield.example"),
                        List.of(NORA),
                        "Message-ID: x".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** The checker reads no annotation on a nested type from a class file. */
    @SuppressWarnings("NullAway")
    private Draft draft() {
        return new Draft(
                ID,
                1,
                MessageKind.REPORT_BACK,
                "ask/a_1",
                owner.id(),
                new Letter(NORA, "Nora", List.of(), "Hello", "Thank you.", null, null, List.of()),
                "t1",
                Draft.State.PENDING,
                null,
                Given.NOW,
                Given.NOW);
    }
}
