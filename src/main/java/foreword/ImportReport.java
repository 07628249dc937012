package foreword;

import foreword.adapter.csv.PeopleFiles;
import foreword.cli.ImportOptions;
import java.io.PrintStream;

/** What an import did, or would do, in the words of the command line. */
record ImportReport(ImportOptions options, PrintStream out, PrintStream err) {
    private static final int SHOWN = 20;

    /** The exit code: 1 when a row could not be read. */
    int told(PeopleFiles.Report report) {
        return told(report, "");
    }

    /**
     * The same.
     *
     * @param more what else came of it, may be empty
     */
    int told(PeopleFiles.Report report, String more) {
        report.errors().forEach(error -> err.println(options.file() + ", " + error));
        report.notes().forEach(note -> err.println(options.file() + ", " + note));
        PeopleFiles.ignored(report.ignored()).ifPresent(err::println);
        if (options.dryRun()) {
            out.println(report.seen());
            report.imported().stream().limit(SHOWN).forEach(out::println);
        }
        out.println((options.dryRun() ? "Would import " : "Imported ")
                + report.imported().size() + " rows, " + report.errors().size() + " with errors" + same(report) + ".");
        if (!more.isEmpty()) {
            out.println(more);
        }
        return report.errors().isEmpty() ? 0 : 1;
    }

    private String same(PeopleFiles.Report report) {
        if (report.same() == 0) {
            return "";
        }
        String change = options.dryRun() ? " would change nothing" : " changed nothing";
        return report.same() == report.imported().size() ? "; this" + change : "; " + report.same() + change;
    }
}
