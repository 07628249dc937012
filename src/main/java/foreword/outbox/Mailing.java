package foreword.outbox;

import foreword.activity.LeaseLost;
import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one claimed mail, if it still stands and its account may send now, and records what became of it. */
final class Mailing {
    private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

    private final Outbox outbox;
    private final MailSender mails;
    private final Outcomes outcomes;
    private final Dispatcher.Journal journal;
    private final Pace pace;
    private final Circuit circuit = new Circuit();

    Mailing(Outbox outbox, MailSender mails, Outcomes outcomes, Dispatcher.Journal journal) {
        this.outbox = outbox;
        this.mails = mails;
        this.outcomes = outcomes;
        this.journal = journal;
        this.pace = new Pace(outbox, journal.limits());
    }

    void send(Delivery delivery, Parcel.Mail mail) throws SendDeferred {
        if (!outcomes.stands(mail)) {
            LOG.warn("Delivery {} no longer stands and is not sent", delivery.key());
            journal.work().step(() -> {
                outbox.failed(delivery, now(), "no longer approved");
                outcomes.stopped(mail);
            });
            return;
        }
        Optional<Pace.Wait> wait = pace.before(mail.mail().account(), now());
        if (wait.isPresent()) {
            hold(delivery, mail, wait.get());
            return;
        }
        attempt(delivery, mail);
    }

    private void attempt(Delivery delivery, Parcel.Mail mail) throws SendDeferred {
        EmailAddress account = mail.mail().account();
        delivery.demandLease(now());
        try {
            String words = mails.send(mail.mail(), () -> delivery.demandLease(now()));
            circuit.works(account);
            surelySent(delivery, mail, words);
        } catch (SendRefused no) {
            circuit.works(account);
            refused(delivery, mail, no.words(), no.dead());
        } catch (ServerDown down) {
            serverDown(delivery, mail, down.words());
        } catch (OutcomeUnknown lost) {
            lost(delivery, mail);
        } catch (LeaseLost late) {
            throw late;
        } catch (RuntimeException ours) {
            LOG.error("What became of delivery {} could not be recorded", delivery.key(), ours);
            lostByUs(delivery, mail);
        }
    }

    /** The server may have it. Should this fail as well, the row stays as it is and the next start settles it. */
    private void lostByUs(Delivery delivery, Parcel.Mail mail) {
        try {
            lost(delivery, mail);
        } catch (RuntimeException again) {
            LOG.error("Delivery {} is left to the next start", delivery.key(), again);
        }
    }

    /** The mail is found among the sent ones, or is looked for there for a while; where there is nowhere to look a person is asked. */
    void lost(Delivery delivery, Parcel.Mail mail) {
        if (mails.foundSent(mail.mail())) {
            sent(delivery, mail, "found among the sent mails");
            return;
        }
        boolean looks = !mail.toTeammate() && mails.looksForSent(mail.mail());
        journal.work().step(() -> {
            outbox.unknown(delivery, now(), "the answer of the mail server was lost");
            outcomes.unknown(mail);
            if (looks) {
                outbox.chore(delivery.id(), Chores.next(now(), now()));
            } else {
                outcomes.undecided(mail);
            }
        });
    }

    void refused(Delivery delivery, Parcel.Mail mail, String words, List<EmailAddress> dead) {
        LOG.warn("Delivery {} was refused: {}", delivery.key(), words);
        journal.work().step(() -> {
            outbox.failed(delivery, now(), words);
            outcomes.refused(mail, words, dead);
        });
    }

    /** The server has it. Whoever took it over meanwhile cannot know, and learns it here. */
    private void surelySent(Delivery delivery, Parcel.Mail mail, String words) {
        try {
            sent(delivery, mail, words);
        } catch (LeaseLost late) {
            LOG.warn("The server took delivery {}, but late: {}", delivery.key(), late.getMessage());
            new LostMails(outbox, outcomes, journal.work()).wentOut(mail.mail().messageId(), words);
        }
    }

    private void sent(Delivery delivery, Parcel.Mail mail, String words) {
        boolean files = !mail.toTeammate() && mails.filesCopy(mail.mail());
        journal.work().step(() -> {
            outbox.sent(delivery, now(), words);
            if (files) {
                outbox.chore(delivery.id(), now());
            }
            outcomes.sent(mail);
        });
    }

    private void hold(Delivery delivery, Parcel.Mail mail, Pace.Wait wait) {
        LOG.info("Mail of {} waits until {}: its limit is reached", mail.mail().account(), wait.until());
        journal.work().step(() -> {
            holdAll(delivery, mail, wait.until(), "as many mails as allowed have left");
            if (wait.forTheDay()) {
                outcomes.held(mail, wait.until());
            }
        });
    }

    private void serverDown(Delivery delivery, Parcel.Mail mail, String words) {
        Circuit.Outage outage = circuit.failed(mail.mail().account(), now());
        LOG.warn("Mail of {} waits until {}: {}", mail.mail().account(), outage.until(), words);
        journal.work().step(() -> {
            holdAll(delivery, mail, outage.until(), words);
            if (outage.lasts()) {
                outcomes.serverDown(mail, words);
            }
        });
    }

    /** What holds for one mail of an account holds for all of them; this was no attempt at any of them. */
    private void holdAll(Delivery delivery, Parcel.Mail mail, Instant until, String words) {
        outbox.putBack(delivery, until, words);
        outbox.hold(mail.mail().account(), until);
    }

    private Instant now() {
        return journal.clock().instant();
    }
}
