package foreword.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.time.Duration;

/** Tries the accounts once, to see whether their logins are right. Nothing is sent and nothing is read. */
public final class MailLogins {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private MailLogins() {}

    /**
     * Logs in to the server that takes our mail.
     *
     * @throws MessagingException with the server's words when it cannot be reached or refuses the login
     */
    public static void tryOut(SmtpAccount account, String ownDomain) throws MessagingException {
        try (Transport transport =
                MailSessions.smtp(account, ownDomain, PATIENCE).getTransport("smtp")) {
            account.open(transport);
        }
    }

    /**
     * Logs in to the server that keeps the replies, and looks for the folder.
     *
     * @throws MessagingException with the server's words when it cannot be reached, refuses the login or lacks the folder
     */
    public static void tryOut(ImapAccount account) throws MessagingException {
        try (Store store = MailSessions.imap(account, PATIENCE).getStore("imap")) {
            account.open(store);
            for (String folder : account.folders()) {
                if (!store.getFolder(folder).exists()) {
                    throw new MessagingException("there is no folder " + folder);
                }
            }
        }
    }
}
