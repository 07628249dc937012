package foreword.workflow;

import foreword.activity.Activity;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.Teammate;
import foreword.report.Act;
import foreword.report.Tally;
import foreword.template.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What one month brought to a teammate. Whoever would not refer is no failure, and is not counted. */
final class LookBack {
    private final Rows rows;
    private final Cards cards;

    LookBack(Rows rows, Cards cards) {
        this.rows = rows;
        this.cards = cards;
    }

    /** Tells of the month that begins on this day, once; false when it was told, or nothing happened. */
    boolean tell(Teammate mate, LocalDate month, Phrases phrases) {
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
        return seen.anything()
                && cards.tellOnce(
                        mate,
                        Card.Kind.NOTICE,
                        new Cards.Message(
                                seen.figures(phrases.dates().month(month.getMonth()), phrases),
                                phrases.say(seen.lesson()),
                                "",
                                ""),
                        "look-back/" + month);
    }

    private record Month(long asked, long thanked, long met, long won, long rest) {
        boolean anything() {
            return asked + thanked + met + won > 0;
        }

        String figures(String month, Phrases phrases) {
            return phrases.say(
                    LookBackPhrase.MONTH,
                    rest,
                    month,
                    String.valueOf(asked),
                    String.valueOf(thanked),
                    String.valueOf(met),
                    String.valueOf(won));
        }

        /** One thing to take along. */
        LookBackPhrase lesson() {
            if (won > 0) {
                return LookBackPhrase.AFTER_WINNING;
            }
            if (met > 0) {
                return LookBackPhrase.AFTER_MEETING;
            }
            if (asked == 0) {
                return LookBackPhrase.THANKED_ONLY;
            }
            return thanked < asked ? LookBackPhrase.THANK_FOR_THE_ATTEMPT : LookBackPhrase.KEPT_UP;
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
