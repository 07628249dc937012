package foreword;

import foreword.adapter.csv.PeopleFiles;
import foreword.adapter.sql.Database;
import foreword.cli.ImportOptions;
import foreword.config.Settings;
import foreword.workflow.Rows;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** {@code foreword import contacts}: clients and the people there, in one transaction. */
final class ContactImport {
    private final Settings settings;
    private final PrintStream out;
    private final PrintStream err;

    ContactImport(Settings settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /** The exit code: 1 when a row could not be read. */
    int run(ImportOptions options, Map<String, String> renamed) throws IOException {
        try (Database database = Database.open(settings.database().url())) {
            Rows rows = Stores.of(database);
            PeopleFiles files = new PeopleFiles(
                    rows.people(),
                    rows.companies(),
                    rows.backgrounds(),
                    settings.time().zone());
            PeopleFiles.Report report = options.dryRun()
                    ? files.contacts(options.file(), renamed, true)
                    : database.step(() -> read(files, options, renamed));
            return new ImportReport(options, out, err).told(report);
        }
    }

    private static PeopleFiles.Report read(PeopleFiles files, ImportOptions options, Map<String, String> renamed) {
        try {
            return files.contacts(options.file(), renamed, false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
