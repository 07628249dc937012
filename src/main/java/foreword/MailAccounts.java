package foreword;

import foreword.adapter.mail.AccessTokens;
import foreword.adapter.mail.Credentials;
import foreword.adapter.mail.Encryption;
import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.Login;
import foreword.adapter.mail.Password;
import foreword.adapter.mail.RefreshTokens;
import foreword.adapter.mail.SendingAccount;
import foreword.adapter.mail.SmtpAccount;
import foreword.adapter.mail.TokenEndpoint;
import foreword.adapter.mail.Trust;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlSealed;
import foreword.config.ImapSettings;
import foreword.config.MailSettings;
import foreword.config.OAuthSettings;
import foreword.config.Secret;
import foreword.config.Security;
import foreword.config.SmtpSettings;
import foreword.people.EmailAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts at the mail servers, as the settings name them. A password wins over access tokens, server by server. */
final class MailAccounts {
    private static final String REFRESH_TOKEN = "mail.oauth.refresh-token";

    private final MailSettings settings;
    private final String address;
    private final @Nullable AccessTokens tokens;
    private final Trust trust;

    /** @param address the bot's own, which is the user where none is named */
    MailAccounts(MailSettings settings, String address, RefreshTokens refreshTokens, Clock clock) {
        OAuthSettings oauth = settings.oauth();
        Path caFile = settings.caFile();
        this.settings = settings;
        this.address = address;
        this.tokens = oauth == null ? null : new AccessTokens(endpoint(oauth), refreshTokens, clock);
        this.trust = caFile == null ? Trust.USUAL : Trust.alsoIn(caFile);
    }

    /** Keeps the refresh tokens of these settings in the database, sealed with the one that stands in them. */
    static RefreshTokens refreshTokens(MailSettings settings, Database database) {
        OAuthSettings oauth = settings.oauth();
        if (oauth == null) {
            return new NoRefreshTokens();
        }
        SqlSealed kept = new SqlSealed(
                database, oauth.clientId() + "\n" + oauth.refreshToken().reveal());
        return new RefreshTokens() {
            @Override
            public Optional<String> newest() {
                return kept.get(REFRESH_TOKEN);
            }

            @Override
            public void replace(String token) {
                kept.set(REFRESH_TOKEN, token);
            }
        };
    }

    SmtpAccount smtp() {
        SmtpSettings smtp = settings.smtp();
        return smtp(smtp, relay(smtp) ? null : login(smtp.user(), smtp.password()));
    }

    /** Null when replies are not read. */
    @Nullable
    ImapAccount imap() {
        ImapSettings imap = settings.imap();
        return imap(imap, login(imap.user(), imap.password()));
    }

    /** The bot's mailbox. */
    SendingAccount own() {
        return new SendingAccount(new EmailAddress(address), smtp(), imap(), copy());
    }

    /** The mailboxes of teammates; they take passwords. */
    List<SendingAccount> owners() {
        return settings.owners().stream()
                .map(owner -> new SendingAccount(
                        new EmailAddress(owner.address()),
                        smtp(
                                owner.smtp(),
                                password(owner.smtp().user(), owner.smtp().password())),
                        imap(
                                owner.imap(),
                                password(owner.imap().user(), owner.imap().password())),
                        copy()))
                .toList();
    }

    private SendingAccount.SentCopy copy() {
        return SendingAccount.SentCopy.valueOf(settings.sentCopy().name());
    }

    private SmtpAccount smtp(SmtpSettings smtp, @Nullable Login login) {
        String host = smtp.host();
        if (host == null) {
            throw new IllegalArgumentException("mail.smtp.host is missing");
        }
        return new SmtpAccount(
                host, smtp.port(), Encryption.valueOf(smtp.security().name()), login, trust);
    }

    private @Nullable ImapAccount imap(ImapSettings imap, @Nullable Login login) {
        String host = imap.host();
        return host == null
                ? null
                : new ImapAccount(
                        host, imap.port(), Encryption.valueOf(imap.security().name()), login, imap.folders(), trust);
    }

    private static @Nullable Login password(@Nullable String user, @Nullable Secret password) {
        return user == null || password == null ? null : Login.withPassword(user, password.reveal());
    }

    /** A server beside us that asks for no login. */
    private static boolean relay(SmtpSettings smtp) {
        return smtp.security() == Security.NONE && smtp.user() == null && smtp.password() == null;
    }

    private @Nullable Login login(@Nullable String user, @Nullable Secret password) {
        Credentials credentials = password == null ? tokens : new Password(password.reveal());
        return credentials == null ? null : new Login(user == null ? address : user, credentials);
    }

    static TokenEndpoint endpoint(OAuthSettings oauth) {
        Secret secret = oauth.clientSecret();
        return new TokenEndpoint(new TokenEndpoint.Client(
                oauth.tokenUrl(),
                oauth.clientId(),
                secret == null ? null : secret.reveal(),
                oauth.refreshToken().reveal(),
                oauth.scope()));
    }

    /** Where passwords are used, nothing is kept. */
    private static final class NoRefreshTokens implements RefreshTokens {
        @Override
        public Optional<String> newest() {
            return Optional.empty();
        }

        @Override
        public void replace(String token) {
            throw new IllegalStateException("mail.oauth is not set");
        }
    }
}
