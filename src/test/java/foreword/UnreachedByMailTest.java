package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.inbox.MailKey;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import foreword.sandbox.PostOffice;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A teammate whom a card does not reach by mail, and a mail that does not reach the bot: somebody is told where they look. */
final class UnreachedByMailTest extends PlayedByEmail {
    @Test
    void a_card_whose_mail_comes_back_is_shown_in_slack() throws Exception {
        takesMail(DemoRows.ALICE);
        praised();
        MimeMessage card = mailAbout("Kind words");
        assertThat(visitor.cards(DemoRows.ALICE, "moment.ask")).isEmpty();

        comesBack(returnAddress(card));
        comesBack(returnAddress(card));

        visitor.press(DemoRows.ALICE, "moment.ask");
        assertThat(visitor.cards(DemoRows.ALICE, "moment.ask")).hasSizeLessThanOrEqualTo(1);
        assertThat(playground.bot().rows().log().latest(200))
                .filteredOn(it -> it.what().equals("card-mail.not-sent"))
                .singleElement()
                .satisfies(it -> assertThat(it.why()).isEqualTo("the mail came back"));
    }

    @Test
    void a_report_to_an_address_that_we_never_gave_away_does_nothing() {
        takesMail(DemoRows.ALICE);
        praised();
        mailAbout("Kind words");

        comesBack(Playground.BOT.localPart() + "+n.abcdefghijklmnopqrstuvwxyz@" + Playground.BOT.domain());

        assertThat(visitor.cards(DemoRows.ALICE, "moment.ask")).isEmpty();
    }

    @Test
    void a_card_that_cannot_be_written_as_a_mail_is_shown_in_slack() {
        takesMail(DemoRows.ALICE);
        Teammate alice = alice();
        EmailAddress odd = new EmailAddress("alice@lark\uFB01eld.example");
        save(new Teammate(alice.id(), alice.slackId(), odd, alice.name(), alice.role(), alice.zone()));

        praised();

        assertThat(visitor.card(DemoRows.ALICE, "moment.ask")).isNotNull();
        assertThat(subjects(ALICE)).isEmpty();
    }

    @Test
    void admins_hear_of_a_teammate_whom_nothing_reaches() throws Exception {
        takesMail(DemoRows.ALICE);
        praised();
        MimeMessage card = mailAbout("Kind words");
        Teammate alice = alice();
        Teammate tom = teammate(DemoRows.TOM);
        // an address that Slack does not know, or she would be found there again
        EmailAddress elsewhere = new EmailAddress("alice@elsewhere.example");
        save(new Teammate(alice.id(), null, elsewhere, alice.name(), alice.role(), alice.zone()));
        save(new Teammate(tom.id(), tom.slackId(), tom.email(), tom.name(), Teammate.Role.ADMIN, tom.zone()));

        comesBack(returnAddress(card));

        Visitor.await(
                "the admin to hear of it; heard " + visitor.said(DemoRows.TOM),
                () -> visitor.said(DemoRows.TOM).stream()
                        .filter(said -> said.contains("does not reach them by email"))
                        .findFirst());
    }

    @Test
    void the_number_of_mails_put_aside_stands_where_operators_look() {
        URI readyz = URI.create("http://127.0.0.1:" + playground.port().port() + "/readyz");
        URI metrics = readyz.resolve("/metrics");
        assertThat(get(metrics).body()).contains("\nforeword_mails_put_aside 0.0\n");
        assertThat(get(readyz).body()).doesNotContain("aside");

        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("foreword.db"));
                SqlInbox inbox = new SqlInbox(database)) {
            new SqlMailLedger(database, inbox)
                    .quarantined(new MailKey("bot/INBOX", 7, 1), new byte[0], "It is too large.", START);
        }

        assertThat(get(metrics).body()).contains("\nforeword_mails_put_aside 1.0\n");
        assertThat(get(readyz).body()).contains("\nmails put aside: 1");
    }

    private void save(Teammate mate) {
        playground.bot().rows().people().save(mate);
    }

    private static String returnAddress(MimeMessage card) throws Exception {
        return ((InternetAddress) card.getReplyTo()[0]).getAddress();
    }

    private void comesBack(String to) {
        long before = playground.bot().inbox().count("DONE");
        String report = "This is the mail system at host mx.larkfield.example.\r\n\r\n"
                + "Your message could not be delivered to one or more recipients.\r\n\r\n"
                + "<alice@larkfield.example>: host mx.larkfield.example said: 550 5.1.1 User unknown\r\n";
        playground
                .post()
                .send(
                        new PostOffice.Letter(
                                "MAILER-DAEMON <mailer-daemon@mx.larkfield.example>",
                                List.of(to),
                                List.of(),
                                "Undelivered Mail Returned to Sender",
                                report,
                                List.of("Auto-Submitted: auto-replied")),
                        playground.clock().instant());
        Visitor.await(
                "the report to be read",
                () -> Optional.of(playground.bot().inbox().count("DONE")).filter(now -> now > before));
        playground.bot().settle();
    }
}
