package foreword;

import foreword.adapter.http.HttpPort;
import foreword.adapter.mail.Encryption;
import foreword.adapter.mail.ImapAccount;
import foreword.adapter.mail.SendingAccount;
import foreword.adapter.mail.SmtpAccount;
import foreword.adapter.mail.Trust;
import foreword.adapter.slack.SlackApi;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlHousekeeping;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.adapter.sql.SqlRemembered;
import foreword.calendar.BusinessDays;
import foreword.calendar.Term;
import foreword.calendar.WorkingHours;
import foreword.eligibility.Caps;
import foreword.followup.Cadence;
import foreword.outbox.Limits;
import foreword.people.EmailAddress;
import foreword.people.NotifyBy;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.MovableClock;
import foreword.sandbox.PostOffice;
import foreword.sandbox.Setting;
import foreword.sandbox.SlackStandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The bot, a Slack stand-in, a mail server and a clock in one process, on 127.0.0.1 only. */
final class Playground implements AutoCloseable {
    /** A CRM whose notices by mail count. */
    static final String CRM = "notices@crm.example";

    static final EmailAddress BOT = new EmailAddress("foreword@larkfield.example");
    static final ZoneId ZONE = ZoneOffset.UTC;
    private static final String DOLLAR = "USD";

    private static final Duration SOCKET_PATIENCE = Duration.ofSeconds(20);

    private final Plan plan;
    private final Clock real;
    private final MovableClock clock;
    private final HttpPort port;
    private final SlackStandIn slack;
    private final PostOffice post;
    private volatile CompletableFuture<Bot> bot = new CompletableFuture<>();

    /**
     * How a playground is laid out.
     *
     * @param smtp and {@code imap}: the mail server's ports, 0 for any free ones
     * @param database the address of what keeps the bot's rows
     * @param sockets true when Slack talks to the bot over Socket Mode, false over HTTP
     * @param seeded true when the pretend agency is in it from the start
     */
    record Plan(int smtp, int imap, String database, Path home, boolean sockets, boolean seeded) {
        /** Keeps the rows in a file. */
        Plan(int smtp, int imap, Path file, Path home, boolean sockets, boolean seeded) {
            this(smtp, imap, "jdbc:sqlite:" + file, home, sockets, seeded);
        }
    }

    private Playground(Plan plan, HttpPort port, Clock real) throws IOException {
        this.plan = plan;
        this.real = real;
        this.clock = new MovableClock(real, Duration.ZERO);
        this.port = port;
        Setting setting = Setting.demo().of(DemoCast.agency());
        this.slack = new SlackStandIn(setting, port, clock);
        DemoCast.enter(slack.workspace(), ZONE.getId());
        this.post = PostOffice.open(plan.smtp(), plan.imap(), BOT);
        // The bot's own doors lie on the same port; they lead to whichever bot lives at the moment.
        new Doors(this::bot).open(port);
    }

    /** Lays everything out on a port, in the place of what lay there before; there is no bot before {@link #start}. */
    static Playground laidOut(Plan plan, HttpPort port, Clock real) throws IOException {
        return new Playground(plan, port, real);
    }

    /** Lays out on any free port and starts. */
    static Playground open(Plan plan, Clock real) throws IOException {
        Playground playground = laidOut(plan, new HttpPort("127.0.0.1", 0), real);
        playground.start();
        return playground;
    }

    /** Opens the doors; when this returns, the bot listens. Whoever comes in before it is born waits for it. */
    void start() throws IOException {
        port.start();
        bot.complete(born());
        live();
    }

    MovableClock clock() {
        return clock;
    }

    SlackStandIn slack() {
        return slack;
    }

    PostOffice post() {
        return post;
    }

    Bot bot() {
        return bot.join();
    }

    HttpPort port() {
        return port;
    }

    /** Ends the bot and lets it begin again on what it had stored. */
    void restart() {
        bot().close();
        bot = CompletableFuture.completedFuture(born());
        live();
    }

    @Override
    public void close() {
        end();
        port.close();
    }

    /** Closes all but the port, on which another may be laid out. */
    void end() {
        bot().close();
        slack.close();
        post.close();
    }

    private void live() {
        if (!plan.sockets()) {
            slack.deliverTo(URI.create("http://127.0.0.1:" + port.port() + "/slack/events"));
        }
        bot().start();
        Instant end = Instant.now().plus(SOCKET_PATIENCE);
        while (plan.sockets() && slack.openSockets() == 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /**
     * Turns the clock forward. Whatever is due on the way is done one by one, in order, each with the clock standing at its
     * own time.
     */
    void turnTo(Instant target) {
        bot().settle(); // what is being sent holds a lease, which a leap of the clock would end
        Instant next = nextDue().orElse(target);
        while (next.isBefore(target)) {
            turn(next);
            bot().settle();
            next = nextDue().filter(due -> due.isAfter(clock.instant())).orElse(target);
        }
        turn(target);
    }

    /** The next time at which something is due; empty when nothing is planned. */
    Optional<Instant> nextDue() {
        return Stream.of(bot().rows().nudges().nextDue(), bot().rows().outbox().nextDue())
                .flatMap(Optional::stream)
                .filter(due -> due.isAfter(clock.instant()))
                .min(Comparator.naturalOrder());
    }

    private void turn(Instant instant) {
        clock.turnTo(instant);
        bot().remember("clock.ahead", Long.toString(clock.ahead().toMillis()));
        bot().beat();
    }

    private Bot born() {
        Database database = Database.open(plan.database());
        SqlRemembered remembered = new SqlRemembered(database);
        remembered
                .get("clock.ahead")
                .ifPresent(ahead -> clock.turnTo(real.instant().plusMillis(Long.parseLong(ahead))));
        SqlInbox inbox = new SqlInbox(database);
        Bot fresh = new Bot(new Bot.Ground(
                clock,
                database,
                inbox,
                new SlackApi(slack.apiUrl(), slack.setting().botToken()),
                List.of(slack.setting().signingSecret()),
                plan.sockets() ? new SlackApi(slack.apiUrl(), slack.setting().appToken()) : null,
                slack.setting().signingSecret(),
                DealHooks.ofSandbox(slack.setting().signingSecret(), "http://127.0.0.1:" + port.port(), DOLLAR),
                mail(database, inbox),
                "http://127.0.0.1:" + port.port(),
                plan.home().resolve("templates"),
                habits()));
        if (plan.seeded() && fresh.rows().people().companies().isEmpty()) {
            new DemoRows(fresh.rows(), clock.instant(), ZONE).write();
        }
        return fresh;
    }

    private Mailroom mail(Database database, SqlInbox inbox) {
        return new MailServers(
                new MailServers.Accounts(
                        new SendingAccount(
                                BOT,
                                new SmtpAccount("127.0.0.1", post.smtpPort(), Encryption.NONE, null, Trust.USUAL),
                                new ImapAccount(
                                        "127.0.0.1",
                                        post.imapPort(),
                                        Encryption.NONE,
                                        BOT.value(),
                                        PostOffice.PASSWORD,
                                        "INBOX"),
                                SendingAccount.SentCopy.NONE),
                        List.of(),
                        false,
                        Limits.NONE,
                        PostOffice.NAME,
                        List.of(CRM)),
                new SqlMailLedger(database, inbox),
                Duration.ofMillis(500),
                clock);
    }

    /** The product's own terms, but for the undo window: a visitor sees at once that the mail went out. */
    private static Bot.Habits habits() {
        return new Bot.Habits(
                ZONE,
                WorkingHours.parse("09:00-17:30", new BusinessDays(Set.of())),
                Timekeeping.USUAL,
                Caps.DEFAULT,
                Term.parse("0s"),
                SqlHousekeeping.Kept.USUAL,
                Term.parse("365d"),
                DOLLAR,
                Serving.answers(),
                "star2",
                NotifyBy.SLACK,
                List.of(),
                java.util.Locale.ENGLISH,
                new Ways(List.of(), Caps.DEFAULT, Cadence.USUAL));
    }
}
