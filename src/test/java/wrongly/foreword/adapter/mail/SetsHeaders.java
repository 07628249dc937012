package wrongly.foreword.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** An adapter that goes round the gate for headers. */
public final class SetsHeaders {
    void set(MimeMessage message) throws MessagingException {
        message.setHeader("X-Any", "value");
    }
}
