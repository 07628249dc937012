package foreword.adapter.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Tries the accounts once, to see whether their logins are right. Nothing is sent and nothing is read. */
public final class MailLogins {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_NAMES = 30;

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
     * What a mailbox is like.
     *
     * @param announces true when the server says at once that a mail came (IDLE, RFC 2177)
     * @param missing folders of the account that are not there
     * @param there the names of those that are, at most thirty
     */
    public record Mailbox(boolean announces, List<String> missing, List<String> there) {}

    /**
     * Logs in to the server that keeps the replies, and looks for the folders.
     *
     * @throws MessagingException with the server's words when it cannot be reached or refuses the login
     */
    public static Mailbox tryOut(ImapAccount account) throws MessagingException {
        try (Store store = MailSessions.imap(account, PATIENCE).getStore("imap")) {
            account.open(store);
            List<String> missing = new ArrayList<>();
            for (String folder : account.folders()) {
                if (!store.getFolder(folder).exists()) {
                    missing.add(folder);
                }
            }
            List<String> there = Stream.of(store.getDefaultFolder().list("*"))
                    .map(Folder::getFullName)
                    .sorted()
                    .limit(MOST_NAMES)
                    .toList();
            return new Mailbox(((IMAPStore) store).hasCapability("IDLE"), missing, there);
        }
    }
}
