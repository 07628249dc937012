package foreword;

import foreword.adapter.mail.Encryption;
import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.Login;
import foreword.adapter.mail.SendingAccount;
import foreword.adapter.mail.SmtpAccount;
import foreword.adapter.mail.SmtpMailSender;
import foreword.adapter.mail.Trust;
import foreword.adapter.mail.box.ImapMailbox;
import foreword.adapter.mail.reading.MimeMailReader;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.adapter.sql.SqlRemembered;
import foreword.inbox.InboundEvent;
import foreword.inbox.InboxWorker;
import foreword.inbox.ReceivedMail;
import foreword.outbox.Dispatcher;
import foreword.outbox.Limits;
import foreword.outbox.LostMails;
import foreword.people.EmailAddress;
import foreword.workflow.Rows;
import foreword.workflow.WhenCopied;
import foreword.workflow.WhenSent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A process that sends what is in the outbox, with a copy to itself, and meanwhile reads its mailbox and works on each mail by
 * counting it, until it is killed.
 */
final class MailLife {
    static final String WORKED_ON = "worked-on/";

    private final Database database;
    private final SqlRemembered remembered;
    private final WhenCopied copies;

    private MailLife(Database database, WhenCopied copies) {
        this.database = database;
        this.remembered = new SqlRemembered(database);
        this.copies = copies;
    }

    /** Arguments: the database's file; host, IMAP and submission port; user, password, certificate; the file that says it is ready. */
    public static void main(String[] args) throws Exception {
        Clock clock = Clock.systemUTC();
        Database database = Database.open("jdbc:sqlite:" + args[0]);
        Rows rows = Stores.of(database);
        WhenSent whenSent = SendingLife.whenSent(rows, database, clock);
        Dispatcher dispatcher = new Dispatcher(
                rows.outbox(),
                new SmtpMailSender(List.of(account(args))),
                new SendingLife.Chat(),
                whenSent,
                new Dispatcher.Journal(database, clock, Limits.NONE));
        MailLife life = new MailLife(database, new WhenCopied(new LostMails(rows.outbox(), whenSent, database)));
        SqlInbox inbox = new SqlInbox(database);
        InboxWorker worker = new InboxWorker(inbox, life::work, clock);
        inbox.releaseInterrupted(clock.instant());
        dispatcher.recover();
        new ImapMailbox(mailbox(args), new SqlMailLedger(database, inbox), Duration.ofSeconds(30), clock).start();
        Files.createFile(Path.of(args[7]));
        new Thread(() -> forEver(() -> dispatcher.sendDue() > 0), "sending").start();
        forEver(worker::workOne);
    }

    private static SendingAccount account(String[] args) {
        SmtpAccount smtp = new SmtpAccount(
                args[1],
                Integer.parseInt(args[3]),
                Encryption.STARTTLS,
                Login.withPassword(args[4], args[5]),
                Trust.alsoIn(Path.of(args[6])));
        return new SendingAccount(new EmailAddress(args[4]), smtp, null, SendingAccount.SentCopy.SELF);
    }

    private static ImapAccount mailbox(String[] args) {
        return new ImapAccount(args[1], Integer.parseInt(args[2]), Encryption.NONE, args[4], args[5], "INBOX");
    }

    private static void forEver(BooleanSupplier work) {
        while (true) {
            if (!work.getAsBoolean()) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }

    /** A copy of ours settles, any other mail is counted; and that is one step with the end of the work, as in the real bot. */
    private void work(InboundEvent event, Runnable done) {
        ReceivedMail mail = new MimeMailReader(null).read(event.payload());
        database.step(() -> {
            if (!copies.taken(mail)) {
                String name = WORKED_ON + mail.subject();
                int before = remembered.get(name).map(Integer::valueOf).orElse(0);
                remembered.set(name, Integer.toString(before + 1));
            }
            done.run();
        });
    }
}
