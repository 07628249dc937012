package foreword.adapter.mail;

import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed in.
 *
 * @param user null for a server that asks for no login
 */
public record SmtpAccount(
        String host,
        int port,
        Encryption encryption,
        @Nullable String user,
        @Nullable String password) {

    @Override
    public String toString() {
        return "smtp " + host + ":" + port + " " + encryption + (user == null ? "" : " as " + user);
    }
}
