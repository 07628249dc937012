package foreword;

import foreword.adapter.mail.Encryption;
import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.box.ImapMailbox;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.adapter.sql.SqlRemembered;
import foreword.inbox.InboundEvent;
import foreword.inbox.InboxWorker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that reads a mailbox and works on each mail by counting it, until it is killed. */
final class ReadingChild {
    static final String WORKED_ON = "worked-on/";

    private static final Pattern SUBJECT = Pattern.compile("(?m)^Subject: (\\S+)");

    private final Database database;
    private final SqlRemembered remembered;

    private ReadingChild(Database database) {
        this.database = database;
        this.remembered = new SqlRemembered(database);
    }

    /** Arguments: the database's file, the IMAP server's host and port, user, password, and the file that says it is ready. */
    public static void main(String[] args) throws Exception {
        Database database = Database.open("jdbc:sqlite:" + args[0]);
        SqlInbox inbox = new SqlInbox(database);
        inbox.releaseInterrupted();
        ReadingChild child = new ReadingChild(database);
        InboxWorker worker = new InboxWorker(inbox, child::work, Clock.systemUTC());
        ImapAccount account =
                new ImapAccount(args[1], Integer.parseInt(args[2]), Encryption.NONE, args[3], args[4], "INBOX");
        ImapMailbox mailbox =
                new ImapMailbox(account, new SqlMailLedger(database, inbox), Duration.ofSeconds(30), Clock.systemUTC());
        mailbox.start();
        Files.createFile(Path.of(args[5]));
        while (true) {
            if (!worker.workOne()) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }

    /** The count and the end of the work are one step, as in the real bot. */
    private void work(InboundEvent event, Runnable done) {
        Matcher subject = SUBJECT.matcher(new String(event.payload(), StandardCharsets.UTF_8));
        String name = WORKED_ON + (subject.find() ? subject.group(1) : event.key());
        database.step(() -> {
            int before = remembered.get(name).map(Integer::valueOf).orElse(0);
            remembered.set(name, Integer.toString(before + 1));
            done.run();
            return before;
        });
    }
}
