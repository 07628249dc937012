package foreword.outbox;

/** Stands behind each mail: says whether it may still go, and is told what became of it inside the step that records it. */
public interface Outcomes {
    /** Looked at right before sending: the approval still stands, for these bytes and these people. */
    boolean stands(Parcel.Mail mail);

    void sent(Parcel.Mail mail);

    /** Refused for good, in the server's words. */
    void refused(Parcel.Mail mail, String words);

    /** Nobody knows whether it went out: a person decides. */
    void unknown(Parcel.Mail mail);
}
