package foreword;

import foreword.people.EmailAddress;
import foreword.sandbox.Channel;
import foreword.sandbox.DemoCast;
import foreword.sandbox.Message;
import foreword.sandbox.PostOffice;
import foreword.sandbox.Setting;
import foreword.sandbox.SlackStandIn;
import foreword.sandbox.User;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people of the lab: clients who praise, and teammates who thank and approve. */
final class LabTeam implements AutoCloseable {
    private static final EmailAddress BOT = new EmailAddress("foreword@larkfield.example");
    private static final String PRAISE =
            "The rollout went without a hitch. Honestly, you people saved our quarter, thank you.";

    /** The most that can be set; more praise of a day waits for the next one. */
    private static final int MESSAGES_A_DAY = 20;

    private static final int CLIENTS_OF_ONE = 16;

    private final int clients;
    private final SlackStandIn slack;
    private final PostOffice post;
    private final Visitor visitor;
    private int said;
    private volatile boolean running = true;

    LabTeam(int clients) throws IOException {
        this.clients = clients;
        Duration[] retries =
                Stream.generate(() -> Duration.ofSeconds(1)).limit(60).toArray(Duration[]::new);
        Setting demo = Setting.demo().retryingAfter(retries);
        this.slack = SlackStandIn.open(demo.of(DemoCast.agency()), 0, Clock.systemUTC());
        DemoCast.enter(slack.workspace(), "UTC");
        this.post = PostOffice.open(0, 0, BOT);
        this.visitor = new Visitor(slack, post);
        owners().forEach(this::join);
        IntStream.range(0, clients).forEach(this::enter);
    }

    /** Slack calls this port from now on. */
    void callAt(int port) {
        slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
    }

    void stop() {
        running = false;
    }

    synchronized boolean allSaid() {
        return said >= clients;
    }

    /** How many mails each client has. */
    List<Integer> boxes() {
        return IntStream.range(0, clients)
                .mapToObj(i -> visitor.mails(address(i)).size())
                .toList();
    }

    /** How often each message to a teammate stands there, by its key. */
    Map<String, Long> cards() {
        return owners().flatMap(owner -> visitor.direct(owner).stream())
                .map(message ->
                        message.metadata().path("event_payload").path("key").asText())
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    }

    void talk() {
        while (running && !allSaid()) {
            sayNext();
            pause(400);
        }
    }

    /** Several at once, so that every worker of every node has something in hand. */
    void burst() {
        IntStream.range(0, Math.min(12, clients / 3)).parallel().forEach(i -> sayNext());
    }

    void decide() {
        while (running) {
            for (String action : List.of("moment.thank", "draft.approve")) {
                owners().forEach(owner -> pressAll(owner, action));
            }
            pause(300);
        }
    }

    long mailed() {
        return IntStream.range(0, clients)
                .filter(i -> !visitor.mails(address(i)).isEmpty())
                .count();
    }

    long held() {
        return owners().flatMap(owner -> visitor.cards(owner, "draft.wassent")).count();
    }

    /** Writes the list of clients to be imported. */
    void seed(Path contacts) throws IOException {
        List<String> lines = new ArrayList<>(List.of("Company,Segment,Domain,Owner,Name,Email,Role,Slack ID"));
        for (int i = 0; i < clients; i++) {
            lines.add("Client " + i + " Works,client,client" + i + ".example," + owner(i) + ",Kim Number" + i + ","
                    + address(i) + ",Head of Operations," + slackId(i));
        }
        Files.write(contacts, lines);
    }

    /** The settings of a node that is to serve this team. */
    Map<String, String> environment(String url) {
        return Map.ofEntries(
                Map.entry("FOREWORD_SLACK_API_URL", slack.apiUrl()),
                Map.entry("SLACK_BOT_TOKEN", slack.setting().botToken()),
                Map.entry("SLACK_SIGNING_SECRET", slack.setting().signingSecret()),
                Map.entry("FOREWORD_HTTP_HOST", "127.0.0.1"),
                Map.entry("FOREWORD_DATABASE_URL", url),
                Map.entry("FOREWORD_MAIL_ADDRESS", BOT.value()),
                Map.entry("FOREWORD_MAIL_SMTP_HOST", "127.0.0.1"),
                Map.entry("FOREWORD_MAIL_SMTP_PORT", Integer.toString(post.smtpPort())),
                Map.entry("FOREWORD_MAIL_SMTP_SECURITY", "none"),
                Map.entry("FOREWORD_MAIL_IMAP_HOST", "127.0.0.1"),
                Map.entry("FOREWORD_MAIL_IMAP_PORT", Integer.toString(post.imapPort())),
                Map.entry("FOREWORD_MAIL_IMAP_SECURITY", "none"),
                Map.entry("FOREWORD_MAIL_IMAP_USER", BOT.value()),
                Map.entry("FOREWORD_MAIL_IMAP_PASSWORD", PostOffice.PASSWORD),
                Map.entry("FOREWORD_TIME_ZONE", "UTC"),
                Map.entry("FOREWORD_TIME_WORKING_HOURS", "00:00-23:59"),
                Map.entry("FOREWORD_TIME_REMINDERS_A_DAY", Integer.toString(MESSAGES_A_DAY)),
                Map.entry("FOREWORD_SENDING_UNDO_WINDOW", "0s"));
    }

    @Override
    public void close() {
        stop();
        slack.close();
        post.close();
    }

    private void sayNext() {
        int next;
        synchronized (this) {
            next = said++;
        }
        if (next < clients) {
            visitor.say(slackId(next), channel(next), PRAISE);
        }
    }

    private void pressAll(String owner, String action) {
        visitor.cards(owner, action).toList().forEach(card -> press(owner, card, action));
    }

    /** What is not acknowledged is pressed again, as people do. */
    private void press(String owner, Message card, String action) {
        try {
            slack.asPerson(owner).press(card, action).ack();
        } catch (RuntimeException notNow) {
            pause(100);
        }
    }

    private void join(String owner) {
        String name = "Robin " + owner.substring(owner.length() - 2);
        String home = slack.workspace().identity().team().id();
        slack.workspace()
                .addUser(new User(
                        owner, home, name, name, owner.toLowerCase(Locale.ROOT) + "@larkfield.example", "UTC", false));
    }

    private void enter(int number) {
        String name = "Kim Number" + number;
        slack.workspace().addUser(new User(slackId(number), "T0ACME000", name, name, address(number), "UTC", false));
        slack.workspace()
                .addChannel(new Channel(
                        channel(number),
                        "with-client-" + number,
                        Channel.Kind.PUBLIC,
                        "",
                        List.of(slack.workspace().identity().botUser(), owner(number), slackId(number)),
                        List.of("T0ACME000"),
                        false));
    }

    private Stream<String> owners() {
        return IntStream.range(0, clients).mapToObj(LabTeam::owner).distinct();
    }

    private static String owner(int client) {
        return "U0TEAM0%02d".formatted(client / CLIENTS_OF_ONE);
    }

    private static String slackId(int number) {
        return "U0CLIENT%02d".formatted(number);
    }

    private static String channel(int number) {
        return "C0CLIENT%02d".formatted(number);
    }

    private static String address(int number) {
        return "kim" + number + "@client" + number + ".example";
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
