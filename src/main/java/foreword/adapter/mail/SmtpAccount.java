package foreword.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed in.
 *
 * @param login null for a server that asks for none
 */
public record SmtpAccount(
        String host,
        int port,
        Encryption encryption,
        @Nullable Login login,
        Trust trust) {

    /** An account with a password at a server with a certificate that everybody trusts. */
    public SmtpAccount(String host, int port, Encryption encryption, String user, String password) {
        this(host, port, encryption, Login.withPassword(user, password), Trust.USUAL);
    }

    /** Connects and logs in, as {@link Login#open} does. */
    void open(Transport transport) throws MessagingException {
        Login.open(transport, host, port, login);
    }

    @Override
    public String toString() {
        return "smtp " + host + ":" + port + " " + encryption + (login == null ? "" : " as " + login.user());
    }
}
