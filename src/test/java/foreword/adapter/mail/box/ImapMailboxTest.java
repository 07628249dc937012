package foreword.adapter.mail.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import foreword.adapter.mail.Encryption;
import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.ScriptedSmtpServer;
import foreword.adapter.mail.SendingAccount;
import foreword.adapter.mail.SmtpAccount;
import foreword.adapter.mail.SmtpMailSender;
import foreword.inbox.MailKey;
import foreword.inbox.MailLedger;
import foreword.inbox.MailPlace;
import foreword.outbox.OutgoingMail;
import foreword.people.EmailAddress;
import foreword.testing.MemoryMailLedger;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ImapMailboxTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final GreenMail greenMail =
            new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.SMTP.dynamicPort()});
    private final MemoryMailLedger ledger = new MemoryMailLedger();
    private GreenMailUser bot;
    private ImapAccount account;

    ImapMailboxTest() {
        greenMail.start();
        bot = greenMail.setUser("bot@ours.test", "bot", "secret");
        account = account(greenMail.getImap().getPort());
    }

    private static ImapAccount account(int port) {
        return new ImapAccount("127.0.0.1", port, Encryption.NONE, "bot", "secret", "INBOX");
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    private static MimeMessage mail(String subject) throws Exception {
        String raw = "From: ann@there.test\r\nTo: bot@ours.test\r\nMessage-ID: <" + subject
                + "@there.test>\r\nSubject: " + subject + "\r\n\r\nhello\r\n";
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }

    private void deliver(String subject) throws Exception {
        bot.deliver(mail(subject));
    }

    private ImapMailbox watch(Duration pollEvery) {
        return watch(ledger, pollEvery);
    }

    private ImapMailbox watch(MailLedger into, Duration pollEvery) {
        Pulse pulse = new Pulse(pollEvery, pollEvery, Duration.ofSeconds(5));
        ImapMailbox mailbox = new ImapMailbox(account, into, pulse, Clock.systemUTC());
        mailbox.start();
        return mailbox;
    }

    private static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void takes_in_what_is_there_and_what_comes_each_once_and_in_order() throws Exception {
        deliver("one");
        deliver("two");
        try (ImapMailbox mailbox = watch(SHORT)) {
            until(() -> ledger.arrivals().size() == 2);
            assertThat(mailbox.connected()).isTrue();
            deliver("three");
            until(() -> ledger.arrivals().size() == 3);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        assertThat(ledger.arrivals()).containsExactly("1 one", "2 two", "3 three");
    }

    @Test
    void begins_beyond_the_cursor_and_leaves_the_last_old_mail_alone() throws Exception {
        deliver("one");
        deliver("two");
        long validity =
                greenMail.getManagers().getImapHostManager().getInbox(bot).getUidValidity();
        ledger.begin("bot@127.0.0.1/INBOX", new MailPlace(validity, 2, null, Instant.now()));
        try (ImapMailbox mailbox = watch(SHORT)) {
            until(mailbox::connected);
            deliver("three");
            until(() -> !ledger.arrivals().isEmpty());
        }
        assertThat(ledger.arrivals()).containsExactly("3 three");
    }

    @Test
    void takes_in_only_the_last_hour_of_a_large_mailbox_it_never_saw() throws Exception {
        Date old = Date.from(java.time.Instant.now().minus(Duration.ofHours(2)));
        var inbox = greenMail.getManagers().getImapHostManager().getInbox(bot);
        for (int i = 0; i < 60; i++) {
            inbox.appendMessage(mail("old" + i), new Flags(), old);
        }
        deliver("new");
        try (ImapMailbox mailbox = watch(SHORT)) {
            until(mailbox::connected);
            until(() -> !ledger.arrivals().isEmpty());
        }
        assertThat(ledger.arrivals()).containsExactly("61 new");
    }

    @Test
    void leaves_mails_unread() throws Exception {
        deliver("one");
        try (ImapMailbox mailbox = watch(SHORT)) {
            until(() -> ledger.arrivals().size() == 1 && mailbox.connected());
        }
        assertThat(greenMail.getManagers().getImapHostManager().getInbox(bot).getUnseenCount())
                .isEqualTo(1);
    }

    @Test
    void a_mail_announced_while_idle_or_asked_for_comes_at_once() throws Exception {
        try (ImapMailbox mailbox = watch(LONG)) {
            until(mailbox::connected);
            deliver("one");
            mailbox.pollNow();
            until(() -> ledger.arrivals().size() == 1);
            deliver("two");
            mailbox.pollNow();
            until(() -> ledger.arrivals().size() == 2);
        }
    }

    @Test
    void a_mail_that_was_not_taken_in_is_offered_again_before_the_next() throws Exception {
        AtomicInteger refusals = new AtomicInteger(8);
        deliver("one");
        deliver("two");
        MailLedger moody = new MemoryMailLedger() {
            @Override
            public synchronized boolean arrived(MailKey key, byte[] raw, Instant now) {
                refuse();
                return ledger.arrived(key, raw, now);
            }

            @Override
            public synchronized void quarantined(MailKey key, byte[] raw, String why, Instant now) {
                refuse();
                super.quarantined(key, raw, why, now);
            }

            private void refuse() {
                if (refusals.getAndDecrement() > 0) {
                    throw new IllegalStateException("the database is full");
                }
            }
        };
        try (ImapMailbox mailbox = watch(moody, SHORT)) {
            until(() -> {
                mailbox.pollNow();
                return ledger.arrivals().size() == 2;
            });
        }
        assertThat(ledger.arrivals()).containsExactly("1 one", "2 two");
    }

    @Test
    void a_mail_that_alone_is_never_taken_in_is_put_aside_and_the_next_are_read() throws Exception {
        deliver("one");
        deliver("poison");
        deliver("three");
        MemoryMailLedger picky = new MemoryMailLedger() {
            @Override
            public synchronized boolean arrived(MailKey key, byte[] raw, Instant now) {
                if (new String(raw, StandardCharsets.UTF_8).contains("poison")) {
                    throw new IllegalStateException("no room for poison");
                }
                return super.arrived(key, raw, now);
            }
        };
        try (ImapMailbox mailbox = watch(picky, SHORT)) {
            until(() -> {
                mailbox.pollNow();
                return picky.arrivals().size() == 2;
            });
        }
        assertThat(picky.arrivals()).containsExactly("1 one", "3 three");
        assertThat(picky.putAside()).singleElement().asString().startsWith("2 ").contains("no room for poison");
    }

    @Test
    void notices_an_outage_and_reads_again_afterwards() throws Exception {
        deliver("one");
        try (ImapMailbox mailbox = watch(SHORT)) {
            until(() -> ledger.arrivals().size() == 1);
            greenMail.getImap().stopService();
            until(() -> !mailbox.connected());
            GreenMail again = new GreenMail(new ServerSetup(account.port(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
            try {
                again.start();
                GreenMailUser user = again.setUser("bot@ours.test", "bot", "secret");
                user.deliver(mail("known"));
                user.deliver(mail("anew"));
                until(() -> {
                    mailbox.pollNow();
                    return ledger.arrivals().contains("2 anew");
                });
                assertThat(mailbox.connected()).isTrue();
            } finally {
                again.stop();
            }
        }
    }

    @Test
    void closes_within_two_seconds_also_while_idle_and_while_connecting() throws Exception {
        ImapMailbox idle = watch(LONG);
        until(idle::connected);
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        assertThat(timeToClose(idle)).isLessThan(Duration.ofSeconds(2));
        try (ScriptedSmtpServer mute = new ScriptedSmtpServer().on("GREETING", ScriptedSmtpServer.SILENCE)) {
            ImapMailbox connecting = new ImapMailbox(account(mute.port()), ledger, LONG, Clock.systemUTC());
            connecting.start();
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            assertThat(connecting.connected()).isFalse();
            assertThat(timeToClose(connecting)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static Duration timeToClose(ImapMailbox mailbox) {
        long start = System.nanoTime();
        mailbox.close();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void finds_a_sent_mail_by_its_message_id_and_proves_nothing_otherwise() throws Exception {
        var host = greenMail.getManagers().getImapHostManager();
        host.createMailbox(bot, "Sent").appendMessage(mail("gone"), new Flags(), Date.from(java.time.Instant.now()));
        SmtpAccount smtp =
                new SmtpAccount("127.0.0.1", greenMail.getSmtp().getPort(), Encryption.NONE, "bot", "secret");
        SmtpMailSender sender = sender(smtp, account);
        assertThat(sender.foundSent(out("<gone@there.test>"))).isTrue();
        assertThat(sender.foundSent(out("<one@there.test>"))).isFalse();
        assertThat(sender.foundSent(out("no id\r\nA1 LOGOUT"))).isFalse();
        assertThat(sender(smtp, null).foundSent(out("<gone@there.test>"))).isFalse();
        assertThat(sender(smtp, account(1)).foundSent(out("<gone@there.test>"))).isFalse();
    }

    private static SmtpMailSender sender(SmtpAccount smtp, @Nullable ImapAccount imap) {
        return new SmtpMailSender(List.of(
                new SendingAccount(new EmailAddress("bot@ours.test"), smtp, imap, SendingAccount.SentCopy.NONE)));
    }

    private static OutgoingMail out(String messageId) {
        return new OutgoingMail(
                messageId,
                new EmailAddress("bot+b.t@ours.test"),
                List.of(new EmailAddress("bot@ours.test")),
                ("From: bot@ours.test\r\nMessage-ID: " + messageId + "\r\nSubject: out\r\n\r\nhi\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_sent_mail_arrives_and_a_wrong_password_only_delays() throws Exception {
        SmtpAccount smtp =
                new SmtpAccount("127.0.0.1", greenMail.getSmtp().getPort(), Encryption.NONE, "bot", "secret");
        OutgoingMail out = out("<out@ours.test>");
        assertThat(sender(smtp, null).send(out, () -> {})).startsWith("250");
        assertThat(greenMail.getReceivedMessages()[0].getMessageID()).isEqualTo("<out@ours.test>");
        SmtpAccount wrong = new SmtpAccount(smtp.host(), smtp.port(), Encryption.NONE, "bot", "wrong");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> sender(wrong, null).send(out, () -> {})))
                .isInstanceOf(foreword.outbox.ServerDown.class);
        assertThat(account.toString() + wrong).doesNotContain("secret").doesNotContain("wrong");
    }
}
