package foreword;

import foreword.inbox.ReceivedMail;
import foreword.outbox.Limits;
import foreword.outbox.MailComposer;
import foreword.outbox.MailSender;
import foreword.people.EmailAddress;
import foreword.workflow.TrustedNotices;
import java.util.Optional;

/** Everything the bot needs to write and hear mail. */
interface Mailroom extends AutoCloseable {
    Optional<EmailAddress> address();

    /** True when our mail server says of each mail whether its sender is true. */
    boolean provesSenders();

    /** Whose notices of deals count without a person's word. */
    TrustedNotices notices();

    MailSender sender();

    MailComposer composer();

    /** How many mails may leave by one account. */
    Limits limits();

    /** True when mail comes in and our own server vouches for who wrote it. */
    boolean hears();

    ReceivedMail read(byte[] raw);

    /** Begins to listen. */
    void listen();

    /** Listens no more; what is to be sent is still sent. */
    void rest();

    /** True when the mailbox is open, or when there is none or it is not ours to listen to. */
    boolean connected();

    @Override
    void close();
}
