package foreword.config;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings in force, written as the file would have them. */
final class Written {
    private final Settings settings;

    Written(Settings settings) {
        this.settings = settings;
    }

    List<String> lines() {
        return Key.ALL.stream().map(this::line).toList();
    }

    private String line(Key key) {
        Object value = value(key.name());
        if (value == null) {
            return "# " + key.name() + ":";
        }
        return (key.secret() ? "# " : "") + key.name() + ": "
                + (value instanceof Enum<?> kind ? Forms.written(kind) : value);
    }

    private @Nullable Object value(String key) {
        return switch (key.substring(0, key.indexOf('.'))) {
            case "slack" -> slack(key);
            case "http" -> http(key);
            case "mail" -> mail(key);
            case "time" -> time(key);
            case "asking" -> asking(key);
            case "praise" -> praise(key);
            case "notify" -> settings.notifyBy();
            case "hooks" -> settings.hooks().surveySecret();
            case "database" -> settings.database().shownUrl();
            default -> settings.sending().undoWindow();
        };
    }

    private Object praise(String key) {
        PraiseSettings praise = settings.praise();
        return key.equals("praise.names")
                ? praise.names().stream().collect(Collectors.joining(", ", "[", "]"))
                : praise.reaction();
    }

    private @Nullable Object slack(String key) {
        SlackSettings slack = settings.slack();
        return switch (key) {
            case "slack.mode" -> slack.mode();
            case "slack.api-url" -> slack.apiUrl();
            case "slack.bot-token" -> slack.botToken();
            case "slack.signing-secret" -> slack.signingSecret();
            case "slack.signing-secret-previous" -> slack.previousSigningSecret();
            default -> slack.appToken();
        };
    }

    private @Nullable Object http(String key) {
        HttpSettings http = settings.http();
        return switch (key) {
            case "http.host" -> http.host();
            case "http.port" -> http.port();
            default -> http.publicUrl();
        };
    }

    private @Nullable Object mail(String key) {
        MailSettings mail = settings.mail();
        return switch (key) {
            case "mail.address" -> mail.address();
            case "mail.smtp.host" -> mail.smtp().host();
            case "mail.smtp.port" -> mail.smtp().port();
            case "mail.smtp.security" -> mail.smtp().security();
            case "mail.smtp.user" -> mail.smtp().user();
            case "mail.smtp.password" -> mail.smtp().password();
            case "mail.send-as" -> mail.sendAs();
            case "mail.authserv-id" -> mail.authservId();
            case "mail.ca-file" -> mail.caFile();
            default -> key.startsWith("mail.oauth.") ? oauth(key, mail.oauth()) : imap(key, mail.imap());
        };
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
            case "mail.oauth.token-url" -> oauth.tokenUrl();
            default -> oauth.scope();
        };
    }

    private static @Nullable Object imap(String key, ImapSettings imap) {
        return switch (key) {
            case "mail.imap.host" -> imap.host();
            case "mail.imap.port" -> imap.port();
            case "mail.imap.security" -> imap.security();
            case "mail.imap.user" -> imap.user();
            case "mail.imap.password" -> imap.password();
            default -> String.join(", ", imap.folders());
        };
    }

    private Object time(String key) {
        TimeSettings time = settings.time();
        return switch (key) {
            case "time.zone" -> time.zone();
            case "time.working-hours" -> time.workingHours();
            default -> time.holidays().stream().map(LocalDate::toString).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private Object asking(String key) {
        AskingSettings asking = settings.asking();
        return switch (key) {
            case "asking.cooldown" -> asking.cooldown();
            case "asking.after-no" -> asking.afterNo();
            case "asking.most-in-six-months" -> asking.mostInSixMonths();
            case "asking.moment-expiry" -> asking.moment();
            case "asking.draft-expiry" -> asking.draft();
            case "asking.follow-up" -> asking.followUp();
            case "asking.follow-ups" -> asking.followUps();
            case "asking.thank-you" -> asking.thanks();
            case "asking.outcome-check" -> asking.outcome();
            case "asking.bridge-answer" -> asking.bridge();
            default -> asking.hopper();
        };
    }
}
