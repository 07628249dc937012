package foreword.adapter.mail.box;

import java.util.OptionalLong;

/** How far a mailbox has been taken in. */
public interface MailCursor {
    /** The highest UID that was taken in under this UIDVALIDITY; empty when none was. */
    OptionalLong last(String mailbox, long uidValidity);
}
