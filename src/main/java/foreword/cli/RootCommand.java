package foreword.cli;

import foreword.config.Settings;
import foreword.people.EmailAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** {@code foreword} itself, which serves, and the commands that stand alone. */
@Command(
        name = "foreword",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "Turns clients' praise into warm introductions. Without a command it serves.",
        synopsisHeading = "Usage: ",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:ok", "1:failed", "2:bad usage"})
final class RootCommand implements Callable<Integer> {
    private final Program program;
    private final Surroundings around;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings to use; else FOREWORD_CONFIG, else config/foreword.yaml.")
    private @Nullable Path config;

    RootCommand(Program program, Surroundings around) {
        this.program = program;
        this.around = around;
    }

    @Override
    public Integer call() throws Exception {
        return serve();
    }

    @Command(name = "serve", description = "Runs the bot; without a Slack token it starts the sandbox.")
    int serve() throws Exception {
        return program.serve(settings());
    }

    @Command(
            name = "sandbox",
            description = "Runs the whole bot against a built-in Slack stand-in and mail server, on 127.0.0.1.")
    int sandbox(
            @Option(
                            names = "--port",
                            paramLabel = "PORT",
                            converter = Port.Reading.class,
                            defaultValue = "3000",
                            description = "Where the page is; 0 takes any free port (default: ${DEFAULT-VALUE}).")
                    Port port,
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            description = "Where its rows are kept; else they are forgotten.")
                    @Nullable
                    Path data,
            @Option(
                            names = "--seed",
                            paramLabel = "demo|empty",
                            defaultValue = "demo",
                            description = "What is in it at first (default: ${DEFAULT-VALUE}).")
                    SandboxOptions.Seed seed)
            throws Exception {
        return program.sandbox(new SandboxOptions(port.number(), data, seed));
    }

    @Command(name = "doctor", description = "Checks settings, Slack, mail, database and clock, one line each.")
    int doctor() throws Exception {
        return program.doctor(settings());
    }

    @Command(name = "export", description = "Writes what is kept about a person, or about all, to standard output.")
    int export(
            @Option(
                            names = "--contact",
                            paramLabel = "EMAIL",
                            converter = Address.class,
                            description = "Only this person.")
                    @Nullable
                    EmailAddress contact,
            @Option(
                            names = "--format",
                            paramLabel = "json|csv",
                            defaultValue = "json",
                            description = "json for everything, csv for one table (default: ${DEFAULT-VALUE}).")
                    ExportOptions.Format format,
            @Option(
                            names = "--list",
                            paramLabel = "praise|contacts|deals|targets",
                            defaultValue = "praise",
                            description =
                                    "Which table csv writes; import reads the last three (default: ${DEFAULT-VALUE}).")
                    ExportOptions.List list)
            throws Exception {
        return program.export(settings(), new ExportOptions(contact, format, list), around.out(), around.err());
    }

    @Command(name = "webhooks", description = "Shows how the endpoints fare that we tell what happened.")
    int webhooks(
            @Parameters(
                            paramLabel = "enable",
                            arity = "0..1",
                            description = "Tries those again that were switched off.")
                    @Nullable
                    Enable enable)
            throws Exception {
        return program.webhooks(settings(), enable != null, around.out());
    }

    /** What can be done about webhooks. */
    enum Enable {
        ENABLE
    }

    @Command(name = "backup", description = "Copies the live database to a file.")
    int backup(@Parameters(paramLabel = "FILE", description = "The file to write.") Path file) throws Exception {
        return program.backup(settings(), file);
    }

    @Command(name = "restore", description = "Puts a backup in the database's place.")
    int restore(@Parameters(paramLabel = "FILE", description = "The file to read.") Path file) {
        return later("Restoring");
    }

    @Command(name = "health", description = "Asks the running bot whether it is well; for container checks.")
    int health() throws Exception {
        return program.health(settings());
    }

    @Command(
            name = "warm-up",
            hidden = true,
            description = "Starts and ends everything once, so that Java can write down which classes a start needs.")
    int warmUp() throws Exception {
        return program.warmUp();
    }

    Program program() {
        return program;
    }

    Surroundings around() {
        return around;
    }

    Settings settings() {
        return Settings.load(around.home(), file(), around.env());
    }

    Settings settingsBeforeAuthorizing() {
        return Settings.loadBeforeAuthorizing(around.home(), file(), around.env());
    }

    private @Nullable Path file() {
        String named = around.env().getOrDefault("FOREWORD_CONFIG", "").strip();
        return config == null && !named.isEmpty() ? Path.of(named) : config;
    }

    int later(String what) {
        around.err().println(what + " is not part of this version yet.");
        return 1;
    }
}
