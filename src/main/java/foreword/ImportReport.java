package foreword;

import foreword.adapter.csv.PeopleFiles;
import foreword.cli.ImportOptions;
import java.io.PrintStream;

/** What an import did, or would do, in the words of the command line. */
record ImportReport(ImportOptions options, PrintStream out, PrintStream err) {
    private static final int SHOWN = 20;

    /** The exit code: 1 when a row could not be read. */
    int told(PeopleFiles.Report report) {
        report.errors().forEach(error -> err.println(options.file() + ", " + error));
        report.notes().forEach(note -> err.println(options.file() + ", " + note));
        PeopleFiles.ignored(report.ignored()).ifPresent(err::println);
        if (options.dryRun()) {
            out.println(report.seen());
            report.imported().stream().limit(SHOWN).forEach(out::println);
        }
        out.println((options.dryRun() ? "Would import " : "Imported ")
                + report.imported().size() + " rows, " + report.errors().size() + " with errors.");
        return report.errors().isEmpty() ? 0 : 1;
    }
}
