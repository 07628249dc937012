package foreword.adapter.mail;

import org.jspecify.annotations.Nullable;

/**
 * Where mail is read.
 *
 * @param user null only where no login is asked for
 * @param folder the folder that is watched, mostly INBOX
 */
public record ImapAccount(
        String host,
        int port,
        Encryption encryption,
        @Nullable String user,
        @Nullable String password,
        String folder) {

    /** The name under which the ledger knows this mailbox. */
    public String mailbox() {
        return (user == null ? "" : user) + "@" + host + "/" + folder;
    }

    @Override
    public String toString() {
        return "imap " + host + ":" + port + " " + encryption + (user == null ? "" : " as " + user) + " " + folder;
    }
}
