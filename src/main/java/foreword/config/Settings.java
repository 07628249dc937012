package foreword.config;

import foreword.people.NotifyBy;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything the operator can decide. */
public record Settings(
        SlackSettings slack,
        HttpSettings http,
        DatabaseSettings database,
        MailSettings mail,
        TimeSettings time,
        PraiseSettings praise,
        NotifyBy notifyBy,
        AskingSettings asking,
        SendingSettings sending,
        HookSettings hooks) {

    /**
     * Reads the settings file and lays the environment over it.
     *
     * @param home where {@code config/foreword.yaml} may stand
     * @param file the file to read instead; it has to exist
     * @param env environment variables by name
     * @throws BadSettings with every problem, when there is one
     */
    public static Settings load(Path home, @Nullable Path file, Map<String, String> env) {
        List<String> problems = new ArrayList<>();
        Map<String, Given> weak = new SettingsFile(problems).read(home, file);
        Map<String, Given> strong = new Variables(env, problems).read();
        Settings settings = read(new Values(weak, strong, problems));
        if (!problems.isEmpty()) {
            throw new BadSettings(problems);
        }
        return settings;
    }

    /** Every key with the value in force, one line each, secrets as {@code ***}; fit to be read again without them. */
    public List<String> lines() {
        return new Written(this).lines();
    }

    private static Settings read(Values values) {
        Forms forms = new Forms(values);
        return new Settings(
                slack(values, forms),
                http(forms),
                new DatabaseSettings(forms.database("database.url", "jdbc:sqlite:data/foreword.db")),
                mail(values, forms),
                time(forms),
                new PraiseSettings(forms.emoji("praise.reaction").orElse("star2"), forms.names("praise.names")),
                forms.choice("notify.by", NotifyBy.class, NotifyBy.SLACK),
                asking(forms),
                new SendingSettings(forms.term("sending.undo-window", "5m")),
                new HookSettings(values.secret("hooks.survey.secret").orElse(null)));
    }

    private static SlackSettings slack(Values values, Forms forms) {
        Secret appToken = values.secret("slack.app-token").orElse(null);
        SlackMode usual = appToken == null ? SlackMode.HTTP : SlackMode.SOCKET;
        SlackMode mode = forms.choice("slack.mode", SlackMode.class, usual);
        if (mode == SlackMode.SOCKET && appToken == null) {
            values.reject("slack.mode", "socket only together with slack.app-token (SLACK_APP_TOKEN), else http");
        }
        return new SlackSettings(
                mode,
                forms.web("slack.api-url").map(Settings::withSlash).orElse(URI.create("https://slack.com/api/")),
                values.secret("slack.bot-token").orElse(null),
                values.secret("slack.signing-secret").orElse(null),
                values.secret("slack.signing-secret-previous").orElse(null),
                appToken);
    }

    private static HttpSettings http(Forms forms) {
        return new HttpSettings(
                forms.host("http.host").orElse("0.0.0.0"),
                forms.whole("http.port", 3000, 0, 65_535),
                forms.web("http.public-url").map(Settings::withoutSlash).orElse(null));
    }

    private static MailSettings mail(Values values, Forms forms) {
        String address = forms.address("mail.address").orElse(null);
        if (address != null && values.text("mail.smtp.host").isEmpty()) {
            values.reject("mail.smtp.host", "the host that takes our mail, as mail.address is set");
        }
        return new MailSettings(
                address,
                smtp(values, forms),
                imap(values, forms),
                oauth(values, forms),
                forms.file("mail.ca-file").orElse(null),
                forms.choice("mail.send-as", SendAs.class, SendAs.ON_BEHALF),
                forms.host("mail.authserv-id").orElse(null));
    }

    private static SmtpSettings smtp(Values values, Forms forms) {
        Security security = forms.choice("mail.smtp.security", Security.class, Security.STARTTLS);
        int usual = switch (security) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case TLS -> 465;
        };
        return new SmtpSettings(
                forms.host("mail.smtp.host").orElse(null),
                forms.whole("mail.smtp.port", usual, 1, 65_535),
                security,
                values.text("mail.smtp.user").orElse(null),
                values.secret("mail.smtp.password").orElse(null));
    }

    private static ImapSettings imap(Values values, Forms forms) {
        Security security = forms.choice("mail.imap.security", Security.class, Security.TLS);
        return new ImapSettings(
                forms.host("mail.imap.host").orElse(null),
                forms.whole("mail.imap.port", security == Security.TLS ? 993 : 143, 1, 65_535),
                security,
                values.text("mail.imap.user").orElse(null),
                values.secret("mail.imap.password").orElse(null),
                forms.names("mail.imap.folder").isEmpty() ? List.of("INBOX") : forms.names("mail.imap.folder"));
    }

    /** Null when none of its keys is set. */
    private static @Nullable OAuthSettings oauth(Values values, Forms forms) {
        String clientId = values.text("mail.oauth.client-id").orElse(null);
        Secret refreshToken = values.secret("mail.oauth.refresh-token").orElse(null);
        OAuthProvider provider = forms.choice("mail.oauth.provider", OAuthProvider.class, OAuthProvider.OTHER);
        URI tokenUrl = forms.web("mail.oauth.token-url").orElse(URI.create(provider.tokenUrl()));
        if (values.given("mail.oauth.").isEmpty()) {
            return null;
        }
        if (clientId == null) {
            values.reject("mail.oauth.client-id", "the id your provider gave to this program, as mail.oauth is used");
        }
        if (refreshToken == null) {
            values.reject("mail.oauth.refresh-token", "the token your provider gave you, as mail.oauth is used");
        }
        if (tokenUrl.toString().isEmpty()) {
            values.reject("mail.oauth.token-url", "an address, unless mail.oauth.provider is google or microsoft365");
        }
        return clientId == null || refreshToken == null
                ? null
                : new OAuthSettings(
                        provider,
                        clientId,
                        values.secret("mail.oauth.client-secret").orElse(null),
                        refreshToken,
                        tokenUrl,
                        values.text("mail.oauth.scope").orElse(provider.scope()));
    }

    private static TimeSettings time(Forms forms) {
        return new TimeSettings(
                forms.zone("time.zone", ZoneId.of("UTC")),
                forms.hours("time.working-hours", "09:00-17:30"),
                forms.days("time.holidays"));
    }

    private static AskingSettings asking(Forms forms) {
        return new AskingSettings(
                forms.term("asking.cooldown", "30d"),
                forms.term("asking.after-no", "182d"),
                forms.whole("asking.most-in-six-months", 3, 0, 100),
                forms.term("asking.moment-expiry", "2bd"),
                forms.term("asking.draft-expiry", "7d"),
                forms.term("asking.follow-up", "5bd"),
                forms.whole("asking.follow-ups", 2, 0, 10),
                forms.term("asking.thank-you", "1bd"),
                forms.term("asking.outcome-check", "5bd"),
                forms.term("asking.bridge-answer", "1bd"),
                forms.term("asking.hopper", "90d"));
    }

    private static URI withSlash(URI uri) {
        return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }

    private static URI withoutSlash(URI uri) {
        return uri.toString().endsWith("/")
                ? withoutSlash(
                        URI.create(uri.toString().substring(0, uri.toString().length() - 1)))
                : uri;
    }
}
