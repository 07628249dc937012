package foreword.config;

import foreword.calendar.Rhythm;
import foreword.calendar.Term;
import foreword.followup.Cadence;
import foreword.followup.Manners;
import foreword.people.NotifyBy;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the operator can decide.
 *
 * @param locale in which we write where no other language is known
 * @param cadence how long things wait in segments that have no cadence of their own
 * @param dealWindow how long after an introduction a deal may begin and still be credited to it by itself
 * @param dollar the ISO code that a bare {@code $} means
 */
public record Settings(
        SlackSettings slack,
        HttpSettings http,
        DatabaseSettings database,
        MailSettings mail,
        TimeSettings time,
        PraiseSettings praise,
        NotifyBy notifyBy,
        Locale locale,
        AskingSettings asking,
        SendingSettings sending,
        RetentionSettings retention,
        Cadence cadence,
        Term dealWindow,
        String dollar,
        HookSettings hooks,
        WebhookSettings webhooks,
        List<SegmentSettings> segments) {
    private static final String REFRESH_TOKEN = "FOREWORD_MAIL_OAUTH_REFRESH_TOKEN";

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

    /**
     * Reads them for whoever has yet to obtain the first refresh token of {@code mail.oauth}; a dummy stands in its place.
     *
     * @throws BadSettings with every other problem
     */
    public static Settings loadBeforeAuthorizing(Path home, @Nullable Path file, Map<String, String> env) {
        Map<String, String> without = new HashMap<>(env);
        without.remove(REFRESH_TOKEN + "_FILE");
        without.put(REFRESH_TOKEN, "none yet");
        return load(home, file, without);
    }

    /** Every key with the value in force, one line each, secrets as {@code ***}; fit to be read again without them. */
    public List<String> lines() {
        return new Written(this).lines();
    }

    private static Settings read(Values values) {
        Forms forms = new Forms(values);
        AskingSettings asking = asking(forms);
        Cadence cadence = new CadenceReading(values, forms).usual();
        return new Settings(
                slack(values, forms),
                http(forms),
                new DatabaseSettings(forms.database("database.url", "jdbc:sqlite:data/foreword.db")),
                new MailReading(values, forms).read(),
                time(forms),
                new PraiseSettings(forms.emoji("praise.reaction").orElse("star2"), forms.names("praise.names")),
                forms.choice("notify.by", NotifyBy.class, NotifyBy.SLACK),
                forms.language("templates.locale", Locale.ENGLISH),
                asking,
                new SendingSettings(forms.term("sending.undo-window", "5m")),
                new RetentionSettings(
                        forms.kept("retention.reminders", 365, 90),
                        forms.kept("retention.messages", 400, 180),
                        forms.kept("retention.digests", 1825, 400)),
                cadence,
                forms.term("deals.window", "365d"),
                forms.dollar("deals.dollar"),
                new HookSettings(
                        values.secret("hooks.survey.secret").orElse(null), new SourceReading(values, forms).read()),
                new WebhookReading(values).read(),
                new SegmentReading(values, forms, asking, cadence).read());
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

    private static TimeSettings time(Forms forms) {
        return new TimeSettings(
                forms.zone("time.zone", ZoneId.of("UTC")),
                forms.hours("time.working-hours", "09:00-17:30"),
                forms.days("time.holidays"),
                forms.country("time.country").orElse(null),
                forms.whole("time.reminders-a-day", 3, 1, Manners.MOST_A_DAY),
                forms.choice("time.rhythm", Rhythm.class, Rhythm.AS_IT_HAPPENS),
                forms.whole("time.asks-a-week", 2, 0, 99));
    }

    private static AskingSettings asking(Forms forms) {
        return new AskingSettings(
                forms.term("asking.cooldown", "30d"),
                forms.term("asking.after-no", "182d"),
                forms.whole("asking.most-in-six-months", 3, 0, 100));
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
