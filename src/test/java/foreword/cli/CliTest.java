package foreword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.config.Settings;
import foreword.people.EmailAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CliTest {
    @TempDir
    private Path home;

    private final Listening program = new Listening();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|serve 3000",
                "serve|serve 3000",
                "sandbox|sandbox SandboxOptions[port=3000, data=null, seed=DEMO]",
                "sandbox --port 0 --data d --seed empty|sandbox SandboxOptions[port=0, data=d, seed=EMPTY]",
                "doctor|doctor",
                "read praise|praise",
                "read mail a.eml b.eml|mail [a.eml, b.eml]",
                "import contacts f.csv|contacts ImportOptions[file=f.csv, columns={}, dryRun=false]",
                "import targets f.csv --dry-run --map Name=Who|targets ImportOptions[file=f.csv, columns={Name=Who}, dryRun=true]",
                "export|export ExportOptions[contact=null, format=JSON, list=PRAISE]",
                "export --contact A@b.c --format csv|export ExportOptions[contact=a@b.c, format=CSV, list=PRAISE]",
                "webhooks|webhooks false",
                "webhooks enable|webhooks true",
                "export --format csv --list deals|export ExportOptions[contact=null, format=CSV, list=DEALS]",
                "erase A@b.c --yes|erase a@b.c",
                "explain Dana@acme.example|explain dana@acme.example",
                "suppression list|suppressions",
                "suppression add A@b.c --because no|suppress a@b.c no",
                "suppression lift a@b.c|lift a@b.c",
                "import praise f.csv --map Feedback=Comment|praise ImportOptions[file=f.csv, columns={Feedback=Comment}, dryRun=false]",
                "templates check|check templates",
                "templates preview name-drop|preview PreviewOptions[name=name-drop, segment=null, locale=null, format=TEXT]",
                "templates preview name-drop --segment strategic-partner --locale german --format html|preview PreviewOptions[name=name-drop, segment=strategic-partner, locale=de, format=HTML]",
                "backup b.db|backup b.db",
                "migrate sqlite-to-postgres b.db|migrate b.db",
                "health|health",
            })
    void hands_over_to_the_program(String line, String heard) {
        assertThat(run(line)).isZero();
        assertThat(program.heard).isEqualTo(heard);
    }

    @Test
    void takes_several_columns_at_once() {
        assertThat(run("import contacts f.csv --map Company=Firma,Email=Mail")).isZero();
        assertThat(program.heard).contains("Company=Firma", "Email=Mail");
    }

    @Test
    void asks_for_the_first_token_before_there_is_one() throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/foreword.yaml"),
                "mail:\n  address: us@b.c\n  provider: gmail\n  oauth:\n    provider: google\n    client-id: us\n");

        assertThat(run("mail authorize --port 8400 --paste")).isZero();
        assertThat(program.heard).isEqualTo("authorize AuthorizeOptions[port=8400, paste=true]");
        assertThat(run("doctor")).isEqualTo(1);
        assertThat(text(err)).contains("mail.oauth.refresh-token: not set", "foreword mail authorize");
    }

    @Test
    void passes_on_the_programs_exit_code() {
        program.code = 1;

        assertThat(run("doctor")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restore b.db",
            })
    void says_what_is_not_part_of_it_yet(String line) {
        assertThat(run(line)).isEqualTo(1);
        assertThat(text(err)).contains("is not part of this version yet.");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "serve --what",
                "sandbox --port many",
                "sandbox --port 70000",
                "sandbox --seed half",
                "read",
                "read mail",
                "import",
                "import contacts",
                "import contacts f.csv --map Company",
                "config",
                "backup",
                "erase",
                "erase somebody --yes",
                "suppression",
                "suppression add somebody",
                "erase a@b.c",
                "export --format xml",
                "export --contact somebody",
            })
    void refuses_bad_usage(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(text(err)).contains("Usage: foreword").doesNotContain("\tat ");
        assertThat(program.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "sandbox",
                "doctor",
                "read",
                "read praise",
                "read deal",
                "read mail",
                "import",
                "import contacts",
                "import deals",
                "import targets",
                "import praise",
                "export",
                "erase",
                "backup",
                "restore",
                "health",
                "config",
                "config print"
            })
    void helps_with_each_command(String command) {
        assertThat(run((command + " --help").strip())).isZero();
        assertThat(text(out)).contains(("Usage: foreword " + command).strip());
        assertThat(program.heard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yes, erase a@b.c, 0", "' YES ', erase a@b.c, 0", "y, '', 1", "no, '', 1", "'', '', 1"})
    void asks_at_a_terminal_before_it_erases(String typed, String heard, int code) {
        Surroundings terminal = new Surroundings(
                home,
                Map.of(),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                stream(out),
                stream(err),
                true);

        assertThat(Cli.run(new String[] {"erase", "a@b.c"}, program, terminal)).isEqualTo(code);

        assertThat(program.heard).isEqualTo(heard);
        assertThat(text(out)).contains("Erase what is kept about a@b.c?");
    }

    @Test
    void tells_its_version() {
        assertThat(run("--version")).isZero();
        assertThat(text(out)).startsWith("foreword ");
    }

    @Test
    void lists_bad_settings_without_a_trace() {
        assertThat(run("serve", Map.of("FOREWORD_HTTP_PORT", "many"))).isEqualTo(1);
        assertThat(text(err)).contains("http.port", "\"many\"").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config %s serve", "serve --config %s", "--config %s"})
    void reads_the_named_file(String line) throws IOException {
        Path file = Files.writeString(home.resolve("other.yaml"), "http.port: 4000");

        assertThat(run(String.format(line, file))).isZero();
        assertThat(program.heard).isEqualTo("serve 4000");
    }

    @Test
    void reads_the_file_named_in_the_environment() throws IOException {
        Path file = Files.writeString(home.resolve("other.yaml"), "http.port: 4000");

        assertThat(run("serve", Map.of("FOREWORD_CONFIG", file.toString()))).isZero();
        assertThat(program.heard).isEqualTo("serve 4000");
    }

    @Test
    void reads_words_without_looking_at_the_settings() {
        assertThat(run("read praise", Map.of("FOREWORD_HTTP_PORT", "many"))).isZero();
    }

    @Test
    void prints_the_settings_without_secrets() {
        assertThat(run("config print", Map.of("SLACK_BOT_TOKEN", "xoxb-canary")))
                .isZero();
        assertThat(text(out))
                .contains("http.port: 3000", "slack.bot-token: ***")
                .doesNotContain("canary");
    }

    @Test
    void says_a_failure_in_one_line() {
        program.failure = new IOException("no\nroom for xoxb-canary");

        assertThat(run("serve")).isEqualTo(1);
        assertThat(text(err)).isEqualToNormalizingNewlines("foreword: IOException: no\\nroom for xoxb-***\n");
    }

    @Test
    void shows_the_trace_of_a_failure_when_asked() {
        program.failure = new IOException("no room for xoxb-canary");

        assertThat(run("serve", Map.of("FOREWORD_DEBUG", "1"))).isEqualTo(1);
        assertThat(text(err)).contains("\tat foreword.cli").doesNotContain("canary");
    }

    @Test
    void survives_an_error_of_the_machine() {
        program.failure = new StackOverflowError();

        assertThat(run("serve")).isEqualTo(1);
        assertThat(text(err).lines()).hasSize(1);
    }

    @Test
    void writes_utf_8() {
        assertThat(run("read praise")).isZero();
        assertThat(text(out)).contains("grüße");
    }

    private int run(String line) {
        return run(line, Map.of());
    }

    private int run(String line, Map<String, String> env) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ", -1);
        return Cli.run(
                args,
                program,
                new Surroundings(home, env, InputStream.nullInputStream(), stream(out), stream(err), false));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Remembers what it was told to do. */
    private static final class Listening implements Program {
        private String heard = "";
        private int code;
        private Throwable failure = new AssertionError("none");

        @Override
        public int serve(Settings settings) throws Exception {
            if (failure instanceof Exception exception) {
                throw exception;
            }
            if (failure instanceof StackOverflowError error) {
                throw error;
            }
            return hear("serve " + settings.http().port());
        }

        @Override
        public int sandbox(SandboxOptions options) {
            return hear("sandbox " + options);
        }

        @Override
        public int doctor(Settings settings) {
            return hear("doctor");
        }

        @Override
        public int readPraise(InputStream in, PrintStream out, PrintStream err) {
            out.println("grüße");
            return hear("praise");
        }

        @Override
        public int readDeal(Settings settings, InputStream in, PrintStream out, PrintStream err) {
            return 0;
        }

        @Override
        public int readMail(List<Path> files, PrintStream out, PrintStream err) {
            return hear("mail " + files);
        }

        @Override
        public int explain(Settings settings, EmailAddress whom, PrintStream out) {
            return hear("explain " + whom);
        }

        @Override
        public int importContacts(Settings settings, ImportOptions options) {
            return hear("contacts " + options);
        }

        @Override
        public int importDeals(Settings settings, ImportOptions options) {
            return hear("deals " + options);
        }

        @Override
        public int webhooks(Settings settings, boolean enable, PrintStream out) {
            return hear("webhooks " + enable);
        }

        @Override
        public int sqliteToPostgres(Settings settings, Path file, PrintStream out) {
            return hear("migrate " + file);
        }

        @Override
        public int importTargets(Settings settings, ImportOptions options) {
            return hear("targets " + options);
        }

        @Override
        public int importConnections(Settings settings, ConnectionsOptions options) {
            return hear("connections " + options);
        }

        @Override
        public int export(Settings settings, ExportOptions options, PrintStream out, PrintStream err) {
            return hear("export " + options);
        }

        @Override
        public int erase(Settings settings, EmailAddress whom, PrintStream out) {
            return hear("erase " + whom);
        }

        @Override
        public int suppressions(Settings settings, PrintStream out) {
            return hear("suppressions");
        }

        @Override
        public int suppress(Settings settings, EmailAddress whom, String because, PrintStream out) {
            return hear("suppress " + whom + " " + because);
        }

        @Override
        public int lift(Settings settings, EmailAddress whom, PrintStream out) {
            return hear("lift " + whom);
        }

        @Override
        public int authorizeMail(Settings settings, AuthorizeOptions options, Talk talk) {
            return hear("authorize " + options);
        }

        @Override
        public int importPraise(Settings settings, ImportOptions options) {
            return hear("praise " + options);
        }

        @Override
        public int importMailbox(Settings settings, MailboxOptions options) {
            return hear("mailbox " + options);
        }

        @Override
        public int checkTemplates(PrintStream out, PrintStream err) {
            return hear("check templates");
        }

        @Override
        public int previewTemplate(Settings settings, PreviewOptions options, PrintStream out) {
            return hear("preview " + options);
        }

        @Override
        public int backup(Settings settings, Path file) {
            return hear("backup " + file);
        }

        @Override
        public int health(Settings settings) {
            return hear("health");
        }

        @Override
        public int warmUp() {
            return hear("warm-up");
        }

        private int hear(String what) {
            heard = what;
            return code;
        }
    }
}
