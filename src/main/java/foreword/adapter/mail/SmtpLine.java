package foreword.adapter.mail;

import foreword.outbox.OutcomeUnknown;
import foreword.outbox.SendDeferred;
import foreword.outbox.SendRefused;
import foreword.outbox.ServerDown;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a mail server, kept for the next mail. After a rest it is tried before it is used again, and it is replaced when
 * the server gave it up in the meantime; after any failure a new one is made.
 */
final class SmtpLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);
    private static final int MOST_MAILS = 500;
    private static final Duration MOST_IDLE = Duration.ofSeconds(30);

    private final SmtpAccount account;
    private final Session session;
    private final Duration trusted;
    private @Nullable WatchedTransport open;
    private int mails;
    private long lastUsed;

    /** @param trusted how long after a mail the connection is taken for alive without being tried */
    SmtpLine(SmtpAccount account, String ownDomain, Duration timeout, Duration trusted) {
        this.account = account;
        this.session = MailSessions.smtp(account, ownDomain, timeout);
        this.trusted = trusted;
    }

    Session session() {
        return session;
    }

    synchronized String send(SMTPMessage message, Address[] recipients, Runnable lastLook)
            throws SendRefused, SendDeferred, ServerDown, OutcomeUnknown {
        WatchedTransport kept = kept();
        if (kept != null) {
            try {
                return deliver(kept.lookingLast(lastLook), message, recipients);
            } catch (SendDeferred | SendRefused late) {
                if (!kept.gaveUpBeforeMail()) {
                    throw late;
                }
                LOG.debug("{} gave the connection up, a new one is made", account);
            }
        }
        return deliver(connected().lookingLast(lastLook), message, recipients);
    }

    /** Closes a connection that was not used for a while. */
    synchronized void rest() {
        if (open != null && System.nanoTime() - lastUsed > MOST_IDLE.toNanos()) {
            close();
        }
    }

    @Override
    public synchronized void close() {
        WatchedTransport closing = open;
        open = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (MessagingException | RuntimeException late) {
                LOG.debug("closing the SMTP connection failed, which changes nothing", late);
            }
        }
    }

    private @Nullable WatchedTransport kept() {
        rest();
        WatchedTransport kept = open;
        if (kept == null || mails >= MOST_MAILS || !alive(kept)) {
            close();
            return null;
        }
        return kept;
    }

    /** Asking is a NOOP. */
    private boolean alive(WatchedTransport kept) {
        return System.nanoTime() - lastUsed < trusted.toNanos() || kept.isConnected();
    }

    private WatchedTransport connected() throws ServerDown {
        WatchedTransport fresh = new WatchedTransport(session, account);
        open = fresh;
        mails = 0;
        try {
            account.open(fresh);
            return fresh;
        } catch (MessagingException | RuntimeException noConnection) {
            close();
            throw new ServerDown(SmtpAnswer.of(noConnection).words(), noConnection);
        }
    }

    private String deliver(WatchedTransport transport, SMTPMessage message, Address[] recipients)
            throws SendRefused, SendDeferred, OutcomeUnknown {
        try {
            transport.sendMessage(message, recipients);
        } catch (MessagingException | RuntimeException failed) {
            close();
            throw outcome(transport, failed);
        }
        mails++;
        lastUsed = System.nanoTime();
        return SmtpAnswer.tidy(transport.getLastServerResponse());
    }

    /** Never returns; the type lets the caller throw. */
    private static SendDeferred outcome(WatchedTransport transport, Exception failed)
            throws SendRefused, SendDeferred, OutcomeUnknown {
        RuntimeException stopped = transport.stopped();
        if (stopped != null) {
            throw stopped;
        }
        SmtpAnswer answer = SmtpAnswer.of(failed);
        SmtpAnswer refusal = transport.refusal();
        if (answer.kind() == SmtpAnswer.Kind.NONE && refusal != null) {
            answer = refusal;
        }
        if (answer.kind() == SmtpAnswer.Kind.REFUSED) {
            throw new SendRefused(answer.words(), answer.dead(), failed);
        }
        if (answer.kind() == SmtpAnswer.Kind.NONE && transport.dotSent()) {
            throw new OutcomeUnknown(answer.words(), failed);
        }
        return new SendDeferred(answer.words(), failed);
    }
}
