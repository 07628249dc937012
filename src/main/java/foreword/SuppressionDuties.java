package foreword;

import foreword.activity.Activity;
import foreword.adapter.sql.Database;
import foreword.people.EmailAddress;
import foreword.people.Suppression;
import foreword.workflow.Rows;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** {@code foreword suppression} on one database. */
final class SuppressionDuties {
    private static final String OPERATOR = "operator";

    private final Database database;
    private final Rows rows;
    private final Clock clock;

    SuppressionDuties(Database database, Clock clock) {
        this.database = database;
        this.rows = Stores.of(database);
        this.clock = clock;
    }

    int list(PrintStream out) {
        List<Suppression> all = rows.suppressions().all(clock.instant());
        all.forEach(it -> out.println(line(it)));
        if (all.isEmpty()) {
            out.println("The list is empty: everybody may be written to.");
        }
        return 0;
    }

    int add(EmailAddress whom, String because, PrintStream out) {
        database.step(() -> {
            rows.suppressions().add(Suppression.set(whom, because, OPERATOR, clock.instant()));
            note("suppression.added", whom, because);
        });
        out.println("Nothing is sent to " + whom + " from now on.");
        return 0;
    }

    int lift(EmailAddress whom, PrintStream out) {
        boolean lifted = database.step(() -> {
            boolean stood = rows.suppressions().lift(whom);
            if (stood) {
                note("suppression.lifted", whom, "");
            }
            return stood;
        });
        out.println(lifted ? whom + " may be written to again." : whom + " is not on the list.");
        return lifted ? 0 : 1;
    }

    private void note(String what, EmailAddress whom, String why) {
        String about = rows.people()
                .contactWithEmail(whom)
                .map(contact -> "contact/" + contact.id().value())
                .orElse("suppression");
        rows.log().append(new Activity(clock.instant(), OPERATOR, what, about, why));
    }

    private static String line(Suppression it) {
        String until = it.until() == null
                ? ""
                : ", until " + it.until().atZone(ZoneOffset.UTC).toLocalDate();
        String words = it.words().isBlank() ? "" : " (" + it.words() + ")";
        return it.address() + ": " + it.reason().because() + ", since "
                + it.since().atZone(ZoneOffset.UTC).toLocalDate() + until + words;
    }
}
