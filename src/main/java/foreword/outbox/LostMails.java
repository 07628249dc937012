package foreword.outbox;

import foreword.activity.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles a mail whose outcome was lost as soon as something proves that it went out. */
public final class LostMails {
    private static final Logger LOG = LoggerFactory.getLogger(LostMails.class);

    private final Outbox outbox;
    private final Outcomes outcomes;
    private final UnitOfWork work;

    public LostMails(Outbox outbox, Outcomes outcomes, UnitOfWork work) {
        this.outbox = outbox;
        this.outcomes = outcomes;
        this.work = work;
    }

    /**
     * Something names the Message-ID of a mail of ours, so it went out: a reply, a bounce, a copy of it. Does nothing when that
     * was known.
     *
     * @param messageId with angle brackets
     * @param proof what it was, for the record
     * @return true when this settled it
     */
    public boolean wentOut(String messageId, String proof) {
        return outbox.mail(messageId)
                .filter(delivery -> work.step(() -> settled(delivery, proof)))
                .isPresent();
    }

    /** Whether a mail of ours has this Message-ID. */
    public boolean isOurs(String messageId) {
        return outbox.mail(messageId).isPresent();
    }

    private boolean settled(Delivery delivery, String proof) {
        if (!(delivery.parcel() instanceof Parcel.Mail mail) || !outbox.proved(delivery.id(), proof)) {
            return false;
        }
        LOG.info("Delivery {} did go out: {}", delivery.key(), proof);
        outcomes.sent(mail);
        return true;
    }
}
