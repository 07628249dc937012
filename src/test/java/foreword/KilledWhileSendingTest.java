package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.draft.Approval;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.draft.MessageKind;
import foreword.outbox.Card;
import foreword.outbox.Delivery;
import foreword.outbox.Notice;
import foreword.outbox.OutgoingMail;
import foreword.outbox.Parcel;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.testing.Given;
import foreword.testing.MailSink;
import foreword.workflow.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed without warning again and again while it sends: as often as {@code -Dforeword.kills} says while it
 * sends a thousand mails, a few times and fewer mails without it.
 */
class KilledWhileSendingTest {
    private static final int KILLS = Integer.getInteger("foreword.kills", 5);
    private static final int MAILS = System.getProperty("foreword.kills") == null ? 100 : 1000;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final Teammate owner = Given.teammate();
    private final MailSink sink = MailSink.slow();

    @AfterEach
    void close() {
        sink.close();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void accounts_for_every_mail_and_sends_none_twice() throws Exception {
        fill();

        int kills = 0;
        for (int i = 0; i < KILLS; i++) {
            if (lifeEndedByUs()) {
                kills++;
            }
        }
        assertThat(live().waitFor()).isZero();

        check(kills);
    }

    /** Most are killed in the middle of their mails, some while they start. */
    private boolean lifeEndedByUs() throws IOException, InterruptedException {
        int until = sink.taken() + random.nextInt(Math.max(1, 2 * MAILS / (KILLS + 1)));
        Process life = live();
        if (random.nextInt(10) == 0) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
        } else {
            while (life.isAlive() && sink.taken() <= until) {
                Thread.onSpinWait();
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(6000));
        }
        boolean living = life.isAlive();
        life.destroyForcibly().waitFor();
        return living;
    }

    private Process live() throws IOException {
        return new ProcessBuilder(
                        JAVA.toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "foreword.SendingLife",
                        url(),
                        Integer.toString(sink.port()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }

    private void check(int kills) {
        Map<Delivery.State, Integer> states = new EnumMap<>(Delivery.State.class);
        int asked = 0;
        int askedInVain = 0;
        List<String> wrong = new ArrayList<>();
        try (Database database = Database.open(url())) {
            Rows rows = Stores.of(database);
            for (int i = 0; i < MAILS; i++) {
                Delivery delivery = rows.outbox().withKey(key(i)).orElseThrow();
                states.merge(delivery.state(), 1, Integer::sum);
                int copies = sink.copies(messageId(i));
                boolean person = asksAPerson(rows, i);
                asked += person ? 1 : 0;
                askedInVain += person && copies == 1 ? 1 : 0;
                boolean sent = delivery.state() == Delivery.State.SENT && copies == 1 && !person;
                boolean open = delivery.state() == Delivery.State.UNKNOWN && copies <= 1 && person;
                if (!sent && !open) {
                    wrong.add(key(i) + " is " + delivery.state() + " with " + copies + " copies");
                }
            }
        }
        System.out.println(kills + " kills, " + MAILS + " mails: " + states + ", " + asked + " asked about, of which "
                + askedInVain + " had arrived; " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(kills).isPositive();
        assertThat(asked).as("at most one for each kill").isLessThanOrEqualTo(kills);
    }

    /** The card says that nobody knows, and a notice with the two buttons is on its way. */
    private boolean asksAPerson(Rows rows, int number) {
        boolean unknown = rows.drafts()
                .find(id(number))
                .filter(draft -> draft.state() == Draft.State.UNKNOWN)
                .isPresent();
        return unknown
                && rows.notices()
                        .find(Notice.Id.of("undecided/draft/" + id(number).value() + "/v1/"
                                + owner.id().value()))
                        .filter(notice -> !rows.outbox()
                                .viewersOf(
                                        new Card(Card.Kind.TROUBLE, notice.id().value()))
                                .isEmpty())
                        .isPresent();
    }

    private void fill() {
        try (Database database = Database.open(url())) {
            Rows rows = Stores.of(database);
            rows.people().save(owner);
            IntStream.range(0, MAILS).forEach(i -> database.step(() -> approved(rows, i)));
        }
    }

    private void approved(Rows rows, int number) {
        Letter letter = letter(number);
        rows.drafts()
                .add(new Draft(
                        id(number),
                        1,
                        MessageKind.REPORT_BACK,
                        "ask/a_" + number,
                        owner.id(),
                        letter,
                        "t" + number,
                        Draft.State.PENDING,
                        null,
                        Given.NOW,
                        Given.NOW));
        rows.drafts().approve(id(number), 1, new Approval(owner.id(), Given.NOW, letter.fingerprint(new byte[0])));
        rows.drafts().mailed(id(number), messageId(number));
        rows.outbox().put(key(number), new Parcel.Mail(id(number).value(), mail(letter, number)), Instant.EPOCH);
    }

    /** The checker reads no annotation on a nested type from a class file. */
    @SuppressWarnings("NullAway")
    private static Letter letter(int number) {
        return new Letter(
                new EmailAddress("client" + number + "@acme.example"),
                "Client " + number,
                List.of(),
                "Hello",
                "Thank you.",
                null,
                null,
                List.of());
    }

    private static OutgoingMail mail(Letter letter, int number) {
        String raw = "From: bot@larkfield.example\r\nTo: " + letter.to() + "\r\nMessage-ID: " + messageId(number)
                + "\r\nSubject: Hello\r\n\r\nThank you.\r\n";
        return new OutgoingMail(
                messageId(number),
                new EmailAddress("bot+b.t" + number + "@larkfield.example"),
                List.of(letter.to()),
                raw.getBytes(StandardCharsets.UTF_8));
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("foreword.db");
    }

    private static Draft.Id id(int number) {
        return new Draft.Id("d_" + number);
    }

    private static String key(int number) {
        return "draft/d_" + number + "/v1";
    }

    private static String messageId(int number) {
        return "<o." + number + "@larkfield.example>";
    }
}
