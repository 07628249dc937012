package foreword.outbox;

import foreword.activity.LeaseLost;
import foreword.activity.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only one who sends. It claims one delivery at a time, sends it without holding a transaction, and records the outcome; what
 * was being sent when the process died is settled before anything else is sent.
 */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_RESUMED_AT_ONCE = 3;

    private final Outbox outbox;
    private final MailSender mails;
    private final TeamChat chat;
    private final Journal journal;
    private final Mailing mailing;
    private final Chores chores;

    public Dispatcher(Outbox outbox, MailSender mails, TeamChat chat, Outcomes outcomes, Journal journal) {
        this.outbox = outbox;
        this.mails = mails;
        this.chat = chat;
        this.journal = journal;
        this.mailing = new Mailing(outbox, mails, outcomes, journal);
        this.chores = new Chores(outbox, mails, outcomes, journal);
    }

    /** What the Dispatcher needs besides its ports. */
    public record Journal(UnitOfWork work, Clock clock, Limits limits) {}

    /** Settles what an earlier life left unfinished. Call once, before the first {@link #sendDue}. */
    public void recover() {
        outbox.interrupted(now()).forEach(this::settleOne);
    }

    /** Sends what is due; returns how many deliveries were taken up. One bad delivery does not stop the others. */
    public int sendDue() {
        outbox.takeOver(now()).forEach(this::settleOne);
        int taken = 0;
        while (taken < AT_ONCE) {
            List<Delivery> next = outbox.claimDue(now(), 1);
            if (next.isEmpty()) {
                mails.rest();
                return taken + chores.doDue();
            }
            taken++;
            attempt(next.get(0));
        }
        return taken;
    }

    private void settleOne(Delivery delivery) {
        try {
            settle(delivery);
        } catch (RuntimeException ours) {
            LOG.error("Delivery {} could not be settled, which is tried again", delivery.key(), ours);
        }
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
        } catch (LeaseLost late) {
            LOG.warn(
                    "Delivery {} was not made, or what became of it was not recorded here: {}",
                    delivery.key(),
                    late.getMessage());
        } catch (RuntimeException ours) {
            LOG.error("Delivery {} could not be made", delivery.key(), ours);
            retry(delivery, "an error of ours: " + ours.getClass().getSimpleName());
        }
    }

    private void send(Delivery delivery) throws SendRefused, SendDeferred, OutcomeUnknown {
        delivery.demandLease(now());
        if (delivery.parcel() instanceof Parcel.Mail mail) {
            mailing.send(delivery, mail);
        } else if (delivery.parcel() instanceof Parcel.Post post) {
            posted(delivery, post, atMostOnce(delivery, post));
        } else if (delivery.parcel() instanceof Parcel.Rewrite rewrite) {
            rewrite(rewrite);
            sent(delivery);
        } else if (delivery.parcel() instanceof Parcel.Home home) {
            chat.home(home.slackId());
            sent(delivery);
        }
    }

    private void sent(Delivery delivery) {
        journal.work().step(() -> outbox.sent(delivery, now(), ""));
    }

    private void posted(Delivery delivery, Parcel.Post post, TeamChat.Posted where) {
        journal.work().step(() -> {
            outbox.posted(post.card(), post.slackId(), where);
            outbox.sent(delivery, now(), where.channel() + "/" + where.ts());
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
            mailing.lost(delivery, mail);
        } else {
            resume(delivery, "its outcome was lost");
        }
    }

    /** The end of our own process is no trouble at Slack's side to wait out, unless this delivery keeps ending it. */
    private void resume(Delivery delivery, String words) {
        if (delivery.attempt() > MOST_RESUMED_AT_ONCE) {
            retry(delivery, words);
            return;
        }
        LOG.info("Delivery {} is made again: {}", delivery.key(), words);
        journal.work().step(() -> outbox.retry(delivery, now(), words));
    }

    private void retry(Delivery delivery, String words) {
        Optional<Duration> wait = Backoff.after(delivery.attempt());
        if (wait.isEmpty()) {
            refused(delivery, words);
            return;
        }
        LOG.warn("Delivery {} waits for another attempt: {}", delivery.key(), words);
        journal.work().step(() -> outbox.retry(delivery, now().plus(wait.get()), words));
    }

    private void refused(Delivery delivery, String words) {
        if (delivery.parcel() instanceof Parcel.Mail mail) {
            mailing.refused(delivery, mail, words, List.of());
            return;
        }
        LOG.warn("Delivery {} was refused: {}", delivery.key(), words);
        journal.work().step(() -> outbox.failed(delivery, now(), words));
    }

    private Instant now() {
        return journal.clock().instant();
    }
}
