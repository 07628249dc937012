package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.mail.Encryption;
import foreword.adapter.mail.ImapAccount;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.adapter.sql.SqlRemembered;
import foreword.outbox.Delivery;
import foreword.people.EmailAddress;
import foreword.testing.MailLab;
import foreword.testing.Postman;
import foreword.workflow.Rows;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that sends mails through a real Postfix and reads others from a real Dovecot is killed (-9) again and again at random
 * moments: as often as {@code -Dforeword.kills} says with a thousand mails each way, a few times with fewer mails without it.
 */
@Timeout(value = 90, unit = TimeUnit.MINUTES)
final class KilledMailTest {
    private static final int KILLS = Integer.getInteger("foreword.kills", 6);
    private static final int MAILS = System.getProperty("foreword.kills") == null ? 120 : 1_000;
    private static final EmailAddress BOT = new EmailAddress("bot@bot.test");
    private static final EmailAddress DANA = new EmailAddress("dana@client.test");
    private static final Duration START_WITHIN = Duration.ofMinutes(2);
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(5);

    /** Most lives end among their mails, some before the first, some after the last. */
    private static final int LONGEST_LIFE_MILLIS = 1_000;

    @TempDir
    Path folder;

    private final MailLab lab = MailLab.assumeRunning();
    private final ApprovedMails mails = new ApprovedMails(BOT, number -> DANA);
    private final Random random = new Random();

    /** Other tests may have used the same mailboxes. */
    @BeforeEach
    void empty() throws Exception {
        each(BOT, Message::getMessageNumber, true);
        each(DANA, Message::getMessageNumber, true);
    }

    @Test
    void accounts_for_every_mail_that_goes_out_and_for_every_mail_that_comes_in() throws Exception {
        try (Database database = Database.open(url())) {
            ApprovedMails.addOwner(Stores.of(database));
        }

        for (int kill = 1; kill <= KILLS; kill++) {
            lifeThatEnds(MAILS * (kill - 1) / KILLS, MAILS * kill / KILLS);
        }
        Process last = start();
        try {
            until(CAUGHT_UP_WITHIN, () -> caughtUp());
        } finally {
            last.destroyForcibly().waitFor();
        }

        check();
    }

    private void lifeThatEnds(int from, int to) throws Exception {
        approve(from, to);
        Process life = start();
        Thread postman = bring(from, to);
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)).toNanos());
        assertThat(life.isAlive()).as("it lives until it is killed").isTrue();
        life.destroyForcibly().waitFor();
        postman.join();
    }

    private void approve(int from, int to) {
        try (Database database = Database.open(url())) {
            Rows rows = Stores.of(database);
            IntStream.range(from, to).forEach(i -> database.step(() -> mails.add(rows, i)));
        }
    }

    private Thread bring(int from, int to) {
        Thread postman = new Thread(
                () -> {
                    try (Postman bag = new Postman(lab.host(), lab.mx())) {
                        for (int i = from; i < to; i++) {
                            bag.bring(BOT.value(), subject(i));
                        }
                    } catch (IOException lost) {
                        throw new IllegalStateException("not all mails were brought", lost);
                    }
                },
                "postman");
        postman.start();
        return postman;
    }

    private Process start() throws Exception {
        Path ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        Process life = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailLife.class.getName(),
                        database().toString(),
                        lab.host(),
                        Integer.toString(lab.imap()),
                        Integer.toString(lab.submission()),
                        BOT.value(),
                        lab.password(),
                        lab.certificate().toString(),
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
        until(START_WITHIN, () -> {
            assertThat(life.isAlive()).as("it starts").isTrue();
            return Files.exists(ready);
        });
        return life;
    }

    /** Nothing waits: neither in the outbox, nor at the mail server, nor in the mailbox, nor in the inbox. */
    private boolean caughtUp() throws Exception {
        try (Database database = Database.open(url());
                SqlInbox inbox = new SqlInbox(database)) {
            Rows rows = Stores.of(database);
            boolean handedIn = IntStream.range(0, MAILS)
                    .mapToObj(i -> mails.delivery(rows, i).state())
                    .allMatch(state -> state == Delivery.State.SENT || state == Delivery.State.UNKNOWN);
            return handedIn
                    && lab.queued() == 0
                    && inbox.count("DONE")
                            == each(BOT, Message::getMessageNumber, false).size();
        }
    }

    private void check() throws Exception {
        Map<String, Integer> copies = new HashMap<>();
        each(DANA, message -> message.getHeader("Message-ID")[0], false)
                .forEach(id -> copies.merge(id, 1, Integer::sum));
        Map<Delivery.State, Integer> states = new EnumMap<>(Delivery.State.class);
        List<String> wrong = new ArrayList<>();
        try (Database database = Database.open(url());
                SqlInbox inbox = new SqlInbox(database)) {
            Rows rows = Stores.of(database);
            SqlRemembered remembered = new SqlRemembered(database);
            int lost = 0;
            for (int i = 0; i < MAILS; i++) {
                Delivery.State state = mails.delivery(rows, i).state();
                states.merge(state, 1, Integer::sum);
                int arrived = copies.getOrDefault(mails.messageId(i), 0);
                boolean person = mails.asksAPerson(rows, i);
                boolean sent = state == Delivery.State.SENT && arrived == 1 && !person;
                boolean open = state == Delivery.State.UNKNOWN && arrived == 0 && person;
                if (!sent && !open) {
                    wrong.add("mail " + i + " is " + state + " with " + arrived + " copies, person asked: " + person);
                }
                String read = remembered.get(MailLife.WORKED_ON + subject(i)).orElse("0");
                if (!read.equals("1")) {
                    wrong.add(subject(i) + " was worked on " + read + " times");
                }
                lost += rows.notices().find(mails.asked(i)).isPresent() ? 1 : 0;
            }
            System.out.println(KILLS + " kills, " + MAILS + " mails each way: " + states + "; outcome lost of " + lost
                    + "; " + wrong.size() + " wrong");
            assertThat(wrong).isEmpty();
            assertThat(copies).as("nothing else was sent").hasSize(states.getOrDefault(Delivery.State.SENT, 0));
            assertThat(inbox.count("DEAD") + new SqlMailLedger(database, inbox).countAside())
                    .isZero();
        }
    }

    /** What is asked of a message. */
    @FunctionalInterface
    private interface Question<T> {
        T of(Message message) throws MessagingException;
    }

    private <T> List<T> each(EmailAddress user, Question<T> question, boolean removed) throws MessagingException {
        ImapAccount account =
                new ImapAccount(lab.host(), lab.imap(), Encryption.NONE, user.value(), lab.password(), "INBOX");
        List<T> answers = new ArrayList<>();
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            account.open(store);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] all = inbox.getMessages();
                FetchProfile wanted = new FetchProfile();
                wanted.add("Message-ID");
                inbox.fetch(all, wanted);
                for (Message message : all) {
                    answers.add(question.of(message));
                    if (removed) {
                        message.setFlag(Flags.Flag.DELETED, true);
                    }
                }
            }
        }
        return answers;
    }

    private static String subject(int number) {
        return "mail" + number;
    }

    private Path database() {
        return folder.resolve("foreword.db");
    }

    private String url() {
        return "jdbc:sqlite:" + database();
    }

    private static void until(Duration patience, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(patience);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
