package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import foreword.activity.Activity;
import foreword.activity.Leases;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlHooks;
import foreword.config.Settings;
import foreword.workflow.Rows;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs are told of deals, and one of them does not answer. */
class SlowWebhookTest {
    @TempDir
    Path folder;

    private final CountDownLatch answers = new CountDownLatch(1);
    /** Whether the one that does not answer waited to be let go. */
    private final CompletableFuture<Boolean> woken = new CompletableFuture<>();

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer receiver;
    private Database database;
    private Rows rows;
    private Telling telling;

    @BeforeEach
    void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(threads);
        receiver.createContext("/", this::take);
        receiver.start();
        Path file = folder.resolve("foreword.yaml");
        Files.writeString(
                file, """
                webhooks:
                  private-network: true
                  secret: whsec_a2V5LWtleS1rZXkta2V5LWtleS1rZXkta2V5
                  endpoints:
                    asleep: {url: "http://127.0.0.1:PORT/asleep"}
                    awake: {url: "http://127.0.0.1:PORT/awake"}
                """.replace("PORT", String.valueOf(receiver.getAddress().getPort())));
        Settings settings = Settings.load(
                Path.of("."), file, Map.of("FOREWORD_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("foreword.db")));
        database = Database.open(settings.database().url());
        rows = Stores.of(database);
        // What happens from now on is told, however long the first look of its thread takes.
        new SqlHooks(database, Clock.systemUTC()).news(1);
        telling = Telling.start(settings, database, rows, Leases.ALONE, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        answers.countDown();
        telling.close();
        database.close();
        receiver.stop(0);
        threads.shutdown();
    }

    @Test
    void one_that_does_not_answer_holds_up_no_other() throws Exception {
        happened("deal/dl_0");
        Visitor.await("the call that waits", () -> Optional.of(taken).filter(it -> it.contains("/asleep")));
        for (int i = 1; i <= 3; i++) {
            happened("deal/dl_" + i);
        }

        Visitor.await("all four", () -> Optional.of(awake()).filter(count -> count == 4));
        assertThat(taken).containsOnlyOnce("/asleep");
        answers.countDown();
        assertThat(woken.get(1, TimeUnit.MINUTES))
                .as("asleep until all others were told")
                .isTrue();
    }

    private long awake() {
        return taken.stream().filter("/awake"::equals).count();
    }

    private void happened(String deal) {
        rows.log().append(new Activity(Clock.systemUTC().instant(), Activity.FOREWORD, "deal.won", deal, ""));
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        taken.add(path);
        if (path.equals("/asleep")) {
            try {
                woken.complete(answers.await(1, TimeUnit.MINUTES));
            } catch (InterruptedException stopped) {
                woken.completeExceptionally(stopped);
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
