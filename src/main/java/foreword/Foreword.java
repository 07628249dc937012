package foreword;

import foreword.adapter.csv.PeopleFiles;
import foreword.adapter.jsonl.DealLines;
import foreword.adapter.jsonl.PraiseLines;
import foreword.adapter.mail.reading.MailLines;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlBackup;
import foreword.cli.AuthorizeOptions;
import foreword.cli.Cli;
import foreword.cli.ConnectionsOptions;
import foreword.cli.ExportOptions;
import foreword.cli.ImportOptions;
import foreword.cli.MailboxOptions;
import foreword.cli.PreviewOptions;
import foreword.cli.Program;
import foreword.cli.SandboxOptions;
import foreword.config.Settings;
import foreword.people.EmailAddress;
import foreword.praise.hearing.TrainedPraiseDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The program's entry point and composition root. */
public final class Foreword implements Program {
    private final Path home;

    Foreword(Path home) {
        this.home = home;
    }

    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("foreword.home", "."));
        System.exit(Cli.run(args, new Foreword(home)));
    }

    @Override
    public int serve(Settings settings) throws Exception {
        if (settings.slack().botToken() == null) {
            System.err.println(
                    "No Slack token is set (SLACK_BOT_TOKEN), so this is the sandbox: nothing leaves this machine.");
            return sandbox(new SandboxOptions(settings.http().port(), null, SandboxOptions.Seed.DEMO));
        }
        waitForTheEnd(Serving.start(settings, home, Clock.systemUTC()));
        return 0;
    }

    @Override
    public int sandbox(SandboxOptions options) throws Exception {
        SandboxRun run = SandboxRun.start(options, home);
        System.out.println("The sandbox is open: http://127.0.0.1:" + run.port() + "/  (Ctrl+C ends it)");
        waitForTheEnd(run);
        return 0;
    }

    @Override
    public int doctor(Settings settings) {
        return new Doctor(settings, home).run(System.out);
    }

    @Override
    public int readPraise(InputStream in, PrintStream out, PrintStream err) throws IOException {
        return new PraiseLines(TrainedPraiseDetector.shipped()).read(in, out, err) == 0 ? 0 : 1;
    }

    @Override
    public int readDeal(Settings settings, InputStream in, PrintStream out, PrintStream err) throws IOException {
        return new DealLines(DealReaders.all(settings.dollar())).read(in, out, err) == 0 ? 0 : 1;
    }

    @Override
    public int readMail(List<Path> files, PrintStream out, PrintStream err) {
        return new MailLines().run(files, out, err);
    }

    @Override
    public int importContacts(Settings settings, ImportOptions options) throws IOException {
        return new ContactImport(settings, System.out, System.err).run(options, folded(options));
    }

    @Override
    public int importDeals(Settings settings, ImportOptions options) throws IOException {
        return new DealImport(settings, Clock.systemUTC(), System.out, System.err).run(options, folded(options));
    }

    @Override
    public int importTargets(Settings settings, ImportOptions options) throws IOException {
        return new TargetImport(settings, Clock.systemUTC(), System.out, System.err).targets(options, folded(options));
    }

    @Override
    public int importConnections(Settings settings, ConnectionsOptions options) throws IOException {
        return new TargetImport(settings, Clock.systemUTC(), System.out, System.err)
                .connections(options.source(), options.teammate(), folded(options.source()));
    }

    @Override
    public int export(Settings settings, ExportOptions options, PrintStream out, PrintStream err) throws IOException {
        try (Database database = Database.open(settings.database().url())) {
            return new PrivacyDuties(database).export(options, out, err);
        }
    }

    @Override
    public int erase(Settings settings, EmailAddress whom, PrintStream out) {
        try (Database database = Database.open(settings.database().url())) {
            return new PrivacyDuties(database).erase(whom, Clock.systemUTC(), out);
        }
    }

    @Override
    public int explain(Settings settings, EmailAddress whom, PrintStream out) {
        try (Database database = Database.open(settings.database().url())) {
            return new Explaining(settings, Clock.systemUTC()).explain(database, whom, out);
        }
    }

    @Override
    public int suppressions(Settings settings, PrintStream out) {
        try (Database database = Database.open(settings.database().url())) {
            return new SuppressionDuties(database, Clock.systemUTC()).list(out);
        }
    }

    @Override
    public int suppress(Settings settings, EmailAddress whom, String because, PrintStream out) {
        try (Database database = Database.open(settings.database().url())) {
            return new SuppressionDuties(database, Clock.systemUTC()).add(whom, because, out);
        }
    }

    @Override
    public int lift(Settings settings, EmailAddress whom, PrintStream out) {
        try (Database database = Database.open(settings.database().url())) {
            return new SuppressionDuties(database, Clock.systemUTC()).lift(whom, out);
        }
    }

    @Override
    public int webhooks(Settings settings, boolean enable, PrintStream out) {
        try (Database database = Database.open(settings.database().url())) {
            return Telling.show(settings, database, enable, out);
        }
    }

    @Override
    public int authorizeMail(Settings settings, AuthorizeOptions options, Talk talk) throws IOException {
        return new MailAuthorization(settings.mail(), Clock.systemUTC()).run(options, talk);
    }

    @Override
    public int importPraise(Settings settings, ImportOptions options) throws IOException {
        return new PraiseImport(settings, Clock.systemUTC()).run(options, folded(options), System.out, System.err);
    }

    @Override
    public int importMailbox(Settings settings, MailboxOptions options) throws IOException {
        return new MailboxImport(settings, Clock.systemUTC()).run(options, System.out, System.err);
    }

    @Override
    public int checkTemplates(PrintStream out, PrintStream err) {
        return new TemplateDuties(home).check(out, err);
    }

    @Override
    public int previewTemplate(Settings settings, PreviewOptions options, PrintStream out) {
        return new TemplateDuties(home).preview(options, settings.locale(), out);
    }

    @Override
    public int sqliteToPostgres(Settings settings, Path file, PrintStream out) {
        return new MoveDuty(settings).run(file, out);
    }

    @Override
    public int backup(Settings settings, Path file) throws IOException {
        try (Database database = Database.open(settings.database().url())) {
            new SqlBackup(database).backup(file);
        }
        System.out.println("Saved to " + file);
        return 0;
    }

    @Override
    public int health(Settings settings) throws Exception {
        return status(settings.http().port(), "/livez") == 200 ? 0 : 1;
    }

    @Override
    public int warmUp() throws Exception {
        SandboxOptions options = new SandboxOptions(0, null, SandboxOptions.Seed.DEMO);
        try (SandboxRun run = SandboxRun.start(options, home)) {
            return status(run.port(), "/readyz") == 200 && status(run.port(), "/") == 200 ? 0 : 1;
        }
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static java.util.Map<String, String> folded(ImportOptions options) {
        java.util.Map<String, String> folded = new java.util.HashMap<>();
        options.columns().forEach((theirs, ours) -> folded.put(PeopleFiles.fold(theirs), PeopleFiles.fold(ours)));
        return folded;
    }

    /** Until the process is told to end; then everything is closed in order before it does. */
    private static void waitForTheEnd(AutoCloseable running) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running, end, closed), "shutdown"));
        end.await();
        closed.await();
    }

    private static void close(AutoCloseable running, CountDownLatch end, CountDownLatch closed) {
        try {
            running.close();
        } catch (Exception trouble) {
            System.err.println("Did not stop cleanly: " + trouble.getMessage());
        } finally {
            closed.countDown();
            end.countDown();
        }
    }
}
