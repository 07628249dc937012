package foreword.outbox;

/** Is told what became of a mail, inside the step that records it. */
public interface Outcomes {
    void sent(Parcel.Mail mail);

    /** Refused for good, in the server's words. */
    void refused(Parcel.Mail mail, String words);

    /** Nobody knows whether it went out: a person decides. */
    void unknown(Parcel.Mail mail);
}
