package foreword.adapter.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.HeaderTerm;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for a mail of ours among the sent ones. Trouble of any kind is no proof. */
final class SentFolders {
    private static final Logger LOG = LoggerFactory.getLogger(SentFolders.class);
    private static final List<String> NAMES = List.of("Sent", "Sent Items", "[Gmail]/Sent Mail", "INBOX.Sent");

    private final ImapAccount account;
    private final Duration timeout;

    SentFolders(ImapAccount account, Duration timeout) {
        this.account = account;
        this.timeout = timeout;
    }

    boolean contains(String messageId) {
        if (!HeaderGuard.isMessageId(messageId)) {
            return false;
        }
        try (Store store = MailSessions.imap(account, timeout).getStore("imap")) {
            account.open(store);
            for (String name : NAMES) {
                if (found(store, name, messageId)) {
                    return true;
                }
            }
        } catch (MessagingException | RuntimeException trouble) {
            LOG.warn("could not look into the Sent folders of {}: {}", account, trouble.toString());
        }
        return false;
    }

    private static boolean found(Store store, String name, String messageId) {
        try {
            Folder folder = store.getFolder(name);
            if (!folder.exists()) {
                return false;
            }
            folder.open(Folder.READ_ONLY);
            try (folder) {
                return bears(folder.search(new HeaderTerm("Message-ID", messageId)), messageId);
            }
        } catch (MessagingException | RuntimeException trouble) {
            LOG.debug("could not look into the folder {}", name, trouble);
            return false;
        }
    }

    /** Some servers search by words: the header itself decides. */
    private static boolean bears(Message[] hits, String messageId) throws MessagingException {
        for (Message hit : hits) {
            String[] ids = hit.getHeader("Message-ID");
            if (ids != null && ids.length == 1 && ids[0].strip().equals(messageId)) {
                return true;
            }
        }
        return false;
    }
}
