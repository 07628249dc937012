package foreword.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is read.
 *
 * @param login null only where none is asked for
 * @param folders the folders that are watched, mostly INBOX alone
 */
public record ImapAccount(
        String host,
        int port,
        Encryption encryption,
        @Nullable Login login,
        List<String> folders,
        Trust trust) {

    public ImapAccount {
        folders = List.copyOf(folders);
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("no folder to read at " + host);
        }
    }

    /** An account with a password and one folder, at a server with a certificate that everybody trusts. */
    public ImapAccount(String host, int port, Encryption encryption, String user, String password, String folder) {
        this(host, port, encryption, Login.withPassword(user, password), List.of(folder), Trust.USUAL);
    }

    /** The name under which the ledger knows what is in any folder of this account. */
    public String name() {
        return (login == null ? "" : login.user()) + "@" + host;
    }

    /** Connects and logs in, as {@link Login#open} does. */
    public void open(Store store) throws MessagingException {
        Login.open(store, host, port, login);
    }

    @Override
    public String toString() {
        return "imap " + host + ":" + port + " " + encryption + (login == null ? "" : " as " + login.user());
    }
}
