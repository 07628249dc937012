package foreword.adapter.mail.box;

import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.MailSessions;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one folder. One thread reads and then idles; a second one says NOOP at every beat, which ends the idling, so that each
 * beat is also a poll, and a connection that silently died is noticed: the library's idle ignores the read timeout.
 */
public final class ImapMailbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImapMailbox.class);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofMillis(1_500);
    private static final Duration URGENT = Duration.ofMillis(200);

    private final ImapAccount account;
    private final Duration pollEvery;
    private final Duration timeout;
    private final MailIntake intake;
    private final Bell readerBell = new Bell();
    private final Bell beatBell = new Bell();
    private final Thread reader;
    private final Thread beat;
    private final BackOff backOff = new BackOff();

    private volatile @Nullable IMAPFolder open;
    private volatile boolean idling;
    private volatile boolean pollWanted;
    private volatile boolean closed;
    private boolean outage;

    /** @param pollEvery how often the folder is looked at even when the server announces nothing */
    public ImapMailbox(ImapAccount account, MailCursor cursor, MailArrivals arrivals, Duration pollEvery, Clock clock) {
        this(account, cursor, arrivals, pollEvery, MailSessions.TIMEOUT, clock);
    }

    ImapMailbox(
            ImapAccount account,
            MailCursor cursor,
            MailArrivals arrivals,
            Duration pollEvery,
            Duration timeout,
            Clock clock) {
        this.account = account;
        this.pollEvery = pollEvery;
        this.timeout = timeout;
        this.intake =
                new MailIntake(account.name() + "/" + account.folders().get(0), cursor, arrivals, clock, () -> closed);
        this.reader = daemon("mail-reader", this::read);
        this.beat = daemon("mail-beat", this::beat);
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    public void start() {
        reader.start();
        beat.start();
    }

    /** Whether the folder is open as far as we know: a dead connection shows at the next beat. */
    public boolean connected() {
        return open != null;
    }

    /** Looks for new mail now. Returns at once. */
    public void pollNow() {
        pollWanted = true;
        readerBell.ring();
        beatBell.ring();
    }

    private void read() {
        while (!closed) {
            try {
                session();
            } catch (Throwable trouble) {
                report(trouble);
            } finally {
                open = null;
                idling = false;
            }
            if (!closed) {
                readerBell.await(backOff.next());
            }
        }
    }

    private void session() throws MessagingException, IOException {
        Store store = MailSessions.imap(account, timeout).getStore("imap");
        try (store) {
            account.open(store);
            IMAPFolder folder = (IMAPFolder) store.getFolder(account.folders().get(0));
            folder.open(Folder.READ_ONLY);
            open = folder;
            boolean canIdle = ((IMAPStore) store).hasCapability("IDLE");
            while (!closed) {
                pollWanted = false;
                noop(folder);
                intake.takeIn(folder);
                recovered();
                rest(folder, canIdle);
            }
        }
    }

    private void rest(IMAPFolder folder, boolean canIdle) throws MessagingException {
        if (pollWanted || closed) {
            return;
        }
        if (!canIdle) {
            readerBell.await(pollEvery);
            return;
        }
        idling = true;
        try {
            folder.idle(true);
        } finally {
            idling = false;
        }
    }

    private void beat() {
        while (!closed) {
            beatBell.await(pollWanted ? URGENT : pollEvery);
            IMAPFolder folder = open;
            if (folder == null || !idling || closed) {
                continue;
            }
            try {
                noop(folder);
            } catch (Throwable dead) {
                LOG.debug("{}: no answer to NOOP", account, dead);
            }
        }
    }

    private static void noop(IMAPFolder folder) throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.simpleCommand("NOOP", null);
            return true;
        });
    }

    private void recovered() {
        backOff.reset();
        if (outage) {
            outage = false;
            LOG.info("{}: reading again", account);
        }
    }

    private void report(Throwable trouble) {
        if (closed) {
            return;
        }
        if (outage) {
            LOG.debug("{}: still not readable", account, trouble);
        } else {
            outage = true;
            LOG.warn("{}: not readable, trying again: {}", account, trouble.toString());
        }
    }

    @Override
    public void close() {
        closed = true;
        readerBell.ring();
        beatBell.ring();
        IMAPFolder folder = open;
        if (folder != null) {
            daemon("mail-close", () -> cut(folder)).start();
        }
        try {
            reader.join(PATIENCE_AT_CLOSE.toMillis());
        } catch (InterruptedException stop) {
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
