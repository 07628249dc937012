package foreword.adapter.mail;

import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Says in words what a mail library's exception means, and what to do. */
public final class MailTrouble {
    private MailTrouble() {}

    /** True when the server, or whoever gives out tokens, refused us: trying again soon is of no use. */
    public static boolean isRefusal(Throwable trouble) {
        return find(trouble, AuthenticationFailedException.class)
                        .filter(refused -> !passing(refused))
                        .isPresent()
                || find(trouble, NoAccess.class).filter(NoAccess::refused).isPresent();
    }

    /** RFC 5530: the server cannot tell right from wrong at the moment. */
    private static boolean passing(AuthenticationFailedException refused) {
        String said = words(refused).toLowerCase(Locale.ROOT);
        return said.contains("[unavailable]") || said.contains("temporary");
    }

    /** True when an answer took too long. */
    public static boolean isTimeout(Throwable trouble) {
        return find(trouble, SocketTimeoutException.class).isPresent();
    }

    /** One or two whole sentences. */
    public static String sentence(Throwable trouble) {
        Optional<NoAccess> noAccess = find(trouble, NoAccess.class);
        if (noAccess.isPresent()) {
            return String.valueOf(noAccess.get().getMessage());
        }
        if (find(trouble, AuthenticationFailedException.class).isPresent()) {
            return "the server refuses the login (" + words(trouble)
                    + "). Check user and password; some providers want "
                    + "a password made for this program, or OAuth (mail.oauth).";
        }
        return encryption(trouble).or(() -> connection(trouble)).orElseGet(() -> words(trouble));
    }

    private static Optional<String> encryption(Throwable trouble) {
        if (find(trouble, CertificateExpiredException.class).isPresent()) {
            return Optional.of("the server's certificate has expired. Whoever runs it has to renew it.");
        }
        if (find(trouble, CertPathBuilderException.class).isPresent()
                || find(trouble, CertPathValidatorException.class).isPresent()) {
            return Optional.of(
                    "the server's certificate is signed by nobody we trust, so the connection was refused. "
                            + "If it is your own authority, name its certificate in mail.ca-file; else somebody may be listening.");
        }
        String all = chain(trouble).toLowerCase(Locale.ROOT);
        if (all.contains("no name matching")
                || all.contains("no subject alternative")
                || all.contains("can't verify identity of server")) {
            return Optional.of("the server's certificate is for another name than the host in the settings, so the "
                    + "connection was refused. Set the host to the name in the certificate.");
        }
        if (all.contains("starttls") && all.contains("required")) {
            return Optional.of(
                    "the server offers no STARTTLS, so no password was sent. Set security to tls (port 993 or "
                            + "465) if it has that, or to none only for a server on this machine.");
        }
        if (find(trouble, SSLException.class).isPresent()) {
            return Optional.of("no encrypted connection comes about (" + words(trouble)
                    + "). Does the port fit security? " + "tls is for 993 and 465, starttls for 143 and 587.");
        }
        return Optional.empty();
    }

    private static Optional<String> connection(Throwable trouble) {
        if (find(trouble, UnknownHostException.class).isPresent()) {
            return Optional.of("there is no host of that name, or the name service does not answer.");
        }
        if (isTimeout(trouble)) {
            return Optional.of("the server does not answer in time.");
        }
        if (find(trouble, ConnectException.class).isPresent()) {
            return Optional.of("nobody listens at that host and port.");
        }
        return Optional.empty();
    }

    /** What the server or the library said, on one line. */
    private static String words(Throwable trouble) {
        String message = trouble.getMessage();
        String said = message == null || message.isBlank() ? trouble.getClass().getSimpleName() : message;
        return said.replaceAll("[\\r\\n]+", " ").strip();
    }

    private static String chain(Throwable trouble) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }

    private static <T extends Throwable> Optional<T> find(Throwable trouble, Class<T> kind) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
