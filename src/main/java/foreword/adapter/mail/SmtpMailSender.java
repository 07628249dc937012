package foreword.adapter.mail;

import foreword.outbox.MailSender;
import foreword.outbox.OutcomeUnknown;
import foreword.outbox.OutgoingMail;
import foreword.outbox.SendDeferred;
import foreword.outbox.SendRefused;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the stored bytes to an SMTP server, once, and says honestly what became of them. */
public final class SmtpMailSender implements MailSender {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailSender.class);

    private final SmtpAccount account;
    private final @Nullable SentFolders sent;
    private final Session session;

    /**
     * @param reading the account whose Sent folder can prove that a mail went out; null when there is none
     * @param ownDomain the name we greet the server with
     */
    public SmtpMailSender(SmtpAccount account, @Nullable ImapAccount reading, String ownDomain) {
        this(account, reading, ownDomain, MailSessions.TIMEOUT);
    }

    SmtpMailSender(SmtpAccount account, @Nullable ImapAccount reading, String ownDomain, Duration timeout) {
        this.account = account;
        this.sent = reading == null ? null : new SentFolders(reading, timeout);
        this.session = MailSessions.smtp(account, ownDomain, timeout);
    }

    @Override
    public String send(OutgoingMail mail) throws SendRefused, SendDeferred, OutcomeUnknown {
        Address[] recipients;
        SMTPMessage message;
        try {
            recipients = SafeHeaders.addresses("recipients", mail.recipients());
            message = new SMTPMessage(session, new ByteArrayInputStream(mail.raw()));
            message.setEnvelopeFrom(SafeHeaders.ascii("envelopeFrom", mail.envelopeFrom()));
        } catch (IllegalArgumentException | MessagingException unusable) {
            throw new SendRefused("This mail cannot be sent: " + unusable.getMessage(), unusable);
        }
        WatchedTransport transport = new WatchedTransport(session, account);
        try {
            connect(transport);
            return deliver(transport, message, recipients);
        } finally {
            closeQuietly(transport);
        }
    }

    private void connect(WatchedTransport transport) throws SendDeferred {
        try {
            account.open(transport);
        } catch (MessagingException | RuntimeException noConnection) {
            throw new SendDeferred(SmtpAnswer.of(noConnection).words(), noConnection);
        }
    }

    private static String deliver(WatchedTransport transport, SMTPMessage message, Address[] recipients)
            throws SendRefused, SendDeferred, OutcomeUnknown {
        try {
            transport.sendMessage(message, recipients);
        } catch (MessagingException | RuntimeException failed) {
            SmtpAnswer answer = SmtpAnswer.of(failed);
            SmtpAnswer refusal = transport.refusal();
            if (answer.kind() == SmtpAnswer.Kind.NONE && refusal != null) {
                answer = refusal;
            }
            switch (answer.kind()) {
                case REFUSED -> throw new SendRefused(answer.words(), failed);
                case DEFERRED -> throw new SendDeferred(answer.words(), failed);
                case NONE -> {
                    if (transport.dotSent()) {
                        throw new OutcomeUnknown(answer.words(), failed);
                    }
                    throw new SendDeferred(answer.words(), failed);
                }
            }
        }
        return SmtpAnswer.tidy(transport.getLastServerResponse());
    }

    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException | RuntimeException late) {
            LOG.debug("closing the SMTP connection failed, which changes nothing", late);
        }
    }

    @Override
    public boolean foundSent(String messageId) {
        return sent != null && sent.contains(messageId);
    }
}
