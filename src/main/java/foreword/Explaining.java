package foreword;

import foreword.adapter.sql.Database;
import foreword.config.Settings;
import foreword.eligibility.Gate;
import foreword.eligibility.Situation;
import foreword.eligibility.Verdict;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.workflow.OurWays;
import foreword.workflow.Rows;
import foreword.workflow.Wish;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** {@code foreword explain}: the gate's verdict on one contact, and each rule with what it saw. */
final class Explaining {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final Settings settings;
    private final Clock clock;

    Explaining(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    int explain(Database database, EmailAddress whom, PrintStream out) {
        Rows rows = Stores.of(database);
        Optional<Contact> contact = rows.people().contactWithEmail(whom);
        if (contact.isEmpty()) {
            out.println("No contact with the address " + whom + " is known.");
            return 1;
        }
        Bot.Habits habits = Serving.habits(settings);
        Gate gate =
                new Gate(new OurWays(rows, habits.ways()).with(contact.get()).caps());
        Instant now = clock.instant();
        Situation situation = Judge.situations(rows, habits).of(contact.get(), Wish.ANY, null, now);
        Gate.Judgement judgement = gate.explain(situation, now);
        out.println(contact.get().name() + ": "
                + words(judgement.verdict(), settings.time().zone()));
        judgement
                .findings()
                .forEach(finding -> out.printf(
                        Locale.ROOT,
                        "  %-8s %-16s %s%n",
                        finding.objects() ? "objects" : "passes",
                        finding.rule(),
                        finding.finding()));
        situation.bond().because().forEach(sentence -> out.println("  " + sentence));
        return 0;
    }

    private static String words(Verdict verdict, ZoneId zone) {
        return verdict.fold(
                now -> "ask now (" + now.because() + ").",
                wait -> "not yet, by the rule " + wait.rule() + ". " + wait.because() + " Ask from "
                        + DAY.format(wait.until().atZone(zone)) + " " + zone + ".",
                no -> "not now, by the rule " + no.rule() + ". " + no.because());
    }
}
