package foreword.config;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings in force, written as the file would have them. */
final class Written {
    private final Settings settings;

    Written(Settings settings) {
        this.settings = settings;
    }

    List<String> lines() {
        return Stream.of(
                        Key.ALL.stream(),
                        new WrittenMail(settings.mail()).ownersKeys(),
                        settings.segments().stream()
                                .flatMap(segment -> new WrittenSegment(segment, settings.cadence()).keys()),
                        new WrittenWebhooks(settings.webhooks()).namedKeys())
                .flatMap(keys -> keys)
                .map(this::line)
                .toList();
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
            case "segments", "cadences" -> segment(key);
            case "slack" -> slack(key);
            case "http" -> http(key);
            case "mail" -> new WrittenMail(settings.mail()).value(key);
            case "time" -> time(key);
            case "asking" -> asking(key);
            case "praise" -> praise(key);
            case "notify" -> settings.notifyBy();
            case "templates" -> settings.locale().toLanguageTag();
            case "webhooks" -> new WrittenWebhooks(settings.webhooks()).value(key);
            case "hooks" ->
                key.equals("hooks.survey.secret")
                        ? settings.hooks().surveySecret()
                        : WrittenSource.value(settings.hooks(), key);
            case "deals" -> deals(key);
            case "retention" -> retention(key);
            case "database" -> settings.database().shownUrl();
            default -> settings.sending().undoWindow();
        };
    }

    private @Nullable Object segment(String key) {
        String name = NamedKeys.SEGMENTS
                .nameOf(key)
                .or(() -> NamedKeys.CADENCES.nameOf(key))
                .orElseThrow();
        if (name.equals(CadenceReading.ALL)) {
            return WrittenSegment.wait(settings.cadence(), key);
        }
        return settings.segments().stream()
                .filter(segment -> segment.name().equals(name))
                .findFirst()
                .map(segment -> new WrittenSegment(segment, settings.cadence()).value(key))
                .orElse(null);
    }

    /** How long a deal may stand still is written as a cadence. */
    private String retention(String key) {
        RetentionSettings kept = settings.retention();
        Duration days = switch (key) {
            case "retention.reminders" -> kept.reminders();
            case "retention.messages" -> kept.messages();
            default -> kept.digests();
        };
        return days.toDays() + "d";
    }

    private @Nullable Object deals(String key) {
        return switch (key) {
            case "deals.window" -> settings.dealWindow();
            case "deals.dollar" -> settings.dollar();
            default -> null;
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

    private @Nullable Object time(String key) {
        TimeSettings time = settings.time();
        return switch (key) {
            case "time.zone" -> time.zone();
            case "time.working-hours" -> time.workingHours();
            case "time.country" -> time.country();
            case "time.reminders-a-day" -> time.remindersADay();
            case "time.rhythm" -> time.rhythm();
            case "time.asks-a-week" -> time.asksAWeek();
            default -> time.holidays().stream().map(LocalDate::toString).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    /** How long steps wait is written as a cadence, not once more under the older keys. */
    private @Nullable Object asking(String key) {
        AskingSettings asking = settings.asking();
        return switch (key) {
            case "asking.cooldown" -> asking.cooldown();
            case "asking.after-no" -> asking.afterNo();
            case "asking.most-in-six-months" -> asking.mostInSixMonths();
            default -> null;
        };
    }
}
