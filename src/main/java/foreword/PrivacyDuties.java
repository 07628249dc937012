package foreword;

import foreword.adapter.csv.PraiseTable;
import foreword.adapter.jsonl.ArchiveJson;
import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlArchive;
import foreword.cli.ExportOptions;
import foreword.people.EmailAddress;
import foreword.privacy.Archive;
import foreword.privacy.Person;
import java.io.IOException;
import java.io.PrintStream;
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

    private static void write(Archive archive, @Nullable Person about, ExportOptions.Format format, PrintStream out)
            throws IOException {
        switch (format) {
            case JSON -> new ArchiveJson(archive).write(about, out);
            case CSV -> new PraiseTable(archive).write(about, out);
        }
        out.flush();
    }
}
