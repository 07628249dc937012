package wrongly.foreword.adapter.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail of our own making that goes round the gate for headers. */
public final class SetsHeaders extends MimeMessage {
    public SetsHeaders(Session session) {
        super(session);
    }

    void set(SetsHeaders message) throws MessagingException {
        message.setHeader("X-Any", "value");
    }
}
