package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlInbox;
import foreword.adapter.sql.SqlMailLedger;
import foreword.adapter.sql.SqlRemembered;
import foreword.testing.MailLab;
import foreword.testing.Postman;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mails come in at a real Dovecot while the process that reads them is killed (-9) again and again at random moments. The number
 * of kills is {@code foreword.kills}.
 */
@Timeout(3_600)
final class KilledReadingTest {
    private static final int KILLS = Integer.getInteger("foreword.kills", 8);
    private static final int MAILS = 1_000;
    private static final String PAT = "pat@agency.test";
    private static final Duration START_WITHIN = Duration.ofSeconds(90);
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(3);

    /** Most lives end while their mails come in, some before the first is read, some after the last. */
    private static final int LONGEST_LIFE_MILLIS = 1_500;

    @TempDir
    Path folder;

    private final MailLab lab = MailLab.assumeRunning();
    private final Random random = new Random();

    @Test
    void each_mail_is_worked_on_exactly_once_however_often_the_reader_is_killed() throws Exception {
        int brought = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Process child = start();
            int next = MAILS * kill / KILLS;
            Thread postman = bring(brought, next);
            LockSupport.parkNanos(
                    Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)).toNanos());
            child.destroyForcibly().waitFor();
            postman.join();
            brought = next;
        }
        Process last = start();
        try {
            until(CAUGHT_UP_WITHIN, () -> workedOn() == MAILS);
        } finally {
            last.destroyForcibly().waitFor();
        }
        checkEachOnce();
    }

    private void checkEachOnce() {
        try (Database database = Database.open("jdbc:sqlite:" + database());
                SqlInbox inbox = new SqlInbox(database)) {
            SqlRemembered remembered = new SqlRemembered(database);
            assertThat(IntStream.range(0, MAILS).mapToObj(KilledReadingTest::subject))
                    .allSatisfy(subject -> assertThat(remembered.get(ReadingChild.WORKED_ON + subject))
                            .as(subject)
                            .contains("1"));
            assertThat(inbox.count("DONE")).isEqualTo(MAILS);
            assertThat(inbox.count("WAITING") + inbox.count("WORKING") + inbox.count("DEAD"))
                    .isZero();
            assertThat(new SqlMailLedger(database, inbox).countAside()).isZero();
        }
    }

    private long workedOn() {
        try (Database database = Database.open("jdbc:sqlite:" + database());
                SqlInbox inbox = new SqlInbox(database)) {
            return inbox.count("DONE");
        }
    }

    private Process start() throws IOException {
        Path ready = folder.resolve("ready");
        Files.deleteIfExists(ready);
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingChild.class.getName(),
                        database().toString(),
                        lab.host(),
                        Integer.toString(lab.imap()),
                        PAT,
                        lab.password(),
                        ready.toString())
                .toList();
        File output = folder.resolve("output.txt").toFile();
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start();
        until(START_WITHIN, () -> {
            assertThat(child.isAlive()).as("the child lives").isTrue();
            return Files.exists(ready);
        });
        return child;
    }

    private Thread bring(int from, int to) {
        Thread postman = new Thread(
                () -> {
                    try (Postman bag = new Postman(lab.host(), lab.mx())) {
                        for (int i = from; i < to; i++) {
                            bag.bring(PAT, subject(i));
                        }
                    } catch (IOException lost) {
                        throw new IllegalStateException("not all mails were brought", lost);
                    }
                },
                "postman");
        postman.start();
        return postman;
    }

    private static String subject(int number) {
        return "mail" + number;
    }

    private Path database() {
        return folder.resolve("foreword.db");
    }

    private static void until(Duration patience, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(patience);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
