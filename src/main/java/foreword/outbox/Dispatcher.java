package foreword.outbox;

import foreword.activity.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only one who sends. It claims a delivery, sends it without holding a transaction, and records the outcome; what was
 * being sent when the process died is settled before anything else is sent.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_RESUMED_AT_ONCE = 3;

    private final Outbox outbox;
    private final MailSender mails;
    private final TeamChat chat;
    private final Outcomes outcomes;
    private final Journal journal;

    public Dispatcher(Outbox outbox, MailSender mails, TeamChat chat, Outcomes outcomes, Journal journal) {
        this.outbox = outbox;
        this.mails = mails;
        this.chat = chat;
        this.outcomes = outcomes;
        this.journal = journal;
    }

    /** What the Dispatcher needs besides its ports. */
    public record Journal(UnitOfWork work, Clock clock) {}

    /** Settles what an earlier life left unfinished. Call once, before the first {@link #sendDue}. */
    public void recover() {
        outbox.interrupted().forEach(this::settle);
    }

    /** Sends what is due; returns how many deliveries were taken up. One bad delivery does not stop the others. */
    public int sendDue() {
        int taken = 0;
        for (Delivery delivery : outbox.claimDue(now(), AT_ONCE)) {
            taken++;
            attempt(delivery);
        }
        return taken;
    }

    private void attempt(Delivery delivery) {
        try {
            send(delivery);
        } catch (SendDeferred later) {
            retry(delivery, later.words());
        } catch (SendRefused no) {
            refused(delivery, no.words());
        } catch (OutcomeUnknown lost) {
            settle(delivery);
        } catch (RuntimeException ours) {
            LOG.error("Delivery {} could not be made", delivery.key(), ours);
            retry(delivery, "an error of ours: " + ours.getClass().getSimpleName());
        }
    }

    private void send(Delivery delivery) throws SendRefused, SendDeferred, OutcomeUnknown {
        if (delivery.parcel() instanceof Parcel.Mail mail) {
            sendMail(delivery, mail);
        } else if (delivery.parcel() instanceof Parcel.Post post) {
            posted(delivery, post, atMostOnce(delivery, post));
        } else if (delivery.parcel() instanceof Parcel.Rewrite rewrite) {
            rewrite(rewrite);
            journal.work().step(() -> outbox.sent(delivery.id(), ""));
        } else if (delivery.parcel() instanceof Parcel.Home home) {
            chat.home(home.slackId());
            journal.work().step(() -> outbox.sent(delivery.id(), ""));
        }
    }

    private void sendMail(Delivery delivery, Parcel.Mail mail) throws SendRefused, SendDeferred, OutcomeUnknown {
        if (!outcomes.stands(mail)) {
            LOG.warn("Delivery {} no longer stands and is not sent", delivery.key());
            journal.work().step(() -> outbox.failed(delivery.id(), "no longer approved"));
            return;
        }
        sent(delivery, mail, mails.send(mail.mail()));
    }

    private void sent(Delivery delivery, Parcel.Mail mail, String words) {
        journal.work().step(() -> {
            outbox.sent(delivery.id(), words);
            outcomes.sent(mail);
        });
    }

    private void posted(Delivery delivery, Parcel.Post post, TeamChat.Posted where) {
        journal.work().step(() -> {
            outbox.posted(post.card(), post.slackId(), where);
            outbox.sent(delivery.id(), where.channel() + "/" + where.ts());
        });
    }

    private void rewrite(Parcel.Rewrite rewrite) throws SendRefused, SendDeferred {
        Optional<TeamChat.Posted> where = outbox.whereIs(rewrite.card(), rewrite.slackId());
        if (where.isPresent()) {
            chat.rewrite(where.get(), rewrite.slackId(), rewrite.card());
        }
    }

    /** Whatever ended an earlier attempt, it may have posted: so it is looked for first. */
    private TeamChat.Posted atMostOnce(Delivery delivery, Parcel.Post post)
            throws SendRefused, SendDeferred, OutcomeUnknown {
        Optional<TeamChat.Posted> earlier =
                delivery.attempt() > 1 ? chat.find(post.slackId(), delivery.key()) : Optional.empty();
        return earlier.isPresent() ? earlier.get() : chat.post(post.slackId(), post.card(), delivery.key());
    }

    /** Nobody knows whether it was made. A mail is never repeated; everything else is, and a post looks for itself first. */
    private void settle(Delivery delivery) {
        if (delivery.parcel() instanceof Parcel.Mail mail) {
            settleMail(delivery, mail);
        } else {
            resume(delivery, "its outcome was lost");
        }
    }

    private void settleMail(Delivery delivery, Parcel.Mail mail) {
        if (mails.foundSent(mail.mail().messageId())) {
            sent(delivery, mail, "found among the sent mails");
            return;
        }
        journal.work().step(() -> {
            outbox.unknown(delivery.id(), "the answer of the mail server was lost");
            outcomes.unknown(mail);
        });
    }

    /** The end of our own process is no trouble at Slack's side to wait out, unless this delivery keeps ending it. */
    private void resume(Delivery delivery, String words) {
        if (delivery.attempt() > MOST_RESUMED_AT_ONCE) {
            retry(delivery, words);
            return;
        }
        LOG.info("Delivery {} is made again: {}", delivery.key(), words);
        journal.work().step(() -> outbox.retry(delivery.id(), now(), words));
    }

    private void retry(Delivery delivery, String words) {
        Optional<java.time.Duration> wait = Backoff.after(delivery.attempt());
        if (wait.isEmpty()) {
            refused(delivery, words);
            return;
        }
        LOG.warn("Delivery {} waits for another attempt: {}", delivery.key(), words);
        journal.work().step(() -> outbox.retry(delivery.id(), now().plus(wait.get()), words));
    }

    private void refused(Delivery delivery, String words) {
        LOG.warn("Delivery {} was refused: {}", delivery.key(), words);
        journal.work().step(() -> {
            outbox.failed(delivery.id(), words);
            if (delivery.parcel() instanceof Parcel.Mail mail) {
                outcomes.refused(mail, words);
            }
        });
    }

    private Instant now() {
        return journal.clock().instant();
    }
}
