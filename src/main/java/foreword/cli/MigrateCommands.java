package foreword.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foreword migrate …}: from one database to another. */
@Command(name = "migrate", description = "Moves to another database.")
final class MigrateCommands implements Runnable {
    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MigrateCommands(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "From where to where? sqlite-to-postgres.");
    }

    @Command(
            name = "sqlite-to-postgres",
            description =
                    "Copies a SQLite file into the empty PostgreSQL database that database.url names. Stop the bot before.")
    int sqliteToPostgres(@Parameters(paramLabel = "FILE", description = "The SQLite file.") Path file)
            throws Exception {
        return root.program()
                .sqliteToPostgres(root.settings(), file, root.around().out());
    }
}
