package foreword.adapter.mail.box;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.mail.Encryption;
import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.Login;
import foreword.adapter.mail.MailSessions;
import foreword.adapter.mail.Trust;
import foreword.inbox.MailPlace;
import foreword.testing.BlackHole;
import foreword.testing.MailLab;
import foreword.testing.MemoryMailLedger;
import foreword.testing.Postman;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The mailbox against a real Dovecot, with the accidents of a year in a minute. */
@Timeout(360)
final class RealMailboxTest {
    private static final String LEE = "lee@agency.test";
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(10);

    private final MailLab lab = MailLab.assumeRunning();
    private final MemoryMailLedger ledger = new MemoryMailLedger();

    @BeforeEach
    void empty() throws Exception {
        for (String name : List.of("INBOX", "Processed")) {
            try (Store store = connected()) {
                Folder folder = opened(store, name);
                folder.setFlags(folder.getMessages(), new Flags(Flags.Flag.DELETED), true);
                folder.close(true);
            }
        }
    }

    @Test
    void a_mail_delivered_while_idle_comes_at_once_and_once() throws Exception {
        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX")) {
            until(mailbox::connected);
            deliver("first");
            until(() -> ledger.arrivals().size() == 1);
            deliver("second");
            until(() -> ledger.arrivals().size() == 2);
        }
        assertThat(ledger.subjects()).containsExactly("first", "second");
    }

    @Test
    void each_mail_comes_once_although_the_server_throws_us_out_and_restarts() throws Exception {
        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX")) {
            until(mailbox::connected);
            deliver("before");
            until(() -> ledger.arrivals().size() == 1);

            lab.kick(LEE);
            deliver("kicked");
            until(() -> ledger.arrivals().size() == 2);

            lab.restartImap();
            deliver("restarted");
            until(() -> ledger.arrivals().size() == 3);
        }
        assertThat(ledger.subjects()).containsExactly("before", "kicked", "restarted");
    }

    @Test
    void a_connection_that_silently_died_is_noticed_within_ten_seconds() throws Exception {
        try (BlackHole hole = BlackHole.before(lab.host(), lab.imap());
                ImapMailbox mailbox = watch(hole.port(), "INBOX")) {
            deliver("before");
            until(() -> ledger.arrivals().size() == 1 && mailbox.connected());

            hole.stopForwarding();
            long since = System.nanoTime();
            deliver("meanwhile");
            until(() -> !mailbox.connected());
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(NOTICED_WITHIN);

            hole.resume();
            until(() -> ledger.arrivals().size() == 2);
            assertThat(mailbox.connected()).isTrue();
        }
        assertThat(ledger.subjects()).containsExactly("before", "meanwhile");
    }

    @Test
    void each_mail_comes_once_although_the_server_numbers_them_anew() throws Exception {
        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX")) {
            deliver("one");
            deliver("two");
            until(() -> ledger.arrivals().size() == 2);
            LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());

            lab.uidvalidity(LEE);
            deliver("three");
            until(() -> ledger.arrivals().size() == 3 && mailbox.connected());
        }
        assertThat(ledger.subjects()).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void a_mail_that_moves_from_one_watched_folder_to_another_comes_once() throws Exception {
        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX", "Processed")) {
            until(mailbox::connected);
            deliver("moved");
            deliver("stays");
            until(() -> ledger.arrivals().size() == 2);

            move("moved", "INBOX", "Processed");
            append("Processed", "filed", Instant.now());
            until(() -> ledger.arrivals().size() == 3);
        }
        assertThat(ledger.subjects()).containsExactlyInAnyOrder("moved", "stays", "filed");
    }

    @Test
    void a_mail_that_vanished_between_listing_and_reading_is_passed_over() throws Exception {
        append("INBOX", "one", Instant.now());
        append("INBOX", "gone", Instant.now());
        append("INBOX", "three", Instant.now());
        try (Store store = connected()) {
            IMAPFolder folder = (IMAPFolder) store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            ImapReading reading = new ImapReading(folder);
            List<ImapReading.Listed> listed = reading.from(1);

            delete("gone");

            assertThat(reading.has(listed.get(0).uid())).isTrue();
            assertThat(reading.raw(List.of(listed.get(0), listed.get(2)))).hasSize(2);
            assertThat(reading.raw(List.of(listed.get(1)))).isEmpty();
            assertThat(reading.raw(listed)).hasSize(2);
            assertThat(reading.has(listed.get(1).uid())).isFalse();
        }
    }

    @Test
    void of_a_large_folder_it_never_saw_it_takes_the_last_hour_and_then_all_that_comes() throws Exception {
        append("INBOX", "old", Instant.now().minus(Duration.ofDays(2)), 500);
        append("INBOX", "fresh", Instant.now());
        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX")) {
            until(() -> mailbox.connected() && ledger.arrivals().size() == 1);
        }
        append("INBOX", "late", Instant.now().minus(Duration.ofDays(1)));
        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX")) {
            until(() -> mailbox.connected() && ledger.arrivals().size() == 2);
        }
        assertThat(ledger.subjects()).containsExactly("fresh", "late");
    }

    @Test
    void a_large_backlog_is_read_completely_and_stays_unread_for_people() throws Exception {
        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX")) {
            until(mailbox::connected);
            append("INBOX", "first", Instant.now());
            until(() -> ledger.arrivals().size() == 1);
        }
        append("INBOX", "missed", Instant.now(), 500);
        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX")) {
            until(() -> mailbox.connected() && ledger.arrivals().size() == 501);
        }
        try (Store store = connected()) {
            assertThat(opened(store, "INBOX").getUnreadMessageCount()).isEqualTo(501);
        }
    }

    @Test
    void where_the_server_cannot_idle_new_mail_comes_with_the_next_poll() throws Exception {
        AtomicInteger idled = new AtomicInteger();
        try (BlackHole deaf = BlackHole.before(lab.host(), lab.imap())
                        .answering(words -> words.replace(" IDLE", " EYDL"))
                        .asking(words -> {
                            idled.addAndGet(words.contains("IDLE") ? 1 : 0);
                            return words;
                        });
                ImapMailbox mailbox = watchInClear(deaf.port(), POLL)) {
            until(mailbox::connected);
            deliver("first");
            until(() -> ledger.arrivals().size() == 1);
            int connections = deaf.connections();
            deliver("second");
            until(() -> ledger.arrivals().size() == 2);
            assertThat(deaf.connections()).isEqualTo(connections);
        }
        assertThat(ledger.subjects()).containsExactly("first", "second");
        assertThat(idled).hasValue(0);
    }

    @Test
    void a_mail_that_the_server_does_not_hand_out_is_put_aside_and_the_others_are_read() throws Exception {
        append("INBOX", "one", Instant.now());
        append("INBOX", "damaged", Instant.now());
        append("INBOX", "three", Instant.now());
        long damaged = uid("damaged");
        try (BlackHole server = BlackHole.before(lab.host(), lab.imap())
                        .asking(words -> words.replaceAll(
                                "UID FETCH (?=[0-9,:]*\\b" + damaged + "\\b[0-9,:]* \\(UID BODY)", "UID FETSH "));
                ImapMailbox mailbox = watchInClear(server.port(), LONG)) {
            until(() -> ledger.arrivals().size() == 2);
            append("INBOX", "later", Instant.now());
            until(() -> ledger.arrivals().size() == 3 && mailbox.connected());
        }
        assertThat(ledger.subjects()).containsExactly("one", "three", "later");
        assertThat(ledger.putAside())
                .singleElement()
                .asString()
                .startsWith(damaged + " The server does not hand it out");
    }

    @Test
    void a_mail_that_is_too_large_is_put_aside_without_being_fetched() throws Exception {
        append("INBOX", "huge", Instant.now());
        append("INBOX", "small", Instant.now());
        long huge = uid("huge");
        try (BlackHole server = BlackHole.before(lab.host(), lab.imap())
                        .answering(words -> words.replaceAll("(UID " + huge + " RFC822.SIZE) [0-9]+", "$1 60000001"));
                ImapMailbox mailbox = watchInClear(server.port(), LONG)) {
            until(() -> mailbox.connected() && ledger.arrivals().size() == 1);
        }
        assertThat(ledger.subjects()).containsExactly("small");
        assertThat(ledger.putAside()).singleElement().asString().startsWith(huge + " It is too large");
    }

    @Test
    void what_was_read_before_is_not_read_again_although_the_server_names_it() throws Exception {
        append("INBOX", "old", Instant.now());
        ledger.begin(folderKey(), new MailPlace(validity(), uid("old"), null, Instant.now()));

        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX")) {
            until(mailbox::connected);
            append("INBOX", "new", Instant.now());
            until(() -> ledger.subjects().contains("new"));
        }

        assertThat(ledger.subjects()).containsExactly("new");
    }

    @Test
    void smaller_numbers_after_a_renumbering_are_new_mails() throws Exception {
        long before = validity() - 1;
        ledger.begin(folderKey(), new MailPlace(before, 1_000_000, null, Instant.now()));
        append("INBOX", "renumbered", Instant.now());

        try (ImapMailbox mailbox = watch(lab.imap(), "INBOX")) {
            until(() -> mailbox.connected() && ledger.arrivals().size() == 1);
        }

        assertThat(ledger.place(folderKey()).map(MailPlace::uidValidity)).contains(before + 1);
    }

    private String folderKey() {
        return LEE + "@" + lab.host() + "/INBOX";
    }

    private long validity() throws MessagingException {
        try (Store store = connected()) {
            return ((IMAPFolder) opened(store, "INBOX")).getUIDValidity();
        }
    }

    private ImapMailbox watchInClear(int port, Duration poll) {
        ImapAccount account = new ImapAccount(lab.host(), port, Encryption.NONE, LEE, lab.password(), "INBOX");
        ImapMailbox mailbox = new ImapMailbox(account, ledger, Pulse.usual(poll), Clock.systemUTC());
        mailbox.start();
        return mailbox;
    }

    private long uid(String subject) throws MessagingException {
        try (Store store = connected()) {
            IMAPFolder folder = (IMAPFolder) opened(store, "INBOX");
            return folder.getUID(find(folder, subject)[0]);
        }
    }

    private ImapMailbox watch(int port, String... folders) {
        ImapAccount account = new ImapAccount(
                lab.host(),
                port,
                Encryption.STARTTLS,
                Login.withPassword(LEE, lab.password()),
                List.of(folders),
                Trust.alsoIn(lab.certificate()));
        ImapMailbox mailbox = new ImapMailbox(account, ledger, Pulse.usual(LONG), Clock.systemUTC());
        mailbox.start();
        return mailbox;
    }

    private void deliver(String subject) throws IOException {
        try (Postman postman = new Postman(lab.host(), lab.mx())) {
            postman.bring(LEE, subject);
        }
    }

    private Store connected() throws MessagingException {
        ImapAccount account = new ImapAccount(lab.host(), lab.imap(), Encryption.NONE, LEE, lab.password(), "INBOX");
        Store store = MailSessions.imap(account, MailSessions.TIMEOUT).getStore("imap");
        account.open(store);
        return store;
    }

    private static Folder opened(Store store, String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        return folder;
    }

    private void append(String folder, String subject, Instant received) throws MessagingException {
        append(folder, subject, received, 1);
    }

    private void append(String folder, String subject, Instant received, int times) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        List<Message> mails = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String raw = "From: ann@there.test\r\nSubject: " + subject + "\r\nMessage-ID: <" + subject + i
                    + "@there.test>\r\n\r\nHello\r\n";
            mails.add(new Received(session, raw, received));
        }
        try (Store store = connected()) {
            ((IMAPFolder) store.getFolder(folder)).appendMessages(mails.toArray(Message[]::new));
        }
    }

    /** A mail that an append files under the time it was received. */
    private static final class Received extends jakarta.mail.internet.MimeMessage {
        private final Instant received;

        Received(Session session, String raw, Instant received) throws MessagingException {
            super(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            this.received = received;
        }

        @Override
        public Date getReceivedDate() {
            return Date.from(received);
        }
    }

    private void move(String subject, String from, String to) throws MessagingException {
        try (Store store = connected()) {
            IMAPFolder folder = (IMAPFolder) opened(store, from);
            folder.moveMessages(find(folder, subject), store.getFolder(to));
        }
    }

    private void delete(String subject) throws MessagingException {
        try (Store store = connected()) {
            Folder folder = opened(store, "INBOX");
            folder.setFlags(find(folder, subject), new Flags(Flags.Flag.DELETED), true);
            folder.close(true);
        }
    }

    private static Message[] find(Folder folder, String subject) throws MessagingException {
        List<Message> found = new ArrayList<>();
        for (Message message : folder.getMessages()) {
            if (subject.equals(message.getSubject())) {
                found.add(message);
            }
        }
        assertThat(found).isNotEmpty().allMatch(IMAPMessage.class::isInstance);
        return found.toArray(Message[]::new);
    }

    private static void until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));
            LockSupport.parkNanos(5_000_000);
        }
    }
}
