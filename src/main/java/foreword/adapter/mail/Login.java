package foreword.adapter.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import org.jspecify.annotations.Nullable;

/**
 * A name at a mail server, and what proves it.
 *
 * @param user as the server knows it, mostly the whole address
 */
public record Login(String user, Credentials credentials) {
    public static Login withPassword(String user, String password) {
        return new Login(user, new Password(password));
    }

    /**
     * Connects and logs in, once more with a fresh token when the first one is refused.
     *
     * @param login null where the server asks for none
     * @throws NoAccess when there is nothing to log in with
     * @throws AuthenticationFailedException when the server refuses the login
     * @throws MessagingException when it cannot be reached
     */
    static void open(Service service, String host, int port, @Nullable Login login) throws MessagingException {
        if (login == null) {
            service.connect(host, port, null, null);
            return;
        }
        String secret = login.credentials.current();
        try {
            service.connect(host, port, login.user, secret);
        } catch (AuthenticationFailedException refused) {
            if (!login.credentials.replaced(secret)) {
                throw refused;
            }
            service.connect(host, port, login.user, login.credentials.current());
        }
    }
}
