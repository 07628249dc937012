package foreword.workflow;

import foreword.activity.Activity;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.Teammate;
import foreword.report.Act;
import foreword.report.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** What one month brought to a teammate. Whoever would not refer is no failure, and is not counted. */
final class LookBack {
    private final Rows rows;
    private final Cards cards;

    LookBack(Rows rows, Cards cards) {
        this.rows = rows;
        this.cards = cards;
    }

    /** Tells of the month that begins on this day, once; false when it was told, or nothing happened. */
    boolean tell(Teammate mate, LocalDate month) {
        Instant from = month.atStartOfDay(mate.zone()).toInstant();
        Instant to = month.plusMonths(1).atStartOfDay(mate.zone()).toInstant();
        List<Tally> tallies = rows.tallies().between(from, to, mate.zone()).stream()
                .filter(tally -> tally.by().equals(mate.id()))
                .toList();
        Month seen = new Month(
                count(tallies, Act.ASK),
                count(tallies, Act.THANKS),
                happened("introduction.met", mate, from, to),
                happened("introduction.won", mate, from, to),
                rows.hopper().open(mate.id()).size());
        String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return seen.anything()
                && cards.tellOnce(
                        mate,
                        Card.Kind.NOTICE,
                        new Cards.Message("Your " + name + ": " + seen.figures(), seen.lesson(), "", ""),
                        "look-back/" + month);
    }

    private record Month(long asked, long thanked, long met, long won, long rest) {
        boolean anything() {
            return asked + thanked + met + won > 0;
        }

        String figures() {
            return asked + " asked, " + thanked + " thanked, " + met + " met, " + won + " won. "
                    + (rest == 1 ? "1 person rests" : rest + " people rest") + " in your hopper.";
        }

        /** One thing to take along. */
        String lesson() {
            if (won > 0) {
                return "Whoever introduced you to a client you won would be glad to hear what became of it.";
            }
            if (met > 0) {
                return "Whoever brought you together would be glad to hear how the meeting went.";
            }
            if (asked == 0) {
                return "You thanked without asking for anything: that is what the next ask stands on.";
            }
            return thanked < asked
                    ? "A thank-you for the attempt is welcome whatever came of it, and makes the next ask easy."
                    : "Asking and thanking went together: that can go on just so.";
        }
    }

    private static long count(List<Tally> tallies, Act act) {
        return tallies.stream()
                .filter(tally -> tally.act() == act)
                .mapToLong(Tally::count)
                .sum();
    }

    private long happened(String what, Teammate mate, Instant from, Instant to) {
        return rows.log().happened(List.of(what), from).stream()
                .filter(activity -> activity.at().isBefore(to))
                .map(Activity::about)
                .distinct()
                .flatMap(about -> rows.introduction(about).stream())
                .map(Introduction::owner)
                .filter(mate.id()::equals)
                .count();
    }
}
