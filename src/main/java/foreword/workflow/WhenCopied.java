package foreword.workflow;

import foreword.inbox.ReceivedMail;
import foreword.outbox.LostMails;

/** When a mail of ours comes in to ourselves, as the copy that was to prove it, or sent on as it is: then it did go out. */
public final class WhenCopied {
    private final LostMails lost;

    public WhenCopied(LostMails lost) {
        this.lost = lost;
    }

    /** True when it is one of ours, which nobody else has to read. */
    public boolean taken(ReceivedMail mail) {
        String messageId = mail.messageId();
        if (messageId == null || !lost.isOurs(messageId)) {
            return false;
        }
        lost.wentOut(messageId, "the copy to ourselves arrived");
        return true;
    }
}
