package foreword.cli;

import foreword.config.BadSettings;
import foreword.logging.Redaction;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/** The command line. */
public final class Cli {
    private Cli() {}

    /**
     * Runs one command.
     *
     * @return the exit code: 0 ok, 1 failed, 2 bad usage
     */
    public static int run(String[] args, Program program) {
        return run(args, program, Surroundings.real());
    }

    static int run(String[] args, Program program, Surroundings around) {
        RootCommand root = new RootCommand(program, around);
        return new CommandLine(root)
                .addSubcommand(new ReadCommands(root))
                .addSubcommand(new ImportCommands(root))
                .addSubcommand(new EraseCommand(root))
                .addSubcommand(new ExplainCommand(root))
                .addSubcommand(new SuppressionCommands(root))
                .addSubcommand(new MigrateCommands(root))
                .addSubcommand(new MailCommands(root))
                .addSubcommand(new TemplateCommands(root))
                .addSubcommand(new ConfigCommands(root))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(around.out()))
                .setErr(writer(around.err()))
                .setExecutionExceptionHandler((failure, command, parsed) -> complain(failure, around))
                .execute(args);
    }

    private static int complain(Exception failure, Surroundings around) {
        if (failure instanceof BadSettings) {
            around.err().println(failure.getMessage());
        } else if (around.env().getOrDefault("FOREWORD_DEBUG", "").isEmpty()) {
            around.err().println("foreword: " + Redaction.oneLine(words(failure)));
        } else {
            around.err().print(Redaction.masked(trace(failure)));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String words(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file or folder " + missing.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return "this program may not open " + denied.getFile();
        }
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ": " + message;
    }

    private static String trace(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
