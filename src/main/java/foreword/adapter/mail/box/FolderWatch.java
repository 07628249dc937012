package foreword.adapter.mail.box;

import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.MailSessions;
import foreword.inbox.MailLedger;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one folder. One thread reads and then rests, idling where the server can; a second one says NOOP at every beat, which
 * ends the idling, so that a connection that silently died is noticed: the library's idle ignores the read timeout.
 */
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofMillis(1_500);
    private static final Duration URGENT = Duration.ofMillis(200);

    private final ImapAccount account;
    private final String folderName;
    private final Pulse pulse;
    private final MailIntake intake;
    private final Outages outages;
    private final Bell readerBell = new Bell();
    private final Bell beatBell = new Bell();
    private final Thread reader;
    private final Thread beat;

    private volatile @Nullable IMAPFolder open;
    private volatile boolean resting;
    private volatile boolean pollWanted;
    private volatile boolean closed;

    FolderWatch(ImapAccount account, String folderName, MailLedger ledger, Pulse pulse, Clock clock) {
        this.account = account;
        this.folderName = folderName;
        this.pulse = pulse;
        this.intake = new MailIntake(account.name() + "/" + folderName, ledger, clock, () -> closed);
        this.outages = new Outages(account + " " + folderName, pulse.patience());
        this.reader = daemon("mail-reader", this::read);
        this.beat = daemon("mail-beat", this::beat);
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        reader.start();
        beat.start();
    }

    boolean connected() {
        return open != null;
    }

    void pollNow() {
        pollWanted = true;
        readerBell.ring();
        beatBell.ring();
    }

    private void read() {
        while (!closed) {
            try {
                session();
            } catch (Throwable trouble) {
                if (!closed) {
                    outages.ended(trouble);
                }
            }
            if (!closed) {
                readerBell.await(outages.pause());
            }
        }
    }

    private void session() throws MessagingException {
        outages.connecting();
        Store store = MailSessions.imap(account, outages.patience()).getStore("imap");
        try {
            account.open(store);
            IMAPFolder folder = (IMAPFolder) store.getFolder(folderName);
            folder.open(Folder.READ_ONLY);
            open = folder;
            watch(folder, ((IMAPStore) store).hasCapability("IDLE"));
        } finally {
            open = null;
            daemon("mail-close", () -> end(store)).start();
        }
    }

    /** A dead server is waited for here once more, so nobody may wait for this. */
    private static void end(Store store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException alreadyGone) {
            LOG.debug("closing the connection", alreadyGone);
        }
    }

    /** Reads when the number of mails has changed, and at every poll: numbers can change twice and be the same. */
    private void watch(IMAPFolder folder, boolean canIdle) throws MessagingException {
        int known = -1;
        long lastLook = 0;
        while (!closed) {
            boolean wanted = pollWanted;
            pollWanted = false;
            int count = folder.getMessageCount();
            if (wanted
                    || count != known
                    || System.nanoTime() - lastLook >= pulse.poll().toNanos()) {
                intake.takeIn(folder);
                known = count;
                lastLook = System.nanoTime();
                outages.over();
            }
            rest(folder, canIdle);
        }
    }

    private void rest(IMAPFolder folder, boolean canIdle) throws MessagingException {
        if (pollWanted || closed) {
            return;
        }
        resting = true;
        try {
            if (canIdle) {
                folder.idle(true);
            } else {
                readerBell.await(pulse.poll());
            }
        } finally {
            resting = false;
        }
    }

    private void beat() {
        while (!closed) {
            beatBell.await(pollWanted ? URGENT : pulse.beat());
            IMAPFolder folder = open;
            if (folder == null || !resting || closed) {
                continue;
            }
            try {
                noop(folder);
            } catch (Throwable dead) {
                LOG.debug("{} {}: no answer to NOOP", account, folderName, dead);
                readerBell.ring();
            }
        }
    }

    private static void noop(IMAPFolder folder) throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.simpleCommand("NOOP", null);
            return true;
        });
    }

    /** Begins to end; {@link #close} waits for it. */
    void stop() {
        closed = true;
        readerBell.ring();
        beatBell.ring();
        IMAPFolder folder = open;
        if (folder != null) {
            daemon("mail-close", () -> cut(folder)).start();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            reader.join(PATIENCE_AT_CLOSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        open = null;
    }

    private static void cut(IMAPFolder folder) {
        try {
            folder.forceClose();
        } catch (MessagingException | RuntimeException alreadyGone) {
            LOG.debug("closing the folder", alreadyGone);
        }
    }
}
