package foreword.outbox;

import foreword.people.EmailAddress;

/** The copy of a mail that goes to ourselves where the server files none: when it comes in, the mail did go out. */
public final class OwnCopy {
    private static final String MARK = "+c.sent@";

    private OwnCopy() {}

    /** Where the copies go. */
    public static EmailAddress address(EmailAddress mailbox) {
        return new EmailAddress(mailbox.localPart() + MARK + mailbox.domain());
    }
}
