package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.activity.Key;
import foreword.adapter.mail.SendingAccount.SentCopy;
import foreword.adapter.mail.reading.MimeMailReader;
import foreword.inbox.ReceivedMail;
import foreword.outbox.MailText;
import foreword.outbox.OutgoingMail;
import foreword.outbox.SendDeferred;
import foreword.outbox.SendRefused;
import foreword.outbox.ServerDown;
import foreword.people.EmailAddress;
import foreword.testing.MailLab;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that leaves through a real Postfix and comes to lie in a real Dovecot. */
@Timeout(360)
final class SendingToLabTest {
    private static final EmailAddress BOT = new EmailAddress("bot@bot.test");
    private static final EmailAddress PAT = new EmailAddress("pat@agency.test");
    private static final EmailAddress DANA = new EmailAddress("dana@client.test");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailLab lab = MailLab.assumeRunning();
    private final Trust trust = Trust.alsoIn(lab.certificate());
    private final SmtpMailSender sender = new SmtpMailSender(
            List.of(account(BOT, SentCopy.APPEND), account(PAT, SentCopy.APPEND)), PATIENCE, Duration.ZERO);
    private final AngusMailComposer composer = new AngusMailComposer(BOT, false, Set.of(PAT));
    private final String subject = "Hello " + UUID.randomUUID();

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void arrives_and_carries_the_id_that_was_fixed_before() throws Exception {
        OutgoingMail mail = onBehalf(DANA);

        assertThat(sender.send(mail, () -> {})).startsWith("250 2.0.0 Ok: queued as");

        List<Received> arrived = await(DANA, "INBOX", 1);
        assertThat(arrived).hasSize(1);
        assertThat(arrived.get(0).header("Message-ID")).isEqualTo(mail.messageId());
        assertThat(arrived.get(0).header("From")).contains("(via Foreword)").contains(BOT.value());
    }

    @Test
    void leaves_by_the_teammates_own_account_which_signs_for_it() throws Exception {
        OutgoingMail mail = composer.compose(text(PAT, List.of(DANA), List.of()));

        sender.send(mail, () -> {});

        Received arrived = await(DANA, "INBOX", 1).get(0);
        assertThat(arrived.header("From")).isEqualTo("Pat Lee <pat@agency.test>");
        assertThat(arrived.header("Return-Path")).startsWith("<pat+b.");
        sender.fileCopy(mail);
        assertThat(await(PAT, "Sent", 1)).hasSize(1);
        assertThat(look(BOT, "Sent")).isEmpty();
    }

    @Test
    void files_one_copy_byte_for_byte_and_read_however_often_it_is_asked_to() throws Exception {
        OutgoingMail mail = onBehalf(DANA);
        sender.send(mail, () -> {});
        assertThat(sender.filesCopy(mail)).isTrue();
        assertThat(sender.foundSent(mail)).isFalse();

        sender.fileCopy(mail);
        sender.fileCopy(mail);

        assertThat(sender.foundSent(mail)).isTrue();
        List<Received> copies = look(BOT, "Sent");
        assertThat(copies).hasSize(1);
        assertThat(copies.get(0).raw()).isEqualTo(mail.raw());
        assertThat(copies.get(0).seen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"somebody@gone.test", "somebody@spammy.test", "somebody@overquota.test", "full@client.test"})
    void what_cannot_be_delivered_comes_back_to_the_return_address(String address) throws Exception {
        OutgoingMail sent = onBehalf(new EmailAddress(address));

        sender.send(sent, () -> {});

        ReceivedMail bounce = read(await(BOT, "INBOX", 1).get(0));
        assertThat(bounce.kind()).isEqualTo(ReceivedMail.Kind.BOUNCE);
        assertThat(bounce.deliveredTo()).contains(sent.envelopeFrom());
        assertThat(bounce.bounces())
                .extracting(ReceivedMail.Bounce::originalMessageId)
                .containsExactly(sent.messageId());
    }

    @Test
    void says_who_does_not_exist_and_sends_to_nobody() throws Exception {
        EmailAddress nobody = new EmailAddress("nobody@client.test");
        OutgoingMail mail = composer.compose(text(BOT, List.of(DANA), List.of(nobody)));

        assertThatThrownBy(() -> throughTheFrontDoor(mail)).isInstanceOfSatisfying(SendRefused.class, no -> {
            assertThat(no.words()).contains("550 5.1.1");
            assertThat(no.dead()).containsExactly(nobody);
        });
        assertThat(look(DANA, "INBOX")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"greylisted@client.test", "toofast@client.test"})
    void is_told_to_come_again_later(String address) {
        OutgoingMail mail = onBehalf(new EmailAddress(address));

        assertThatThrownBy(() -> throughTheFrontDoor(mail))
                .isInstanceOf(SendDeferred.class)
                .hasMessageMatching(".*(450|421).*");
    }

    @Test
    void hands_over_what_the_other_server_takes_only_slowly() throws Exception {
        assertThat(sender.send(onBehalf(new EmailAddress("somebody@slow.test")), () -> {}))
                .startsWith("250");
    }

    @Test
    void gives_no_password_to_a_server_whose_certificate_nobody_vouches_for() {
        SendingAccount unknown = new SendingAccount(
                BOT,
                new SmtpAccount(lab.host(), lab.submission(), Encryption.STARTTLS, BOT.value(), lab.password()),
                null,
                SentCopy.NONE);
        try (SmtpMailSender doubting = new SmtpMailSender(List.of(unknown), PATIENCE, Duration.ZERO)) {
            assertThatThrownBy(() -> doubting.send(onBehalf(DANA), () -> {}))
                    .isInstanceOf(ServerDown.class)
                    .hasMessageContaining("TLS")
                    .hasMessageNotContaining(lab.password());
        }
    }

    @Test
    void a_refused_login_is_no_fault_of_the_mail() {
        SendingAccount wrong = new SendingAccount(
                BOT,
                new SmtpAccount(
                        lab.host(),
                        lab.submission(),
                        Encryption.STARTTLS,
                        Login.withPassword(BOT.value(), "not it"),
                        trust),
                null,
                SentCopy.NONE);
        try (SmtpMailSender refused = new SmtpMailSender(List.of(wrong), PATIENCE, Duration.ZERO)) {
            assertThatThrownBy(() -> refused.send(onBehalf(DANA), () -> {}))
                    .isInstanceOf(ServerDown.class)
                    .hasMessageContaining("535");
        }
    }

    @Test
    void sends_many_over_one_connection() throws Exception {
        sender.send(onBehalf(DANA), () -> {});
        long before = logins();
        for (int i = 0; i < 5; i++) {
            sender.send(onBehalf(DANA), () -> {});
        }

        assertThat(await(DANA, "INBOX", 6)).hasSize(6);
        assertThat(logins()).isEqualTo(before);
    }

    @Test
    void the_copy_to_ourselves_comes_in_and_bears_the_id_that_proves_it() throws Exception {
        OutgoingMail mail = onBehalf(DANA);
        try (SmtpMailSender self = new SmtpMailSender(List.of(account(BOT, SentCopy.SELF)), PATIENCE, Duration.ZERO)) {
            self.send(mail, () -> {});
        }

        ReceivedMail copy = read(await(BOT, "INBOX", 1).get(0));
        assertThat(copy.messageId()).isEqualTo(mail.messageId());
        assertThat(await(DANA, "INBOX", 1)).hasSize(1);
    }

    /** The server that takes mail for its own users without a login, and says at once whom it does not know. */
    private void throughTheFrontDoor(OutgoingMail mail) throws Exception {
        SmtpAccount door = new SmtpAccount(lab.host(), lab.mx(), Encryption.NONE, null, Trust.USUAL);
        try (SmtpMailSender direct = new SmtpMailSender(
                List.of(new SendingAccount(BOT, door, null, SentCopy.NONE)), PATIENCE, Duration.ZERO)) {
            direct.send(mail, () -> {});
        }
    }

    private OutgoingMail onBehalf(EmailAddress to) {
        return composer.compose(text(new EmailAddress("lee@agency.test"), List.of(to), List.of()));
    }

    /** A subject of its own for each test, by which its mails and their bounces are found. */
    private MailText text(EmailAddress from, List<EmailAddress> to, List<EmailAddress> bcc) {
        return new MailText(
                MailText.Kind.PERSONAL,
                new MailText.Sender("Pat Lee", from),
                to,
                bcc,
                new MailText.Words(subject, "Hi,\n.\nall well?\n", "<p>Hi, all well?</p>", "en"),
                null,
                MailText.Conversation.begun(Key.random(20)),
                Instant.parse("2026-11-24T09:00:00Z"));
    }

    /** A mail as it lies in a folder. */
    private record Received(byte[] raw, boolean seen) {
        String header(String name) throws MessagingException {
            return new MimeMessage(null, new ByteArrayInputStream(raw))
                    .getHeader(name, null)
                    .replaceAll("\\r\\n[ \\t]+", " ");
        }
    }

    private static ReceivedMail read(Received mail) {
        return new MimeMailReader(null).read(mail.raw());
    }

    /** As soon as there are so many with the subject of this test in them. */
    private List<Received> await(EmailAddress whose, String folder, int many) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        List<Received> found = look(whose, folder);
        while (found.size() < many && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            found = look(whose, folder);
        }
        return found;
    }

    private List<Received> look(EmailAddress whose, String name) throws MessagingException, IOException {
        List<Received> found = new ArrayList<>();
        try (Store store = MailSessions.imap(imap(whose), PATIENCE).getStore("imap")) {
            imap(whose).open(store);
            Folder folder = store.getFolder(name);
            if (!folder.exists()) {
                return found;
            }
            folder.open(Folder.READ_ONLY);
            try (folder) {
                for (Message message : folder.getMessages()) {
                    boolean seen = message.isSet(Flags.Flag.SEEN);
                    ((IMAPMessage) message).setPeek(true);
                    ByteArrayOutputStream raw = new ByteArrayOutputStream();
                    message.writeTo(raw);
                    if (raw.toString(StandardCharsets.UTF_8).contains(subject)) {
                        found.add(new Received(raw.toByteArray(), seen));
                    }
                }
            }
        }
        return found;
    }

    private long logins() throws IOException {
        try (Stream<String> log = Files.lines(lab.logs().resolve("postfix.log"))) {
            return log.filter(line -> line.contains("connect from ") && !line.contains("disconnect"))
                    .count();
        }
    }

    private SendingAccount account(EmailAddress address, SentCopy copy) {
        Login login = Login.withPassword(address.value(), lab.password());
        return new SendingAccount(
                address,
                new SmtpAccount(lab.host(), lab.submission(), Encryption.STARTTLS, login, trust),
                imap(address),
                copy);
    }

    private ImapAccount imap(EmailAddress address) {
        return new ImapAccount(
                lab.host(),
                lab.imaps(),
                Encryption.TLS,
                Login.withPassword(address.value(), lab.password()),
                List.of("INBOX"),
                trust);
    }
}
