package foreword.adapter.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whether the final dot was on its way. Before it the server has no mail and nothing was sent; after it, only the
 * server knows. The library's exceptions do not tell the two apart. Remembers also the first refusal: the library loses it when
 * the connection breaks at the RSET that follows.
 */
final class WatchedTransport extends SMTPTransport {
    private static final int CLOSING = 421;

    private boolean mailTaken;
    private boolean dotSent;
    private boolean sending;
    private @Nullable SmtpAnswer refusal;

    WatchedTransport(Session session, SmtpAccount account) {
        super(session, new URLName("smtp", account.host(), account.port(), null, null, null));
    }

    boolean dotSent() {
        return dotSent;
    }

    /** The server closed the connection while no mail was under way, so that nothing is lost by making another. */
    boolean gaveUpBeforeMail() {
        return !mailTaken && (refusal == null || refusal.code() == CLOSING);
    }

    @Nullable
    SmtpAnswer refusal() {
        return refusal;
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
        sending = true;
        mailTaken = false;
        dotSent = false;
        refusal = null;
        super.sendMessage(message, addresses);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (sending && refusal == null && code >= 400) {
            refusal = SmtpAnswer.reply(code, getLastServerResponse());
        }
        return code;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        super.mailFrom();
        mailTaken = true;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dotSent = true;
        super.finishData();
    }
}
