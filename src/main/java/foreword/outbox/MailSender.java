package foreword.outbox;

/** The way out for mail. Used by the {@link Dispatcher} alone. */
public interface MailSender {
    /**
     * Hands the stored bytes to the mail server.
     *
     * @return the server's own words of acceptance
     * @throws SendRefused for good (5xx): the owner is told
     * @throws SendDeferred for now (4xx, no connection): nothing has been sent, try again later
     * @throws OutcomeUnknown the connection was lost when the mail may already have been taken: never repeat blindly
     */
    String send(OutgoingMail mail) throws SendRefused, SendDeferred, OutcomeUnknown;

    /**
     * Looks for proof that this mail went out: our Message-ID in the Sent folder, or a copy that came back.
     *
     * @return true when there is proof; false proves nothing
     */
    boolean foundSent(String messageId);
}
