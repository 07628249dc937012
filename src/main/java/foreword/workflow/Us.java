package foreword.workflow;

import foreword.people.EmailAddress;
import java.util.Optional;

/** What we are called, and by which address mails reach us. */
public interface Us {
    /** Our own firm's name, as it stands in an introduction. */
    String companyName();

    /** The bot's mailbox; empty while mail is switched off. */
    Optional<EmailAddress> mailbox();

    /** True when our mail server says of each mail whether its sender is true ({@code mail.authserv-id}). */
    boolean provesSenders();
}
