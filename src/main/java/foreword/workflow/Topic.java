package foreword.workflow;

import foreword.inbox.ReceivedMail;
import foreword.inbox.SubjectLine;
import java.time.Duration;

/** Does a mail still speak of what it answers? People take an old mail of ours to begin something new. */
enum Topic {
    SAME,
    UNSURE,
    OTHER;

    private static final Duration FRESH = Duration.ofDays(30);

    /**
     * Another subject without a {@code Re:} and without a word of the old mail is another topic when the old one lies a month
     * back, and a question to the owner before.
     */
    static Topic of(Conversation conversation, ReceivedMail mail) {
        SubjectLine subject = new SubjectLine(mail.subject());
        boolean same = subject.written().isBlank()
                || conversation.subject().isBlank()
                || subject.answers()
                || mail.marks().contains(ReceivedMail.Mark.QUOTES)
                || subject.continues(new SubjectLine(conversation.subject()));
        if (same) {
            return SAME;
        }
        return mail.date().isAfter(conversation.at().plus(FRESH)) ? OTHER : UNSURE;
    }
}
