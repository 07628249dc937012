package foreword.outbox;

/** Makes the bytes of a mail. Pure: no network, no clock. */
public interface MailComposer {
    /**
     * Fixes Message-ID and bytes: multipart/alternative, with the attachment when there is one, Reply-To the owner and the
     * thread address.
     *
     * @throws IllegalArgumentException with a sentence that names the field, when a value could not stand in a header (line
     *     breaks, controls) or the attachment is too large
     */
    OutgoingMail compose(MailText mail);
}
