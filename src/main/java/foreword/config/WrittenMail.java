package foreword.config;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings about mail in force, by key. */
final class WrittenMail {
    private static final List<String> OWNER_KEYS = List.of(
            "address",
            "smtp.host",
            "smtp.port",
            "smtp.security",
            "smtp.user",
            "smtp.password",
            "imap.host",
            "imap.port",
            "imap.security",
            "imap.user",
            "imap.password");

    private final MailSettings mail;

    WrittenMail(MailSettings mail) {
        this.mail = mail;
    }

    /** The keys of teammates' mailboxes that are set up. */
    Stream<Key> ownersKeys() {
        return mail.owners().stream()
                .flatMap(owner -> OWNER_KEYS.stream().map(end -> Key.OWNERS + owner.name() + "." + end))
                .flatMap(name -> Key.named(name).stream());
    }

    @Nullable
    Object value(String key) {
        if (key.startsWith(Key.OWNERS)) {
            return owner(key.substring(Key.OWNERS.length()));
        }
        return switch (key) {
            case "mail.address" -> mail.address();
            case "mail.provider" -> mail.provider();
            case "mail.send-as" -> mail.sendAs();
            case "mail.authserv-id" -> mail.authservId();
            case "mail.crm-senders" -> mail.crmSenders();
            case "mail.ca-file" -> mail.caFile();
            case "mail.sent.copy" -> mail.copy();
            case "mail.limits.per-minute" -> mail.limits().perMinute();
            case "mail.limits.per-day" -> mail.limits().perDay();
            default -> server(key);
        };
    }

    private @Nullable Object server(String key) {
        if (key.startsWith("mail.oauth.")) {
            return oauth(key, mail.oauth());
        }
        return key.startsWith("mail.smtp.")
                ? smtp(key.substring("mail.smtp.".length()), mail.smtp())
                : imap(key.substring("mail.imap.".length()), mail.imap());
    }

    private @Nullable Object owner(String key) {
        int dot = key.indexOf('.');
        OwnerSettings owner = mail.owners().stream()
                .filter(it -> it.name().equals(key.substring(0, dot)))
                .findFirst()
                .orElseThrow();
        String end = key.substring(dot + 1);
        if (end.equals("address")) {
            return owner.address();
        }
        String last = end.substring("smtp.".length());
        return end.startsWith("smtp.") ? smtp(last, owner.smtp()) : imap(last, owner.imap());
    }

    private static @Nullable Object oauth(String key, @Nullable OAuthSettings oauth) {
        if (oauth == null) {
            return null;
        }
        return switch (key) {
            case "mail.oauth.provider" -> oauth.provider();
            case "mail.oauth.client-id" -> oauth.clientId();
            case "mail.oauth.client-secret" -> oauth.clientSecret();
            case "mail.oauth.refresh-token" -> oauth.refreshToken();
            case "mail.oauth.authorize-url" -> oauth.authorizeUrl();
            case "mail.oauth.token-url" -> oauth.tokenUrl();
            default -> oauth.scope();
        };
    }

    private static @Nullable Object smtp(String end, SmtpSettings smtp) {
        return switch (end) {
            case "host" -> smtp.host();
            case "port" -> smtp.port();
            case "security" -> smtp.security();
            case "user" -> smtp.user();
            default -> smtp.password();
        };
    }

    private static @Nullable Object imap(String end, ImapSettings imap) {
        return switch (end) {
            case "host" -> imap.host();
            case "port" -> imap.port();
            case "security" -> imap.security();
            case "user" -> imap.user();
            case "password" -> imap.password();
            default -> String.join(", ", imap.folders());
        };
    }
}
