package foreword.adapter.mail.box;

/** Takes the mails in as they are found. */
public interface MailArrivals {
    /**
     * One mail, in the order of UIDs. It may come again: the ledger keeps out what it knows. Whatever is thrown means "not taken
     * in": the same mail is offered again, and none beyond it.
     */
    void arrived(String mailbox, long uidValidity, long uid, byte[] raw);
}
