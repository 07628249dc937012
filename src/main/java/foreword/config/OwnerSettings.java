package foreword.config;

/**
 * A teammate's own mailbox.
 *
 * @param name how it is called in the keys
 * @param imap where its Sent folder is
 */
public record OwnerSettings(String name, String address, SmtpSettings smtp, ImapSettings imap) {}
