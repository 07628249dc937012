package foreword.cli;

import foreword.people.EmailAddress;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code foreword import …}: people, deals, wishes and kind words from files. */
@Command(
        name = "import",
        description =
                "Takes in contacts, deals, targets or praise from CSV or vCard, or from old mail; safe to repeat.")
final class ImportCommands implements Runnable {
    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommands(RootCommand root) {
        this.root = root;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Import what? contacts, deals, targets, connections, praise or mailbox.");
    }

    @Command(name = "contacts", description = "Takes in clients and the people there.")
    int contacts(@Mixin Source source) throws Exception {
        return root.program().importContacts(root.settings(), source.options());
    }

    @Command(name = "deals", description = "Takes in deals.")
    int deals(@Mixin Source source) throws Exception {
        return root.program().importDeals(root.settings(), source.options());
    }

    @Command(name = "targets", description = "Takes in whom we would like to meet.")
    int targets(@Mixin Source source) throws Exception {
        return root.program().importTargets(root.settings(), source.options());
    }

    @Command(
            name = "connections",
            description =
                    "Takes in a teammate's own LinkedIn connections (Connections.csv), as fingerprints without names.")
    int connections(
            @Mixin Source source,
            @Option(
                            names = "--teammate",
                            required = true,
                            paramLabel = "EMAIL",
                            converter = Address.class,
                            description = "Whose list it is; it takes the place of the one they brought before.")
                    EmailAddress teammate)
            throws Exception {
        return root.program().importConnections(root.settings(), new ConnectionsOptions(source.options(), teammate));
    }

    @Command(name = "praise", description = "Takes in the comments of a survey, and keeps those that are praise.")
    int praise(@Mixin Source source) throws Exception {
        return root.program().importPraise(root.settings(), source.options());
    }

    @Command(
            name = "mailbox",
            description = "Takes in people and kind words from old mail: mbox, Maildir or .eml files.")
    int mailbox(
            @Parameters(paramLabel = "FILE|DIR", description = "An mbox file, or a folder with mails.") Path path,
            @Option(names = "--new-companies", description = "Domains that are not known become companies.")
                    boolean newCompanies,
            @Option(names = "--dry-run", description = "Shows what would be done, and does nothing.") boolean dryRun)
            throws Exception {
        return root.program().importMailbox(root.settings(), new MailboxOptions(path, newCompanies, dryRun));
    }

    /** The file and how to read it, the same for each kind. */
    static final class Source {
        @Parameters(paramLabel = "FILE", description = "A CSV or vCard file.")
        private @Nullable Path file;

        @Option(
                names = "--map",
                paramLabel = "A=B",
                split = ",",
                description = "Names for the columns, where the file has its own.")
        private Map<String, String> columns = Map.of();

        @Option(names = "--dry-run", description = "Shows what would be done, and does nothing.")
        private boolean dryRun;

        ImportOptions options() {
            if (file == null) {
                throw new IllegalStateException("no file was parsed");
            }
            return new ImportOptions(file, columns, dryRun);
        }
    }
}
