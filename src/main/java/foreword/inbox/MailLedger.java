package foreword.inbox;

import java.time.Instant;
import java.util.Optional;

/** The book of the mailboxes: how far each folder was read, and each mail once. Every method is safe to call from any thread. */
public interface MailLedger {
    /** Where we stand in a folder; empty for one that is new to us. */
    Optional<MailPlace> place(String folder);

    /** Begins to read a folder from this place on. */
    void begin(String folder, MailPlace place);

    /**
     * Takes a mail in and moves the place to it, in one step.
     *
     * @return false when this mail was taken in before, under whatever number and in whatever folder
     */
    boolean arrived(MailKey key, byte[] raw, Instant now);

    /**
     * Puts aside a mail that cannot be taken in, and moves the place to it.
     *
     * @param raw empty when the server does not hand it out
     * @param why a sentence for the operator
     */
    void quarantined(MailKey key, byte[] raw, String why, Instant now);

    /** Everything up to this number needs no second look, and later mails are read whatever their date. */
    void readUpTo(MailKey last, Instant now);
}
