package foreword.adapter.mail;

import foreword.outbox.OutgoingMail;
import foreword.outbox.SendDeferred;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.HeaderTerm;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mails that were sent, in the folder that the server names for them (RFC 6154) or that goes by a usual name. */
final class SentFolders {
    private static final Logger LOG = LoggerFactory.getLogger(SentFolders.class);
    private static final List<String> NAMES =
            List.of("Sent", "Sent Items", "Sent Messages", "Sent Mail", "[Gmail]/Sent Mail", "INBOX.Sent");

    private final ImapAccount account;
    private final Duration timeout;

    SentFolders(ImapAccount account, Duration timeout) {
        this.account = account;
        this.timeout = timeout;
    }

    /** Whether a mail with this id lies there. Trouble of any kind is no proof. */
    boolean contains(String messageId) {
        if (!HeaderGuard.isMessageId(messageId)) {
            return false;
        }
        try (Store store = MailSessions.imap(account, timeout).getStore("imap")) {
            account.open(store);
            for (Folder folder : folders(store)) {
                if (found(folder, messageId)) {
                    return true;
                }
            }
        } catch (MessagingException | RuntimeException trouble) {
            LOG.warn("could not look into the Sent folders of {}: {}", account, trouble.toString());
        }
        return false;
    }

    /**
     * Puts the stored bytes there, as read, unless they are there already.
     *
     * @throws SendDeferred when the server would not have it now
     */
    void file(OutgoingMail mail) throws SendDeferred {
        try (Store store = MailSessions.imap(account, timeout).getStore("imap")) {
            account.open(store);
            List<Folder> folders = folders(store);
            for (Folder folder : folders) {
                if (holds(folder, mail.messageId())) {
                    return;
                }
            }
            Folder sent = folders.isEmpty() ? created(store) : folders.get(0);
            sent.appendMessages(new Message[] {new Stored(mail.raw())});
        } catch (MessagingException | RuntimeException trouble) {
            throw new SendDeferred(SmtpAnswer.tidy(trouble.toString()), trouble);
        }
    }

    private static Folder created(Store store) throws MessagingException {
        Folder sent = store.getFolder(NAMES.get(0));
        if (!sent.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("there is no folder for sent mail, and none can be made");
        }
        return sent;
    }

    /** What the server itself calls the folder of sent mail comes first. */
    private static List<Folder> folders(Store store) throws MessagingException {
        List<Folder> folders = new ArrayList<>();
        for (Folder folder : store.getDefaultFolder().list("*")) {
            boolean named = folder instanceof IMAPFolder imap
                    && Arrays.stream(imap.getAttributes()).anyMatch("\\Sent"::equalsIgnoreCase);
            if (named) {
                folders.add(0, folder);
            } else if (NAMES.contains(folder.getFullName())) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private static boolean found(Folder folder, String messageId) {
        try {
            return holds(folder, messageId);
        } catch (MessagingException | RuntimeException trouble) {
            LOG.debug("could not look into the folder {}", folder.getFullName(), trouble);
            return false;
        }
    }

    private static boolean holds(Folder folder, String messageId) throws MessagingException {
        folder.open(Folder.READ_ONLY);
        try (folder) {
            return bears(folder.search(new HeaderTerm("Message-ID", messageId)), messageId);
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

    /** A message that is written as it is stored, byte for byte. */
    private static final class Stored extends MimeMessage {
        private final byte[] raw;

        Stored(byte[] raw) throws MessagingException {
            super((jakarta.mail.Session) null);
            this.raw = raw.clone();
            setFlag(Flags.Flag.SEEN, true);
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] without) throws IOException {
            out.write(raw);
        }
    }
}
