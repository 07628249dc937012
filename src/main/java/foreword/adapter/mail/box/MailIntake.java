package foreword.adapter.mail.box;

import jakarta.mail.FetchProfile;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over what lies beyond the cursor of an open folder, in the order of UIDs. Used by one thread. */
final class MailIntake {
    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);
    private static final int SMALL_MAILBOX = 50;
    private static final Duration FIRST_LOOK = Duration.ofHours(1);
    /** IMAP searches by day, in the server's time zone. */
    private static final Duration DAY_AND_ZONE = Duration.ofDays(2);

    private static final int ATTEMPTS = 3;

    private final String mailbox;
    private final MailCursor cursor;
    private final MailArrivals arrivals;
    private final Clock clock;
    private final BooleanSupplier closed;

    private long validity = -1;
    private long handled;
    private long failingUid = -1;
    private int failures;

    MailIntake(String mailbox, MailCursor cursor, MailArrivals arrivals, Clock clock, BooleanSupplier closed) {
        this.mailbox = mailbox;
        this.cursor = cursor;
        this.arrivals = arrivals;
        this.clock = clock;
        this.closed = closed;
    }

    private record Listed(long uid, IMAPMessage message) {}

    /** Throws when a mail could not be fetched or taken in: it is the next one again. */
    void takeIn(IMAPFolder folder) throws MessagingException, IOException {
        long now = folder.getUIDValidity();
        if (now != validity) {
            validity = now;
            handled = 0;
            failingUid = -1;
        }
        for (Listed mail : beyondTheCursor(folder)) {
            if (closed.getAsBoolean()) {
                return;
            }
            takeIn(mail);
            handled = mail.uid();
        }
    }

    private void takeIn(Listed mail) throws MessagingException, IOException {
        byte[] raw;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.message().setPeek(true);
            mail.message().writeTo(bytes);
            mail.message().invalidateHeaders();
            raw = bytes.toByteArray();
        } catch (MessageRemovedException vanished) {
            LOG.info("{}: mail {} was deleted before it was read", mailbox, mail.uid());
            return;
        } catch (MessagingException | IOException | RuntimeException | OutOfMemoryError failed) {
            if (lastAttempt(mail.uid(), failed)) {
                return;
            }
            throw failed;
        }
        arrivals.arrived(mailbox, validity, mail.uid(), raw);
    }

    private boolean lastAttempt(long uid, Throwable failed) throws MessagingException {
        failures = uid == failingUid ? failures + 1 : 1;
        failingUid = uid;
        if (failures < ATTEMPTS) {
            return false;
        }
        LOG.error("{}: mail {} could not be fetched in {} attempts and is skipped", mailbox, uid, ATTEMPTS, failed);
        handled = uid;
        if (failed instanceof FolderClosedException ended) {
            throw ended;
        }
        return true;
    }

    private List<Listed> beyondTheCursor(IMAPFolder folder) throws MessagingException {
        OptionalLong last = cursor.last(mailbox, validity);
        long from = Math.max(last.orElse(0), handled);
        Message[] found;
        if (from > 0) {
            found = folder.getMessagesByUID(from + 1, UIDFolder.LASTUID);
        } else if (folder.getMessageCount() < SMALL_MAILBOX) {
            found = folder.getMessages();
        } else {
            found = received(folder, clock.instant().minus(FIRST_LOOK));
        }
        FetchProfile uids = new FetchProfile();
        uids.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(found, uids);
        List<Listed> listed = new ArrayList<>();
        for (Message message : found) {
            long uid = message.isExpunged() ? -1 : folder.getUID(message);
            if (uid > from && message instanceof IMAPMessage mail) {
                listed.add(new Listed(uid, mail));
            }
        }
        listed.sort(Comparator.comparingLong(Listed::uid));
        return listed;
    }

    private static Message[] received(IMAPFolder folder, Instant since) throws MessagingException {
        Date day = Date.from(since.minus(DAY_AND_ZONE));
        Message[] recent = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, day));
        FetchProfile dates = new FetchProfile();
        dates.add(FetchProfile.Item.ENVELOPE);
        folder.fetch(recent, dates);
        List<Message> kept = new ArrayList<>();
        for (Message message : recent) {
            Date received = message.isExpunged() ? null : message.getReceivedDate();
            if (received != null && !received.toInstant().isBefore(since)) {
                kept.add(message);
            }
        }
        return kept.toArray(Message[]::new);
    }
}
