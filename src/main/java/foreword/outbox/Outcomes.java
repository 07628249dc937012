package foreword.outbox;

import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.List;

/** Stands behind each mail: says whether it may still go, and is told what became of it inside the step that records it. */
public interface Outcomes {
    /** Looked at right before sending: the approval still stands, for these bytes and these people. */
    boolean stands(Parcel.Mail mail);

    /** It did not stand any more when its time came, and was not sent: whoever approved it is told. */
    void stopped(Parcel.Mail mail);

    /** It went out; also when that is found later, after it was thought lost. */
    void sent(Parcel.Mail mail);

    /**
     * Refused for good, in the server's words.
     *
     * @param dead the recipients of whom the server says that there is nobody
     */
    void refused(Parcel.Mail mail, String words, List<EmailAddress> dead);

    /** Nobody knows yet whether it went out: it is looked for. */
    void unknown(Parcel.Mail mail);

    /** It was looked for without a trace: a person decides. */
    void undecided(Parcel.Mail mail);

    /** As many mails as one day allows have left by its account: it goes at this time. */
    void held(Parcel.Mail mail, Instant until);

    /**
     * Its account's mail server has been out of order for a while: it goes once that works again.
     *
     * @param words the server's own
     */
    void serverDown(Parcel.Mail mail, String words);
}
