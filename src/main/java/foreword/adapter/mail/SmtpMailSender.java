package foreword.adapter.mail;

import foreword.outbox.MailSender;
import foreword.outbox.OutcomeUnknown;
import foreword.outbox.OutgoingMail;
import foreword.outbox.SendDeferred;
import foreword.outbox.SendRefused;
import foreword.outbox.ServerDown;
import foreword.people.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** Hands the stored bytes to the SMTP server of the mail's account, once, and says honestly what became of them. */
public final class SmtpMailSender implements MailSender, AutoCloseable {
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private final EmailAddress own;
    private final Map<EmailAddress, Way> ways = new LinkedHashMap<>();

    /** @param accounts our own mailbox first, then those of teammates */
    public SmtpMailSender(List<SendingAccount> accounts) {
        this(accounts, MailSessions.TIMEOUT, TRUSTED);
    }

    SmtpMailSender(List<SendingAccount> accounts, Duration timeout, Duration trusted) {
        this.own = accounts.get(0).address();
        accounts.forEach(account -> ways.put(account.address(), Way.of(account, timeout, trusted)));
    }

    /** How the mail of one account leaves, and where it lies afterwards. */
    private record Way(SmtpLine line, @Nullable SentFolders sent, SendingAccount.SentCopy copy) {
        static Way of(SendingAccount account, Duration timeout, Duration trusted) {
            ImapAccount imap = account.imap();
            return new Way(
                    new SmtpLine(account.smtp(), account.address().domain(), timeout, trusted),
                    imap == null ? null : new SentFolders(imap, timeout),
                    account.copy());
        }
    }

    @Override
    public String send(OutgoingMail mail, Runnable lastLook)
            throws SendRefused, SendDeferred, ServerDown, OutcomeUnknown {
        Way way = ways.get(mail.account());
        if (way == null) {
            throw new SendRefused("This mail cannot be sent: the mailbox " + mail.account() + " is not set up.");
        }
        Address[] recipients;
        SMTPMessage message;
        try {
            recipients = SafeHeaders.addresses("recipients", recipients(mail, way));
            message = new SMTPMessage(way.line().session(), new ByteArrayInputStream(mail.raw()));
            message.setEnvelopeFrom(SafeHeaders.ascii("envelopeFrom", mail.envelopeFrom()));
        } catch (IllegalArgumentException | MessagingException unusable) {
            throw new SendRefused("This mail cannot be sent: " + unusable.getMessage(), unusable);
        }
        return way.line().send(message, recipients, lastLook);
    }

    private List<EmailAddress> recipients(OutgoingMail mail, Way way) {
        return way.copy() == SendingAccount.SentCopy.SELF
                ? Stream.concat(mail.recipients().stream(), Stream.of(own))
                        .distinct()
                        .toList()
                : mail.recipients();
    }

    @Override
    public boolean looksForSent(OutgoingMail mail) {
        return sent(mail).isPresent();
    }

    @Override
    public boolean foundSent(OutgoingMail mail) {
        return sent(mail).filter(sent -> sent.contains(mail.messageId())).isPresent();
    }

    @Override
    public boolean filesCopy(OutgoingMail mail) {
        Way way = ways.get(mail.account());
        return way != null && way.sent() != null && way.copy() == SendingAccount.SentCopy.APPEND;
    }

    @Override
    public void fileCopy(OutgoingMail mail) throws SendDeferred {
        Optional<SentFolders> sent = sent(mail);
        if (sent.isPresent()) {
            sent.get().file(mail);
        }
    }

    @Override
    public void rest() {
        ways.values().forEach(way -> way.line().rest());
    }

    @Override
    public void close() {
        ways.values().forEach(way -> way.line().close());
    }

    private Optional<SentFolders> sent(OutgoingMail mail) {
        return Optional.ofNullable(ways.get(mail.account())).map(Way::sent);
    }
}
