package foreword.outbox;

import foreword.activity.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is still to be done about mails that have left: one whose outcome was lost is looked for among the sent ones, one that was
 * sent gets its copy there. Neither ever sends anything.
 */
final class Chores {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final int AT_ONCE = 5;

    /** After so long without a trace a person is asked. */
    static final Duration LOOKED_FOR = Duration.ofMinutes(15);

    private static final List<Duration> AGAIN = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(3),
            Duration.ofMinutes(7),
            LOOKED_FOR,
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(48));

    private final Outbox outbox;
    private final MailSender mails;
    private final Outcomes outcomes;
    private final LostMails lost;
    private final UnitOfWork work;
    private final Clock clock;

    Chores(Outbox outbox, MailSender mails, Outcomes outcomes, Dispatcher.Journal journal) {
        this.outbox = outbox;
        this.mails = mails;
        this.outcomes = outcomes;
        this.work = journal.work();
        this.clock = journal.clock();
        this.lost = new LostMails(outbox, outcomes, work);
    }

    /** Does some of what is due; returns how much that was. */
    int doDue() {
        List<Delivery> due = outbox.chores(clock.instant(), AT_ONCE);
        for (Delivery delivery : due) {
            if (delivery.parcel() instanceof Parcel.Mail mail) {
                doOne(delivery, mail);
            }
        }
        return due.size();
    }

    private void doOne(Delivery delivery, Parcel.Mail mail) {
        try {
            if (delivery.state() == Delivery.State.UNKNOWN) {
                lookFor(delivery, mail);
            } else {
                file(delivery, mail);
            }
        } catch (RuntimeException ours) {
            LOG.error("Delivery {} could not be looked after", delivery.key(), ours);
            later(delivery);
        }
    }

    private void lookFor(Delivery delivery, Parcel.Mail mail) {
        if (mails.foundSent(mail.mail())) {
            lost.wentOut(mail.mail().messageId(), "found among the sent mails");
            return;
        }
        work.step(() -> {
            later(delivery);
            if (isLastLook(delivery)) {
                outcomes.undecided(mail);
            }
        });
    }

    private boolean isLastLook(Delivery delivery) {
        Instant asked = ended(delivery).plus(LOOKED_FOR);
        Instant due = delivery.choreAt();
        return due != null && !due.isAfter(asked) && !clock.instant().isBefore(asked);
    }

    private void file(Delivery delivery, Parcel.Mail mail) {
        try {
            mails.fileCopy(mail.mail());
            work.step(() -> outbox.chore(delivery.id(), null));
        } catch (SendDeferred notNow) {
            LOG.warn("The copy of {} could not be put into Sent: {}", delivery.key(), notNow.words());
            later(delivery);
        }
    }

    private void later(Delivery delivery) {
        work.step(() -> outbox.chore(delivery.id(), next(ended(delivery), clock.instant())));
    }

    private Instant ended(Delivery delivery) {
        return Optional.ofNullable(delivery.endedAt()).orElseGet(clock::instant);
    }

    /** The next time to look after something that ended then; null when it is left alone from now on. */
    static @Nullable Instant next(Instant ended, Instant now) {
        return AGAIN.stream()
                .map(ended::plus)
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElse(null);
    }
}
