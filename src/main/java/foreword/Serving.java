package foreword;

import foreword.adapter.http.HttpPort;
import foreword.adapter.slack.SlackApi;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlHousekeeping;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.ask.AnswerReader;
import foreword.calendar.BusinessDays;
import foreword.calendar.WorkingHours;
import foreword.config.AskingSettings;
import foreword.config.Secret;
import foreword.config.Settings;
import foreword.config.SlackMode;
import foreword.config.SlackSettings;
import foreword.eligibility.Caps;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot with its one HTTP port, as an operator runs it. */
final class Serving implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final Bot bot;
    private final HttpPort port;
    private final Telling telling;

    private Serving(Bot bot, HttpPort port, Telling telling) {
        this.bot = bot;
        this.port = port;
        this.telling = telling;
    }

    /** Builds and starts everything; when this returns, the bot listens. */
    static Serving start(Settings settings, Path home, Clock clock) throws IOException {
        SlackSettings slack = settings.slack();
        Secret secret = settings.hooks().surveySecret();
        URI url = settings.http().publicUrl();
        Database database = Database.open(settings.database().url());
        SqlInbox inbox = new SqlInbox(database);
        Bot bot = new Bot(new Bot.Ground(
                clock,
                database,
                inbox,
                new SlackApi(slack.apiUrl().toString(), reveal(slack.botToken())),
                secrets(slack),
                slack.mode() == SlackMode.SOCKET
                        ? new SlackApi(slack.apiUrl().toString(), reveal(slack.appToken()))
                        : null,
                secret == null ? null : secret.reveal(),
                DealHooks.of(settings),
                MailServers.of(
                        settings.mail(),
                        new SqlMailLedger(database, inbox),
                        MailAccounts.refreshTokens(settings.mail(), database),
                        clock),
                url == null ? null : url.toString(),
                home.resolve("templates"),
                habits(settings)));
        new ContentFolder(bot.rows().contents()).take(contentFolder(settings));
        HttpPort port = new HttpPort(settings.http().host(), settings.http().port());
        new Doors(() -> bot).open(port);
        bot.start();
        port.start();
        LOG.info("Foreword listens on port {}, Slack over {}", port.port(), slack.mode());
        return new Serving(
                bot,
                port,
                Telling.start(settings, database, bot.rows(), bot.node().leases(), clock));
    }

    int port() {
        return port.port();
    }

    /** Takes nothing more in, ends what is under way, and closes. */
    @Override
    public void close() {
        port.close();
        telling.close();
        bot.close();
    }

    static Bot.Habits habits(Settings settings) {
        AskingSettings asking = settings.asking();
        BusinessDays days = new BusinessDays(settings.time().holidays());
        Caps caps = new Caps(asking.cooldown(), asking.afterNo(), asking.mostInSixMonths());
        return new Bot.Habits(
                settings.time().zone(),
                WorkingHours.parse(settings.time().workingHours(), days),
                Timekeeping.of(settings.time()),
                caps,
                settings.sending().undoWindow(),
                new SqlHousekeeping.Kept(
                        settings.retention().reminders(),
                        settings.retention().messages(),
                        settings.retention().digests()),
                settings.dealWindow(),
                settings.dollar(),
                answers(),
                settings.praise().reaction(),
                settings.notifyBy(),
                settings.praise().names(),
                settings.locale(),
                new Ways(settings.segments(), caps, settings.cadence()));
    }

    static AnswerReader answers() {
        return foreword.ask.reading.TrainedAnswerReader.shipped();
    }

    private static Path contentFolder(Settings settings) {
        String url = settings.database().url();
        Path file = Path.of(url.startsWith("jdbc:sqlite:") ? url.substring("jdbc:sqlite:".length()) : "data/x");
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Path.of("content") : folder.resolve("content");
    }

    private static List<String> secrets(SlackSettings slack) {
        List<String> secrets = Stream.of(
                        Optional.ofNullable(slack.signingSecret()), Optional.ofNullable(slack.previousSigningSecret()))
                .flatMap(Optional::stream)
                .map(Secret::reveal)
                .toList();
        if (secrets.isEmpty() && slack.mode() == SlackMode.HTTP) {
            throw new IllegalArgumentException("slack.signing-secret (SLACK_SIGNING_SECRET) is missing: without it "
                    + "nothing that comes over HTTP can be trusted. Set it, or an app token for Socket Mode.");
        }
        return secrets;
    }

    private static String reveal(@org.jspecify.annotations.Nullable Secret secret) {
        return secret == null ? "" : secret.reveal();
    }
}
