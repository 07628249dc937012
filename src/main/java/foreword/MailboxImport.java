package foreword;

import foreword.adapter.mail.archive.MailFiles;
import foreword.adapter.mail.reading.MimeMailReader;
import foreword.adapter.sql.Database;
import foreword.cli.MailboxOptions;
import foreword.config.Settings;
import foreword.followup.Planner;
import foreword.people.EmailAddress;
import foreword.praise.hearing.LearningDetector;
import foreword.workflow.Cards;
import foreword.workflow.OurWays;
import foreword.workflow.Reach;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.WhenHeard;
import foreword.workflow.WhenHistoryRead;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;

/** {@code foreword import mailbox}: people and kind words out of old mail, read outside the running bot. */
final class MailboxImport {
    private static final int SHOWN = 120;

    private final Settings settings;
    private final Clock clock;
    private int mails;
    private int ours;
    private int machines;
    private int others;
    private int people;
    private int companies;
    private int kept;
    private int known;
    private int errors;

    MailboxImport(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The exit code: 1 when a mail could not be read. */
    int run(MailboxOptions options, PrintStream out, PrintStream err) throws IOException {
        try (Database database = Database.open(settings.database().url())) {
            WhenHistoryRead history = history(database, options);
            MimeMailReader reader = new MimeMailReader(null);
            MailFiles.read(options.path(), (file, offset, raw) -> {
                mails++;
                try {
                    say(history.read(reader.read(raw)), out);
                } catch (IllegalArgumentException unreadable) {
                    errors++;
                    err.println(file + ", byte " + offset + ": " + unreadable.getMessage());
                }
            });
        }
        out.println((options.dryRun() ? "Would add " : "Added ") + people + " people and " + companies
                + " companies, and " + (options.dryRun() ? "would keep " : "kept ") + kept + " as praise (" + known
                + " known already). Read " + mails + " mails: " + ours + " by our own people, " + machines
                + " by machines or lists, " + others + " of nobody who is a client, " + errors + " with errors.");
        return errors == 0 ? 0 : 1;
    }

    private void say(WhenHistoryRead.Found found, PrintStream out) {
        switch (found.author()) {
            case OURS -> ours++;
            case A_MACHINE -> machines++;
            case SOMEBODY_ELSE -> others++;
            case A_CLIENT -> {}
        }
        for (WhenHistoryRead.Met met : found.met()) {
            people++;
            companies += met.newCompany() ? 1 : 0;
            out.println("contact: " + oneLine(met.name()) + " <" + met.email() + "> at " + met.company()
                    + (met.newCompany() ? " (new)" : ""));
        }
        WhenHistoryRead.Kind kind = found.kind();
        if (kind != null && kind.known()) {
            known++;
        } else if (kind != null) {
            kept++;
            out.println("praise: " + kind.at().atZone(ZoneOffset.UTC).toLocalDate() + ", " + oneLine(kind.speaker())
                    + ": " + oneLine(kind.quote()));
        }
    }

    private WhenHistoryRead history(Database database, MailboxOptions options) {
        Rows rows = Stores.of(database);
        Bot.Habits habits = Serving.habits(settings);
        Steps steps = new Steps(database, rows.log(), clock);
        String address = settings.mail().address();
        Reach reach = new Reach(rows.people(), habits.notifyBy(), address != null);
        Planner planner = habits.time().planner(rows, clock);
        WhenHeard whenHeard = new WhenHeard(
                rows,
                steps,
                new Cards(rows, reach, clock),
                new LearningDetector(rows.marks(), new OurNames(rows.people(), habits.ourNames())),
                new WhenHeard.Timing(
                        Judge.of(rows, steps, planner, habits), planner, new OurWays(rows, habits.ways())));
        Set<String> domains = address == null ? Set.of() : Set.of(new EmailAddress(address).domain());
        return new WhenHistoryRead(
                rows, steps, whenHeard, new WhenHistoryRead.How(domains, options.newCompanies(), options.dryRun()));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
