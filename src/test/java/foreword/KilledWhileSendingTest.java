package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.outbox.Delivery;
import foreword.people.EmailAddress;
import foreword.testing.MailSink;
import foreword.workflow.Rows;
import java.io.IOException;
import java.nio.file.Path;
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
    private final ApprovedMails mails =
            new ApprovedMails(SendingLife.BOT, number -> new EmailAddress("client" + number + "@acme.example"));
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
                Delivery delivery = mails.delivery(rows, i);
                states.merge(delivery.state(), 1, Integer::sum);
                int copies = sink.copies(mails.messageId(i));
                boolean person = mails.asksAPerson(rows, i);
                asked += person ? 1 : 0;
                askedInVain += person && copies == 1 ? 1 : 0;
                boolean sent = delivery.state() == Delivery.State.SENT && copies == 1 && !person;
                boolean open = delivery.state() == Delivery.State.UNKNOWN && copies <= 1 && person;
                if (!sent && !open) {
                    wrong.add("mail " + i + " is " + delivery.state() + " with " + copies + " copies");
                }
            }
        }
        System.out.println(kills + " kills, " + MAILS + " mails: " + states + ", " + asked + " asked about, of which "
                + askedInVain + " had arrived; " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(kills).isPositive();
        assertThat(asked).as("at most one for each kill").isLessThanOrEqualTo(kills);
    }

    private void fill() {
        try (Database database = Database.open(url())) {
            Rows rows = Stores.of(database);
            ApprovedMails.addOwner(rows);
            IntStream.range(0, MAILS).forEach(i -> database.step(() -> mails.add(rows, i)));
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("foreword.db");
    }
}
