package foreword.adapter.mail.box;

import foreword.adapter.mail.box.ImapReading.Listed;
import foreword.inbox.MailKey;
import foreword.inbox.MailLedger;
import foreword.inbox.MailPlace;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what lies beyond our place in an open folder to the ledger, in the order of numbers. Used by one thread. */
final class MailIntake {
    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);
    private static final int SMALL_FOLDER = 50;
    private static final Duration FIRST_LOOK = Duration.ofHours(1);
    /** How far before the last sight of a folder its mails are read again after a renumbering. */
    private static final Duration LOOK_BACK = Duration.ofDays(3);

    private static final int MAILS_AT_ONCE = 50;
    private static final long BYTES_AT_ONCE = 4_000_000;
    private static final long TOO_LARGE = 60_000_000;

    private final String folderKey;
    private final MailLedger ledger;
    private final Clock clock;
    private final BooleanSupplier closed;
    private final Failures failures = new Failures();

    /** @param folderKey the folder, as the ledger knows it */
    MailIntake(String folderKey, MailLedger ledger, Clock clock, BooleanSupplier closed) {
        this.folderKey = folderKey;
        this.ledger = ledger;
        this.clock = clock;
        this.closed = closed;
    }

    /** Throws when a mail could not be fetched or taken in: it is the next one again. */
    void takeIn(IMAPFolder folder) throws MessagingException {
        MailPlace place = place(folder);
        if (folder.getMessageCount() == 0) {
            return;
        }
        ImapReading reading = new ImapReading(folder);
        Instant since = place.since();
        long last = since == null ? 0 : lastNumber(folder, reading);
        List<Listed> mails = since == null ? reading.from(place.uid() + 1) : reading.from(place.uid() + 1, since);
        for (List<Listed> batch : batches(mails)) {
            if (closed.getAsBoolean()) {
                return;
            }
            takeIn(reading, place.uidValidity(), batch);
        }
        if (since != null) {
            ledger.readUpTo(new MailKey(folderKey, place.uidValidity(), last), clock.instant());
        }
    }

    private MailPlace place(IMAPFolder folder) throws MessagingException {
        long validity = folder.getUIDValidity();
        Optional<MailPlace> known = ledger.place(folderKey);
        if (known.isEmpty()) {
            Instant now = clock.instant();
            Instant since = folder.getMessageCount() < SMALL_FOLDER ? null : now.minus(FIRST_LOOK);
            return begin(new MailPlace(validity, 0, since, now));
        }
        return known.get().uidValidity() == validity ? known.get() : renumbered(validity, known.get());
    }

    private MailPlace renumbered(long validity, MailPlace before) {
        Instant since = before.seenAt().minus(LOOK_BACK);
        MailPlace place = begin(new MailPlace(validity, 0, since, before.seenAt()));
        LOG.warn(
                "{}: the server has given all mails new numbers. Those since {} are read again; what we know is passed over.",
                folderKey,
                since);
        return place;
    }

    private MailPlace begin(MailPlace place) {
        ledger.begin(folderKey, place);
        return place;
    }

    /** As it was before we looked: a mail that comes meanwhile is beyond it. */
    private static long lastNumber(IMAPFolder folder, ImapReading reading) throws MessagingException {
        long next = folder.getUIDNext();
        if (next > 0) {
            return next - 1;
        }
        List<Listed> all = reading.from(1);
        return all.isEmpty() ? 0 : all.get(all.size() - 1).uid();
    }

    /** Small ones together, so that few questions are asked; one by one where a batch failed, and large ones. */
    private List<List<Listed>> batches(List<Listed> mails) {
        List<List<Listed>> batches = new ArrayList<>();
        List<Listed> batch = new ArrayList<>();
        long bytes = 0;
        for (Listed mail : mails) {
            boolean full = batch.size() >= MAILS_AT_ONCE || bytes + mail.bytes() > BYTES_AT_ONCE;
            if (!batch.isEmpty() && (full || failures.alone(batch.get(0).uid()))) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(mail);
            bytes += mail.bytes();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private void takeIn(ImapReading reading, long validity, List<Listed> batch) throws MessagingException {
        Map<Long, byte[]> fetched = fetched(reading, validity, batch);
        for (Listed mail : batch) {
            MailKey key = new MailKey(folderKey, validity, mail.uid());
            byte[] raw = fetched.get(mail.uid());
            if (raw == null) {
                LOG.debug("{} was deleted before it was read", key);
            } else {
                takeIn(key, raw);
            }
        }
    }

    private void takeIn(MailKey key, byte[] raw) {
        try {
            ledger.arrived(key, raw, clock.instant());
        } catch (RuntimeException failed) {
            if (!failures.last(key.uid())) {
                throw failed;
            }
            putAside(key, raw, "It could not be taken in: " + failed);
        }
    }

    private Map<Long, byte[]> fetched(ImapReading reading, long validity, List<Listed> batch)
            throws MessagingException {
        Listed first = batch.get(0);
        if (batch.size() == 1 && first.bytes() > TOO_LARGE) {
            putAside(
                    new MailKey(folderKey, validity, first.uid()),
                    new byte[0],
                    "It is too large to be read: " + first.bytes() + " bytes.");
            return Map.of();
        }
        try {
            return reading.raw(batch);
        } catch (MessagingException | RuntimeException | OutOfMemoryError failed) {
            if (batch.size() > 1) {
                failures.within(batch.get(batch.size() - 1).uid());
            } else if (gone(reading, first)) {
                return Map.of();
            } else if (failures.last(first.uid())) {
                putAside(
                        new MailKey(folderKey, validity, first.uid()),
                        new byte[0],
                        "The server does not hand it out: " + failed);
            }
            throw failed;
        }
    }

    private static boolean gone(ImapReading reading, Listed mail) {
        try {
            return !reading.has(mail.uid());
        } catch (MessagingException | RuntimeException unknown) {
            return false;
        }
    }

    /** When even this fails, it is not the mail that is at fault: it stays the next one. */
    private void putAside(MailKey key, byte[] raw, String why) {
        ledger.quarantined(key, raw, why, clock.instant());
        LOG.error(
                "{} is put aside and the next mails are read. {} It is still in the mailbox; to have it read again, move it "
                        + "out of the folder and back.",
                key,
                why);
    }
}
