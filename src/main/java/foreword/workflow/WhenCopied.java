package foreword.workflow;

import foreword.inbox.ReceivedMail;
import foreword.outbox.LostMails;
import foreword.outbox.OwnCopy;

/** When the copy of a mail of ours comes in that we sent to ourselves: then the mail did go out. */
public final class WhenCopied {
    private final LostMails lost;
    private final Us us;

    public WhenCopied(LostMails lost, Us us) {
        this.lost = lost;
        this.us = us;
    }

    /** True when it was such a copy, which nobody else has to read. */
    public boolean taken(ReceivedMail mail) {
        boolean copy = us.mailbox()
                .map(OwnCopy::address)
                .filter(mail.deliveredTo()::contains)
                .isPresent();
        if (copy && mail.messageId() != null) {
            lost.wentOut(mail.messageId(), "the copy to ourselves arrived");
        }
        return copy;
    }
}
