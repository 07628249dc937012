package foreword;

import foreword.adapter.csv.ListTables;
import foreword.adapter.csv.PraiseTable;
import foreword.adapter.jsonl.ArchiveJson;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlArchive;
import foreword.adapter.sql.SqlEraser;
import foreword.cli.ExportOptions;
import foreword.people.EmailAddress;
import foreword.privacy.Archive;
import foreword.privacy.Person;
import foreword.workflow.Cards;
import foreword.workflow.Rows;
import foreword.workflow.Steps;
import foreword.workflow.WhenErased;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code foreword export} and {@code foreword erase} on one database. */
final class PrivacyDuties {
    private final Database database;

    PrivacyDuties(Database database) {
        this.database = database;
    }

    int export(ExportOptions options, PrintStream out, PrintStream err) throws IOException {
        Archive archive = new SqlArchive(database);
        EmailAddress email = options.contact();
        if (options.format() == ExportOptions.Format.CSV && options.list() != ExportOptions.List.PRAISE) {
            return list(options, out, err);
        }
        if (email == null) {
            write(archive, null, options.format(), out);
            return 0;
        }
        Optional<Person> person = archive.person(email);
        if (person.isEmpty()) {
            err.println("Nothing is kept about " + email + ". Check the address with /foreword company.");
            return 1;
        }
        write(archive, person.get(), options.format(), out);
        return 0;
    }

    int erase(EmailAddress email, Clock clock, PrintStream out) {
        Rows rows = Stores.of(database);
        WhenErased whenErased = new WhenErased(
                rows,
                new Steps(database, rows.log(), clock),
                new Cards(rows, clock),
                new SqlArchive(database),
                SqlEraser.all(database));
        Map<String, Integer> erased = whenErased.erase(email);
        if (erased.isEmpty()) {
            out.println("Nothing is left about " + email + ".");
        } else {
            out.println("Erased what was kept about " + email + ":");
            erased.forEach((what, many) -> out.println("  " + many + " " + what));
            out.println(
                    "Counts and the timeline stay. Mails in the mailbox, messages in Slack and backups made before are"
                            + " not touched: delete them there."
                            + " What Slack reports while cards are redrawn is forgotten within two days.");
        }
        if (!database.compact()) {
            out.println("The database is in use, so that old copies may stay in its free space for a while."
                    + " Stop Foreword and say this again to clear them.");
        }
        return 0;
    }

    private int list(ExportOptions options, PrintStream out, PrintStream err) throws IOException {
        EmailAddress email = options.contact();
        Rows rows = Stores.of(database);
        ListTables tables = new ListTables(rows.people(), rows.backgrounds());
        if (email != null && options.list() != ExportOptions.List.CONTACTS) {
            err.println("Deals and targets belong to no single person. Leave out --contact, or export JSON.");
            return 1;
        }
        switch (options.list()) {
            case DEALS -> tables.deals(rows.deals(), out);
            case TARGETS -> tables.targets(rows.targets(), out);
            default ->
                tables.contacts(
                        email == null
                                ? rows.people().contacts()
                                : rows.people().contactWithEmail(email).stream().toList(),
                        out);
        }
        out.flush();
        return 0;
    }

    private static void write(Archive archive, @Nullable Person about, ExportOptions.Format format, PrintStream out)
            throws IOException {
        switch (format) {
            case JSON -> new ArchiveJson(archive).write(about, out);
            case CSV -> new PraiseTable(archive).write(about, out);
        }
        out.flush();
    }
}
