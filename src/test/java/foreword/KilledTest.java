package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlActivityLog;
import foreword.draft.Draft;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.sandbox.Ack;
import foreword.sandbox.Channel;
import foreword.sandbox.DemoCast;
import foreword.sandbox.DemoRows;
import foreword.sandbox.Message;
import foreword.sandbox.PostOffice;
import foreword.sandbox.Setting;
import foreword.sandbox.SlackStandIn;
import foreword.sandbox.User;
import foreword.sandbox.View;
import foreword.workflow.Rows;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/** The bot as an operator runs it, in a process of its own, which is killed without warning and started again. */
@ExtendWith(KilledTest.ShowOutput.class)
class KilledTest {
    private static final EmailAddress BOT = new EmailAddress("foreword@larkfield.example");
    private static final String DANA = "dana@acme.example";
    private static final String SAM = "sam@northwind.example";
    private static final String PRAISE =
            "The rollout went without a hitch. Honestly, you people saved our quarter, thank you.";

    /** How long after the acknowledgement of an approval the process is killed. */
    private static final List<Integer> DELAYS = List.of(0, 20, 100, 300, 5, 40);

    /** Generous: a busy machine starts a process slowly. */
    private static final Duration START_WITHIN = Duration.ofSeconds(90);

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private SlackStandIn slack;
    private PostOffice post;
    private Visitor visitor;
    private int port;
    private @Nullable Process child;
    private int kills;

    @BeforeEach
    void open() throws IOException {
        slack = SlackStandIn.open(Setting.demo().of(DemoCast.agency()), 0, Clock.systemUTC());
        DemoCast.enter(slack.workspace(), "UTC");
        post = PostOffice.open(0, 0, BOT);
        visitor = new Visitor(slack, post);
        port = freePort();
        slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
    }

    @AfterEach
    void close() throws InterruptedException {
        Process living = child;
        if (living != null) {
            living.destroyForcibly().waitFor();
        }
        slack.close();
        post.close();
    }

    @Test
    void goes_from_praise_to_thank_you_in_a_process_of_its_own() throws Exception {
        seed(List.of(new Client("Dana Ortiz", DANA, DemoRows.DANA, "Acme")));
        start();

        play(() -> {});
    }

    @Test
    void sends_each_mail_once_when_killed_after_each_step() throws Exception {
        seed(List.of(new Client("Dana Ortiz", DANA, DemoRows.DANA, "Acme")));
        start();

        play(this::killAndRestart);

        assertThat(kills).isGreaterThanOrEqualTo(12);
    }

    @Test
    void sends_an_approved_mail_once_or_asks_when_killed_right_after_the_approval() throws Exception {
        List<Client> clients = IntStream.rangeClosed(1, DELAYS.size() + 2)
                .mapToObj(KilledTest::client)
                .toList();
        clients.forEach(this::enter);
        seed(clients);
        start();
        List<Message> cards = clients.stream().map(this::drafted).toList();

        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            press(cards.get(i), "draft.approve");
            if (i < DELAYS.size()) {
                TimeUnit.MILLISECONDS.sleep(DELAYS.get(i));
            } else {
                // The worst moment: the mail server has the mail, the bot perhaps not yet its answer.
                spinUntilMailed(client);
            }
            kill();
            int mailed = visitor.mails(client.email()).size();
            start();
            checkOneOrAsked(client, cards.get(i), mailed);
        }
        killAndRestart();
        for (int i = 0; i < clients.size(); i++) {
            checkOneOrAsked(
                    clients.get(i),
                    cards.get(i),
                    visitor.mails(clients.get(i).email()).size());
        }

        kill();
        inspect(rows -> {
            for (Client client : clients) {
                checkRows(rows, client);
            }
        });
        checkEachCardOnce();
        assertThat(kills).isGreaterThanOrEqualTo(8);
    }

    /** Somebody who says kind words. */
    private record Client(String name, String email, String slackId, String company) {
        String channel() {
            return slackId.equals(DemoRows.DANA) ? DemoCast.ACME_CHANNEL : "C" + slackId.substring(1);
        }
    }

    private static Client client(int number) {
        String word = String.valueOf((char) ('A' + number));
        return new Client(
                "Kim " + word + "berg",
                "kim" + number + "@client" + number + ".example",
                "U0CLIENT" + word,
                "Client " + word);
    }

    private void enter(Client client) {
        slack.workspace()
                .addUser(new User(
                        client.slackId(), "T0ACME000", client.name(), client.name(), client.email(), "UTC", false));
        slack.workspace()
                .addChannel(new Channel(
                        client.channel(),
                        "with-" + client.slackId().toLowerCase(java.util.Locale.ROOT),
                        Channel.Kind.PUBLIC,
                        "",
                        List.of(slack.workspace().identity().botUser(), DemoRows.ALICE, client.slackId()),
                        List.of("T0ACME000"),
                        false));
    }

    private void play(Step afterEachStep) throws Exception {
        question(afterEachStep);
        forwardable(afterEachStep);
        introduction(afterEachStep);
        thanks(afterEachStep);
        kill();
        checkTheEnd();
    }

    /** What happens between two steps. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private void question(Step afterEachStep) throws Exception {
        assertThat(visitor.say(DemoRows.DANA, DemoCast.ACME_CHANNEL, PRAISE)
                        .ack()
                        .ok())
                .isTrue();
        afterEachStep.run();
        Message moment = visitor.card(DemoRows.ALICE, "moment.ask");
        assertThat(moment.text()).contains("Dana Ortiz");
        afterEachStep.run();
        View modal = askModal(moment);
        afterEachStep.run();
        submit(modal);
        afterEachStep.run();
        approve(afterEachStep);

        MimeMessage mail = visitor.mail(DANA, 1);
        assertThat(mail.getSubject()).contains("Sam Lee");
    }

    private void forwardable(Step afterEachStep) throws Exception {
        visitor.answer(
                visitor.mail(DANA, 1), "Dana Ortiz <" + DANA + ">", "Sure, happy to introduce you.", Instant.now());
        afterEachStep.run();
        visitor.card(DemoRows.ALICE, "reply.no");
        approve(afterEachStep);

        MimeMessage mail = visitor.mail(DANA, 2);
        assertThat(mail.getSubject()).contains("Alice Park").contains("Sam Lee").contains("Northwind");
        assertThat(visitor.mails(SAM)).isEmpty();
    }

    private void introduction(Step afterEachStep) throws Exception {
        post.send(
                new PostOffice.Letter(
                        "Dana Ortiz <" + DANA + ">",
                        List.of("Sam Lee <" + SAM + ">"),
                        List.of("alice@larkfield.example", BOT.value()),
                        "Sam, meet Alice (Larkfield)",
                        "Sam, Alice did our rollout. Alice, Sam opens a third site. Over to you both.",
                        List.of()),
                Instant.now());
        afterEachStep.run();
        approve(afterEachStep);

        MimeMessage mail = visitor.mail(SAM, 2);
        assertThat(mail.getSubject()).isEqualTo("Re: Sam, meet Alice (Larkfield)");
        assertThat(Visitor.addresses(mail, RecipientType.TO)).containsExactly(SAM);
        assertThat(visitor.mail(DANA, 3).getMessageID()).isEqualTo(mail.getMessageID());
    }

    private void thanks(Step afterEachStep) throws Exception {
        String channel = slack.workspace().direct(List.of(DemoRows.ALICE)).id();
        assertThat(slack.asPerson(DemoRows.ALICE)
                        .type("/foreword", "thanks", channel)
                        .ack()
                        .ok())
                .isTrue();
        afterEachStep.run();
        Message list = Visitor.await(
                "the list of owed thanks",
                () -> slack.workspace().ephemerals(channel, DemoRows.ALICE).stream()
                        .filter(message -> Visitor.buttons(message).contains("thanks.draft"))
                        .findFirst());
        press(list, "thanks.draft");
        afterEachStep.run();
        approve(afterEachStep);

        assertThat(visitor.mail(DANA, 4).getSubject()).containsIgnoringCase("thank");
    }

    private View askModal(Message moment) {
        press(moment, "moment.ask");
        return visitor.modal(DemoRows.ALICE, "ask");
    }

    /** Everything is typed in, as a person would who sees an empty card. */
    private void submit(View modal) {
        Map<String, List<String>> typed = new HashMap<>();
        for (JsonNode block : modal.blocks()) {
            String id = block.path("block_id").asText();
            JsonNode element = block.path("element");
            if (id.startsWith("card_")) {
                typed.put(id, List.of("One plain sentence for " + id.substring(5) + " that anybody could check."));
            } else if (id.equals("why")) {
                typed.put(id, List.of("Opens a third site in March, the stage we work on."));
            } else if (id.equals("target")) {
                typed.put(
                        id,
                        List.of(element.path("options").path(0).path("value").asText()));
            }
        }
        assertThat(typed).containsKeys("card_who", "card_why", "card_what", "target");
        Ack ack = slack.asPerson(DemoRows.ALICE).submit(modal, typed).ack();
        assertThat(ack.ok()).as("the answer to the form: %s", ack).isTrue();
        assertThat(slack.screens().modal(DemoRows.ALICE)).isEmpty();
    }

    /** Approves the newest draft and waits until its card says that it went out. */
    private void approve(Step afterEachStep) throws Exception {
        Message card = visitor.card(DemoRows.ALICE, "draft.approve");
        afterEachStep.run();
        press(card, "draft.approve");
        Visitor.await(
                "the card to say that the mail was sent; it says "
                        + current(card).text(),
                () -> Optional.of(current(card)).filter(now -> now.text().contains("Sent to")));
        afterEachStep.run();
    }

    /** Praise by this client and a drafted ask to them; the first one fills in the great-introduction card. */
    private Message drafted(Client client) {
        assertThat(visitor.say(client.slackId(), client.channel(), PRAISE).ack().ok())
                .isTrue();
        Message moment = cardAbout(client, "moment.ask");
        press(moment, "moment.ask");
        return Visitor.await("the draft to " + client.name(), () -> {
            slack.screens().modal(DemoRows.ALICE).ifPresent(this::submit);
            return about(client, "draft.approve");
        });
    }

    private Message cardAbout(Client client, String actionId) {
        return Visitor.await("a card with " + actionId + " about " + client.name(), () -> about(client, actionId));
    }

    private Optional<Message> about(Client client, String actionId) {
        return visitor.cards(DemoRows.ALICE, actionId)
                .filter(message -> message.text().contains(client.name()))
                .findFirst();
    }

    private void press(Message card, String actionId) {
        Ack ack = slack.asPerson(DemoRows.ALICE).press(card, actionId).ack();
        assertThat(ack.ok()).as("the answer to %s: %s", actionId, ack).isTrue();
    }

    private Message current(Message card) {
        return slack.workspace().message(card.channel(), card.ts()).orElseThrow();
    }

    private void spinUntilMailed(Client client) {
        Instant end = Instant.now().plusSeconds(10);
        while (visitor.mails(client.email()).isEmpty() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    /** One mail and the word "Sent", or a question to the approver; never two mails, never silence. */
    private void checkOneOrAsked(Client client, Message card, int mailed) {
        Message now = Visitor.await(
                "an end of the draft to " + client.name() + "; it says "
                        + current(card).text(),
                () -> Optional.of(current(card))
                        .filter(message -> message.text().contains("Sent to")
                                || Visitor.buttons(message).contains("draft.wassent")));
        int mails = visitor.mails(client.email()).size();
        assertThat(mails)
                .as("mails to %s, %s before the restart", client.name(), mailed)
                .isLessThanOrEqualTo(1);
        if (Visitor.buttons(now).contains("draft.wassent")) {
            assertThat(now.text()).contains("Nobody knows");
            assertThat(mails).isEqualTo(mailed);
        } else {
            assertThat(mails).as("mails to %s", client.name()).isEqualTo(1);
        }
    }

    private void checkRows(Rows rows, Client client) {
        Contact contact =
                rows.people().contactWithEmail(new EmailAddress(client.email())).orElseThrow();
        assertThat(rows.praises().of(contact.id())).hasSize(1);
        List<Draft> drafts = rows.asks().to(contact.id()).stream()
                .flatMap(ask -> rows.drafts().about(ask.id().ref()).stream())
                .toList();
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0).state()).isIn(Draft.State.SENT, Draft.State.UNKNOWN);
        if (visitor.mails(client.email()).isEmpty()) {
            assertThat(drafts.get(0).state()).isEqualTo(Draft.State.UNKNOWN);
        }
    }

    private void checkTheEnd() {
        assertThat(boxes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(DANA, 4, SAM, 2, BOT.value(), 2, "alice@larkfield.example", 2));
        checkEachCardOnce();
        assertThat(kinds())
                .containsExactlyInAnyOrderEntriesOf(Map.of("MOMENT", 1, "DRAFT", 4, "REPLY", 1, "INTRODUCTION", 1));
        inspect(rows -> {
            Contact dana =
                    rows.people().contactWithEmail(new EmailAddress(DANA)).orElseThrow();
            assertThat(rows.praises().of(dana.id())).hasSize(1);
            assertThat(rows.asks().to(dana.id())).hasSize(1);
            for (String once : List.of("praise.heard", "ask.asked", "ask.handed")) {
                assertThat(rows.log().count(once, Instant.EPOCH)).as(once).isEqualTo(1);
            }
            assertThat(rows.log().count("draft.approved", Instant.EPOCH)).isEqualTo(4);
            assertThat(rows.log().count("draft.sent", Instant.EPOCH)).isEqualTo(4);
            assertThat(rows.thanks().countPaid()).isEqualTo(1);
        });
    }

    private Map<String, Integer> boxes() {
        return post.mails().stream()
                .collect(Collectors.toMap(PostOffice.Delivered::box, mail -> 1, Integer::sum, TreeMap::new));
    }

    private void checkEachCardOnce() {
        assertThat(deliveries()).doesNotHaveDuplicates().allMatch(key -> key.startsWith("card/"));
    }

    /** How many cards of each kind the owner has. */
    private Map<String, Integer> kinds() {
        return deliveries().stream().collect(Collectors.toMap(key -> key.split("/", -1)[1], key -> 1, Integer::sum));
    }

    /** The key of each message to the owner, such as {@code card/DRAFT/d_1/U0ALICE00}. */
    private List<String> deliveries() {
        return visitor.direct(DemoRows.ALICE).stream()
                .map(message ->
                        message.metadata().path("event_payload").path("key").asText())
                .toList();
    }

    private void inspect(Consumer<Rows> look) {
        try (Database database = Database.open(url())) {
            look.accept(Stores.of(database));
            assertThat(new SqlActivityLog(database).verified()).isTrue();
        }
    }

    private void seed(List<Client> clients) throws Exception {
        Path contacts = folder.resolve("contacts.csv");
        Files.write(
                contacts,
                Stream.concat(
                                Stream.of("Company,Segment,Domain,Owner,Name,Email,Role,Slack ID"),
                                clients.stream()
                                        .map(client -> String.join(
                                                ",",
                                                client.company(),
                                                "client",
                                                new EmailAddress(client.email()).domain(),
                                                DemoRows.ALICE,
                                                client.name(),
                                                client.email(),
                                                "Head of Operations",
                                                client.slackId())))
                        .toList());
        Path targets = folder.resolve("targets.csv");
        Files.write(
                targets,
                List.of(
                        "Name,Company,Role,Why,Challenge,Segment,Priority",
                        "Sam Lee,Northwind,COO,\"Northwind opens its third site in March, the stage at which the first"
                                + " weeks tend to slip.\",opening a third site,prospect,1"));
        run("import", "contacts", contacts.toString());
        run("import", "targets", targets.toString());
    }

    private void run(String... command) throws Exception {
        Process process = launch(command);
        child = process;
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    }

    private void killAndRestart() throws Exception {
        kill();
        start();
    }

    private void kill() throws InterruptedException {
        Objects.requireNonNull(child).destroyForcibly().waitFor();
        kills++;
    }

    private void start() throws Exception {
        Process serving = launch("serve");
        child = serving;
        Instant end = Instant.now().plus(START_WITHIN);
        while (!alive()) {
            assertThat(serving.isAlive()).as("the bot lives").isTrue();
            assertThat(Instant.now()).as("the bot does not listen yet").isBefore(end);
            Visitor.pause();
        }
    }

    private boolean alive() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/livez"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Process launch(String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dforeword.home=.",
                "foreword.Foreword"));
        line.addAll(List.of(command));
        File output = output().toFile();
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().keySet().removeIf(name -> name.startsWith("FOREWORD_") || name.startsWith("SLACK_"));
        builder.environment().putAll(environment());
        return builder.start();
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("FOREWORD_SLACK_API_URL", slack.apiUrl()),
                Map.entry("SLACK_BOT_TOKEN", slack.setting().botToken()),
                Map.entry("SLACK_SIGNING_SECRET", slack.setting().signingSecret()),
                Map.entry("FOREWORD_HTTP_HOST", "127.0.0.1"),
                Map.entry("FOREWORD_HTTP_PORT", Integer.toString(port)),
                Map.entry("FOREWORD_DATABASE_URL", url()),
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
                Map.entry("FOREWORD_TIME_REMINDERS_A_DAY", "20"),
                Map.entry("FOREWORD_SENDING_UNDO_WINDOW", "0s"));
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("foreword.db");
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A failed test shows what the bot wrote. */
    static final class ShowOutput implements TestExecutionExceptionHandler {
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            KilledTest test = (KilledTest) context.getRequiredTestInstance();
            if (Files.exists(test.output())) {
                System.err.println(Files.readString(test.output()));
            }
            throw failure;
        }
    }
}
