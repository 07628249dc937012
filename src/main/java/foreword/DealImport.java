package foreword;

import foreword.adapter.csv.DealFiles;
import foreword.adapter.csv.PeopleFiles;
import foreword.adapter.sql.Database;
import foreword.cli.ImportOptions;
import foreword.config.Settings;
import foreword.deal.source.StageWords;
import foreword.money.AmountReader;
import foreword.workflow.Cards;
import foreword.workflow.Reach;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.WhenDealsImported;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;

/** {@code foreword import deals}: deals in one transaction, which a dry run does not keep. */
final class DealImport {
    private final Settings settings;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    DealImport(Settings settings, Clock clock, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** The exit code: 1 when a row could not be read. */
    int run(ImportOptions options, Map<String, String> renamed) throws IOException {
        try (Database database = Database.open(settings.database().url())) {
            Read read = options.dryRun()
                    ? tried(database, options, renamed)
                    : database.step(() -> read(database, options, renamed));
            return new ImportReport(options, out, err).told(read.report(), read.credited());
        }
    }

    /** Done and taken back: so a dry run says exactly what would happen. */
    /** What the file said, and what it says of introductions. */
    private record Read(PeopleFiles.Report report, WhenDealsImported.Credits credits) {
        String credited() {
            String given = credits.given() == 0
                    ? ""
                    : credits.given() + " came through introductions, as an address proves it. ";
            String asked = credits.asked() == 0
                    ? ""
                    : credits.asked()
                            + " may have: whoever looks after the introduction is asked, or types /foreword deal.";
            return (given + asked).strip();
        }
    }

    private Read tried(Database database, ImportOptions options, Map<String, String> renamed) {
        try {
            return database.step(() -> {
                throw new Tried(read(database, options, renamed));
            });
        } catch (Tried tried) {
            return tried.read;
        }
    }

    private Read read(Database database, ImportOptions options, Map<String, String> renamed) {
        Rows rows = Stores.of(database);
        WhenDealsImported imported = new WhenDealsImported(
                rows,
                new Steps(database, rows.log(), clock),
                new Cards(rows, reach(rows), clock),
                settings.dealWindow(),
                Serving.habits(settings).time().planner(rows, clock).days());
        DealFiles files = new DealFiles(
                imported,
                rows.people(),
                rows.companies(),
                new DealFiles.Reading(
                        new AmountReader(settings.dollar())::amount,
                        StageWords::of,
                        settings.time().zone()),
                clock);
        try {
            DealFiles.Told told = files.deals(options.file(), renamed);
            return new Read(told.report(), imported.credit(told.deals()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Reach reach(Rows rows) {
        return new Reach(rows.people(), settings.notifyBy(), settings.mail().address() != null);
    }

    /** What a dry run found, thrown so that nothing of it is kept. */
    private static final class Tried extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Read read;

        Tried(Read read) {
            super(null, null, false, false);
            this.read = read;
        }
    }
}
