package foreword.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Remembers whether the final dot was on its way. Before it the server has no mail and nothing was sent; after it, only the
 * server knows. The library's exceptions do not tell the two apart.
 */
final class WatchedTransport extends SMTPTransport {
    private boolean dotSent;

    WatchedTransport(Session session, SmtpAccount account) {
        super(session, new URLName("smtp", account.host(), account.port(), null, null, null));
    }

    boolean dotSent() {
        return dotSent;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dotSent = true;
        super.finishData();
    }
}
