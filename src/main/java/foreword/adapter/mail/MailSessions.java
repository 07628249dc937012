package foreword.adapter.mail;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection. The protocol is always called "smtp" or "imap", also under TLS: with "smtps" or "imaps" the
 * library ignores every one of these properties, the timeouts among them.
 */
public final class MailSessions {
    public static final Duration TIMEOUT = Duration.ofSeconds(20);

    private MailSessions() {}

    public static Session smtp(SmtpAccount account, String ownDomain, Duration timeout) {
        Properties properties = common("mail.smtp.", account.encryption(), account.login(), account.trust(), timeout);
        properties.setProperty("mail.smtp.localhost", ownDomain);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(account.login() != null));
        return Session.getInstance(properties);
    }

    public static Session imap(ImapAccount account, Duration timeout) {
        Properties properties = common("mail.imap.", account.encryption(), account.login(), account.trust(), timeout);
        properties.setProperty("mail.imap.partialfetch", "false");
        return Session.getInstance(properties);
    }

    private static Properties common(
            String prefix, Encryption encryption, @Nullable Login login, Trust trust, Duration timeout) {
        Properties properties = new Properties();
        String millis = Long.toString(timeout.toMillis());
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        trust.sockets().ifPresent(sockets -> properties.put(prefix + "ssl.socketFactory", sockets));
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        if (login != null) {
            login.credentials()
                    .mechanism()
                    .ifPresent(mechanism -> properties.setProperty(prefix + "auth.mechanisms", mechanism));
        }
        switch (encryption) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty(prefix + "starttls.enable", "true");
                properties.setProperty(prefix + "starttls.required", "true");
            }
            case TLS -> properties.setProperty(prefix + "ssl.enable", "true");
        }
        return properties;
    }
}
