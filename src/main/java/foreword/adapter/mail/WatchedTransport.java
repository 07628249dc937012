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
    private Runnable lastLook = () -> {};
    private @Nullable RuntimeException stopped;

    WatchedTransport(Session session, SmtpAccount account) {
        super(session, new URLName("smtp", account.host(), account.port(), null, null, null));
    }

    /** This is called once the mail is handed over but for the final dot; what it throws keeps the dot back. */
    WatchedTransport lookingLast(Runnable look) {
        lastLook = look;
        return this;
    }

    /** What the last look threw. */
    @Nullable
    RuntimeException stopped() {
        return stopped;
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
        stopped = null;
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

    /** The library breaks the connection at an IOException, and a mail without its final dot is none. */
    private void look() throws IOException {
        try {
            lastLook.run();
        } catch (RuntimeException late) {
            stopped = late;
            throw new IOException("stopped before the final dot", late);
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        look();
        dotSent = true;
        super.finishData();
    }
}
