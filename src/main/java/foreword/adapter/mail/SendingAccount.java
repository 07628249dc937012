package foreword.adapter.mail;

import foreword.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox that mail leaves by.
 *
 * @param address the account's own, whose plus-forms receive bounces
 * @param imap where its Sent folder is; null when it is not ours to see
 */
public record SendingAccount(
        EmailAddress address, SmtpAccount smtp, @Nullable ImapAccount imap, SentCopy copy) {

    /** How a sent mail comes to lie among the sent ones. */
    public enum SentCopy {
        /** The server files what is handed in, or nobody wants a copy. */
        NONE,
        /** We put it there. */
        APPEND,
        /** It goes to ourselves as well. */
        SELF
    }
}
