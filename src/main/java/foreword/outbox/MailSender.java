package foreword.outbox;

/** The way out for mail. Used by the {@link Dispatcher} and its helpers alone. */
public interface MailSender {
    /**
     * Hands the stored bytes to the mail server of the mail's account, to all recipients or to none.
     *
     * @param lastLook called right before the mail cannot be called back any more; what it throws stops the mail, of which nothing was sent then
     * @return the server's own words of acceptance
     * @throws SendRefused for good (5xx): the owner is told
     * @throws SendDeferred for now (4xx, connection lost before the mail was handed over): nothing has been sent, try again later
     * @throws ServerDown no connection or no login: nothing has been sent, and no other mail of the account would go either
     * @throws OutcomeUnknown the connection was lost when the mail may already have been taken: never repeat blindly
     */
    String send(OutgoingMail mail, Runnable lastLook) throws SendRefused, SendDeferred, ServerDown, OutcomeUnknown;

    /** Whether there is a Sent folder in which this mail would turn up. */
    boolean looksForSent(OutgoingMail mail);

    /**
     * Looks for this mail's Message-ID among the sent ones.
     *
     * @return true when it is there; false proves nothing
     */
    boolean foundSent(OutgoingMail mail);

    /** Whether the Sent folder's copy of this mail is ours to file, as the server files none. */
    boolean filesCopy(OutgoingMail mail);

    /**
     * Puts the mail among the sent ones, as read, unless it is there.
     *
     * @throws SendDeferred when that was not possible now
     */
    void fileCopy(OutgoingMail mail) throws SendDeferred;

    /** Nothing more is to be sent at the moment: a connection that has been idle for long may be closed. */
    void rest();
}
