package foreword;

import foreword.adapter.csv.PeopleFiles;
import foreword.adapter.csv.SurveyFiles;
import foreword.adapter.sql.Database;
import foreword.cli.ImportOptions;
import foreword.concern.hearing.LearningConcernDetector;
import foreword.config.Settings;
import foreword.followup.Planner;
import foreword.praise.hearing.LearningDetector;
import foreword.workflow.Cards;
import foreword.workflow.Hearing;
import foreword.workflow.OurWays;
import foreword.workflow.Reach;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.WhenConcerned;
import foreword.workflow.WhenHeard;
import foreword.workflow.WhenInTouch;
import foreword.workflow.WhenSpoken;
import foreword.workflow.WhenSurveyed;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/** {@code foreword import praise}: comments of a survey, heard outside the running bot. */
final class PraiseImport {
    private static final int SHOWN = 120;

    private final Settings settings;
    private final Clock clock;

    PraiseImport(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The exit code: 1 when a row could not be read. */
    int run(ImportOptions options, Map<String, String> renamed, PrintStream out, PrintStream err) throws IOException {
        try (Database database = Database.open(settings.database().url())) {
            WhenSurveyed whenSurveyed = whenSurveyed(database);
            SurveyFiles files = new SurveyFiles(
                    options.dryRun() ? whenSurveyed::preview : whenSurveyed::answered,
                    settings.time().zone(),
                    clock);
            SurveyFiles.Report report = files.read(options.file(), renamed);
            report.errors().forEach(error -> err.println(options.file() + ", " + error));
            PeopleFiles.ignored(report.ignored()).ifPresent(err::println);
            say(report, options.dryRun(), out);
            return report.errors().isEmpty() ? 0 : 1;
        }
    }

    private WhenSurveyed whenSurveyed(Database database) {
        Rows rows = Stores.of(database);
        Bot.Habits habits = Serving.habits(settings);
        Planner planner = habits.time().planner(rows, clock);
        Steps steps = new Steps(database, rows.log(), clock);
        Cards cards = new Cards(rows, reach(rows), clock);
        WhenHeard whenHeard = new WhenHeard(
                rows,
                steps,
                cards,
                new LearningDetector(rows.marks(), new OurNames(rows.people(), habits.ourNames())),
                new WhenHeard.Timing(
                        Judge.of(rows, steps, planner, habits), planner, new OurWays(rows, habits.ways())));
        return new WhenSurveyed(
                rows,
                whenHeard,
                new WhenSpoken(
                        new WhenInTouch(rows, steps),
                        new WhenConcerned(rows, steps, cards, new LearningConcernDetector(rows.lessons())),
                        whenHeard));
    }

    private Reach reach(Rows rows) {
        return new Reach(rows.people(), settings.notifyBy(), settings.mail().address() != null);
    }

    private static void say(SurveyFiles.Report report, boolean dryRun, PrintStream out) {
        if (dryRun) {
            report.heard().stream()
                    .filter(heard -> heard.hearing() == Hearing.KEPT)
                    .forEach(heard -> out.println(
                            "row " + heard.row() + ", " + heard.answer().shownName() + ": "
                                    + shown(heard.answer().comment())));
        }
        out.println((dryRun ? "Would keep " : "Kept ") + report.count(Hearing.KEPT) + " as praise, "
                + report.count(Hearing.KNOWN) + " known already, " + report.count(Hearing.NOT_PRAISE) + " not praise, "
                + report.count(Hearing.NOT_A_CLIENT) + " of nobody who is a client, "
                + report.errors().size() + " with errors.");
    }

    private static String shown(String comment) {
        String line = comment.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
