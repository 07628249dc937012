package wrongly.foreword.adapter.mail.box;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail of the server's library that goes round the gate for headers. */
public final class SetsHeaders {
    void set(SMTPMessage message) throws MessagingException {
        message.setContentID("value");
    }
}
