package foreword;

import foreword.adapter.csv.ConnectionFiles;
import foreword.adapter.csv.LeftOut;
import foreword.adapter.csv.PeopleFiles;
import foreword.adapter.csv.TargetFiles;
import foreword.adapter.sql.Database;
import foreword.cli.ImportOptions;
import foreword.config.Settings;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code foreword import targets} and {@code foreword import connections}. */
final class TargetImport {
    private static final int SHOWN = 20;

    private final Settings settings;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    TargetImport(Settings settings, Clock clock, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** The exit code: 1 when a row could not be read. */
    int targets(ImportOptions options, Map<String, String> renamed) throws IOException {
        try (Database database = Database.open(settings.database().url())) {
            Rows rows = Stores.of(database);
            TargetFiles files = new TargetFiles(rows.targets(), rows.backgrounds());
            TargetFiles.Report report = options.dryRun()
                    ? files.read(options.file(), renamed, true)
                    : database.step(() -> read(files, options, renamed));
            report.errors().forEach(error -> err.println(options.file() + ", " + error));
            leftOut(report.ignored());
            report.taken()
                    .forEach(taken -> taken.leftOut()
                            .forEach(column -> err.println(options.file() + ", row " + taken.row() + ": an address in "
                                    + column + " was left out")));
            if (options.dryRun()) {
                out.println(report.seen());
                preview(report);
            }
            out.println((options.dryRun() ? "Would import " : "Imported ")
                    + report.taken().size() + " rows, " + report.errors().size() + " with errors: "
                    + report.count(TargetFiles.Became.NEW) + " new, " + report.count(TargetFiles.Became.CHANGED)
                    + " changed, " + report.count(TargetFiles.Became.UNCHANGED) + " known already.");
            return report.errors().isEmpty() ? 0 : 1;
        }
    }

    /** Takes in a teammate's own connections, as fingerprints, in the place of those they brought before. */
    int connections(ImportOptions options, EmailAddress whose, Map<String, String> renamed) throws IOException {
        try (Database database = Database.open(settings.database().url())) {
            Rows rows = Stores.of(database);
            Optional<Teammate> teammate = rows.people().teammateWithEmail(whose);
            if (teammate.isEmpty()) {
                err.println("No teammate has the address " + whose
                        + ". Connections are brought in by one of the team only.");
                return 1;
            }
            ConnectionFiles.Report report = ConnectionFiles.read(options.file(), renamed);
            leftOut(report.ignored());
            if (!options.dryRun()) {
                database.step(() -> keep(rows, database, teammate.get(), report));
            }
            out.println((options.dryRun() ? "Would keep " : "Kept ")
                    + report.connections().size()
                    + " connections of " + teammate.get().name() + " as fingerprints, " + report.nameless()
                    + " without a name were passed over. No name, address or link is kept; they can take it back with"
                    + " /foreword connections remove.");
            return 0;
        }
    }

    private void keep(Rows rows, Database database, Teammate teammate, ConnectionFiles.Report report) {
        rows.connections().replace(teammate.id(), report.connections(), clock.instant());
        new Steps(database, rows.log(), clock)
                .note(
                        teammate.id().value(),
                        "connections.imported",
                        "teammate/" + teammate.id().value(),
                        String.valueOf(report.connections().size()));
    }

    private static TargetFiles.Report read(TargetFiles files, ImportOptions options, Map<String, String> renamed) {
        try {
            return files.read(options.file(), renamed, false);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void leftOut(List<String> ignored) {
        LeftOut.sentence(ignored).ifPresent(err::println);
        PeopleFiles.ignored(LeftOut.others(ignored)).ifPresent(err::println);
    }

    private void preview(TargetFiles.Report report) {
        report.taken().stream()
                .filter(taken -> taken.became() != TargetFiles.Became.UNCHANGED)
                .limit(SHOWN)
                .forEach(taken -> out.println("row " + taken.row() + ": "
                        + (taken.became() == TargetFiles.Became.NEW ? "new, " : "changed, ")
                        + taken.target().name() + " (" + taken.target().company() + "), priority "
                        + taken.target().priority()));
    }
}
