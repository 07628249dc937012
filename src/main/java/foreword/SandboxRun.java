package foreword;

import foreword.adapter.http.HttpPort;
import foreword.cli.SandboxOptions;
import foreword.sandbox.page.SandboxPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;

/** The sandbox from the command line: the playground, its page, and a way to begin again. */
final class SandboxRun implements AutoCloseable {
    private static final int SMTP = 3025;
    private static final int IMAP = 3143;

    private final SandboxOptions options;
    private final Path home;
    private final Path folder;
    /** Stays open over a new beginning, so that the open page finds it again. */
    private final HttpPort http;

    private Playground playground;
    private SandboxPage page;

    private SandboxRun(SandboxOptions options, Path home) throws IOException {
        this.options = options;
        this.home = home;
        Path data = options.data();
        this.folder = data == null ? Files.createTempDirectory("foreword-sandbox") : Files.createDirectories(data);
        this.http = new HttpPort("127.0.0.1", options.port());
        open();
    }

    static SandboxRun start(SandboxOptions options, Path home) throws IOException {
        return new SandboxRun(options, home);
    }

    int port() {
        return http.port();
    }

    @Override
    public synchronized void close() {
        playground.close();
        if (options.data() == null) {
            sweep(true);
        }
    }

    private void open() throws IOException {
        boolean free = options.port() == 0;
        Playground.Plan plan = new Playground.Plan(
                free ? 0 : SMTP,
                free ? 0 : IMAP,
                folder.resolve("sandbox.db"),
                home,
                false,
                options.seed() == SandboxOptions.Seed.DEMO);
        playground = Playground.laidOut(plan, http, Clock.systemUTC());
        page = new SandboxPage(new SandboxStage(playground, this::resetSoon), http);
        // An open page that asks too early would take "not found" for an answer and never come back.
        page.mount();
        playground.start();
    }

    /** The click is answered at once: the page that takes it cannot end before. */
    private void resetSoon() {
        Thread reset = new Thread(this::reset, "sandbox-reset");
        reset.setDaemon(true);
        reset.start();
    }

    private synchronized void reset() {
        page.endWith(() -> {
            playground.end();
            sweep(false);
            try {
                open();
            } catch (IOException e) {
                throw new UncheckedIOException("The sandbox cannot begin again", e);
            }
        });
    }

    private void sweep(boolean all) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> all || file.getFileName().toString().startsWith("sandbox.db"))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println("Some files of the sandbox were left in " + folder);
        }
    }
}
