package foreword.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is set about mail; where nothing is, the provider's usual values stand. */
final class MailReading {
    private static final int MOST = 1_000_000;

    private final Values values;
    private final Forms forms;
    private final Provider provider;

    MailReading(Values values, Forms forms) {
        this.values = values;
        this.forms = forms;
        this.provider = forms.choice("mail.provider", Provider.class, Provider.GENERIC);
    }

    MailSettings read() {
        String address = forms.address("mail.address").orElse(null);
        SmtpSettings smtp = smtp();
        ImapSettings imap = imap();
        if (address != null
                && smtp.host() == null
                && values.text("mail.smtp.host").isEmpty()) {
            values.reject("mail.smtp.host", "the host that takes our mail, as mail.address is set");
        }
        return new MailSettings(
                address,
                provider,
                smtp,
                imap,
                oauth(),
                forms.file("mail.ca-file").orElse(null),
                forms.choice("mail.send-as", SendAs.class, SendAs.ON_BEHALF),
                forms.host("mail.authserv-id").orElse(null),
                forms.senders("mail.crm-senders"),
                forms.choice("mail.sent.copy", SentCopyChoice.class, SentCopyChoice.AUTO),
                new LimitSettings(
                        forms.whole("mail.limits.per-minute", provider.perMinute(), 1, MOST),
                        forms.whole("mail.limits.per-day", provider.perDay(), 1, MOST)),
                owners(smtp, imap));
    }

    private SmtpSettings smtp() {
        Security security = forms.choice("mail.smtp.security", Security.class, Security.STARTTLS);
        int usual = switch (security) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case TLS -> 465;
        };
        return new SmtpSettings(
                forms.host("mail.smtp.host").orElse(provider.smtpHost()),
                forms.whole("mail.smtp.port", usual, 1, 65_535),
                security,
                values.text("mail.smtp.user").orElse(null),
                values.secret("mail.smtp.password").orElse(null));
    }

    private ImapSettings imap() {
        Security security = forms.choice("mail.imap.security", Security.class, Security.TLS);
        return new ImapSettings(
                forms.host("mail.imap.host").orElse(provider.imapHost()),
                forms.whole("mail.imap.port", security == Security.TLS ? 993 : 143, 1, 65_535),
                security,
                values.text("mail.imap.user").orElse(null),
                values.secret("mail.imap.password").orElse(null),
                forms.names("mail.imap.folder").isEmpty() ? List.of("INBOX") : forms.names("mail.imap.folder"));
    }

    /** Null when none of its keys is set. */
    private @Nullable OAuthSettings oauth() {
        String clientId = values.text("mail.oauth.client-id").orElse(null);
        Secret refreshToken = values.secret("mail.oauth.refresh-token").orElse(null);
        OAuthProvider issuer = forms.choice("mail.oauth.provider", OAuthProvider.class, OAuthProvider.OTHER);
        URI tokenUrl = forms.web("mail.oauth.token-url").orElse(URI.create(issuer.tokenUrl()));
        if (values.given("mail.oauth.").isEmpty()) {
            return null;
        }
        if (clientId == null) {
            values.reject("mail.oauth.client-id", "the id your provider gave to this program, as mail.oauth is used");
        }
        if (refreshToken == null) {
            values.reject(
                    "mail.oauth.refresh-token",
                    "the token that `foreword mail authorize` prints, as mail.oauth is used");
        }
        if (tokenUrl.toString().isEmpty()) {
            values.reject("mail.oauth.token-url", "an address, unless mail.oauth.provider is google or microsoft365");
        }
        return clientId == null || refreshToken == null
                ? null
                : new OAuthSettings(
                        issuer,
                        clientId,
                        values.secret("mail.oauth.client-secret").orElse(null),
                        refreshToken,
                        forms.web("mail.oauth.authorize-url").orElse(issuer.authorizeUrl(tokenUrl)),
                        tokenUrl,
                        values.text("mail.oauth.scope").orElse(issuer.scope()));
    }

    private List<OwnerSettings> owners(SmtpSettings smtp, ImapSettings imap) {
        return values.owners().stream()
                .map(name -> owner(name, smtp, imap))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<OwnerSettings> owner(String name, SmtpSettings smtp, ImapSettings imap) {
        String key = Key.OWNERS + name + ".";
        Optional<String> address = forms.address(key + "address");
        if (address.isEmpty() && values.text(key + "address").isEmpty()) {
            values.reject(key + "address", "the teammate's mail address, as their mailbox is set up");
        }
        return address.map(
                it -> new OwnerSettings(name, it, smtp(key + "smtp.", smtp, it), imap(key + "imap.", imap, it)));
    }

    /** A teammate's mailbox is where ours is, unless something else is said. */
    private SmtpSettings smtp(String key, SmtpSettings ours, String address) {
        return new SmtpSettings(
                forms.host(key + "host").orElse(ours.host()),
                forms.whole(key + "port", ours.port(), 1, 65_535),
                forms.choice(key + "security", Security.class, ours.security()),
                values.text(key + "user").orElse(address),
                values.secret(key + "password").orElse(null));
    }

    /** Without a password of its own it is the one for sending. */
    private ImapSettings imap(String key, ImapSettings ours, String address) {
        return new ImapSettings(
                forms.host(key + "host").orElse(ours.host()),
                forms.whole(key + "port", ours.port(), 1, 65_535),
                forms.choice(key + "security", Security.class, ours.security()),
                values.text(key + "user").orElse(address),
                values.secret(key + "password")
                        .or(() -> values.secret(key.replace("imap.", "smtp.") + "password"))
                        .orElse(null),
                ours.folders());
    }
}
