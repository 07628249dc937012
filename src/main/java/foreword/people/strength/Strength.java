package foreword.people.strength;

import foreword.people.Interaction;
import foreword.people.Interaction.Direction;
import foreword.people.Interaction.Way;
import foreword.people.Relationship;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * From what happened to a number: somebody we know nothing about stands at 20, and every good thing adds to that, the next one of its
 * kind less than the first. What is added fades with time; what a complaint takes away does not, it heals by good contact
 * afterwards. So more praise never lowers, a complaint never raises, and time without contact never raises.
 */
public final class Strength {
    private static final double UNKNOWN = 20;
    private static final Duration QUIET = Duration.ofDays(10);

    private static final Fading CONTACT = new Fading(30, 6, Duration.ofDays(45));
    private static final Fading PRAISE = new Fading(50, 0.8, Duration.ofDays(90));
    private static final Fading INTRODUCTIONS = new Fading(20, 1.5, Duration.ofDays(365));
    private static final Fading REPLIES = new Fading(10, 2, Duration.ofDays(90));
    private static final Fading THANKS = new Fading(6, 2, Duration.ofDays(180));
    private static final Fading WON = new Fading(10, 1, Duration.ofDays(365));

    private static final double COMPLAINTS_AT_MOST = 60;
    private static final double COMPLAINTS_ONE_PART = 1.6;
    private static final double OF_OTHERS = 0.5;
    private static final double RESOLVED = 0.4;
    private static final double HEALED_BY = 6;
    private static final double A_LOST_DEAL = 5;
    private static final double LOST_AT_MOST = 10;

    private static final double A_MEETING = 2;
    private static final double OURS_COUNTS = 0.5;
    private static final double MOST_A_DAY = 2;
    private static final Duration AT_ONCE = Duration.ofDays(1);
    private static final Duration SLOW = Duration.ofDays(7);

    private Strength() {}

    /**
     * Judges a relationship.
     *
     * @param zone in which days are named
     */
    public static Relationship of(Signals signals, Instant now, ZoneId zone) {
        return new Relationship(points(signals, now), signals.known(), new Explained(signals, now, zone).sentences());
    }

    private static int points(Signals signals, Instant now) {
        double points = UNKNOWN
                + contact(signals, now)
                + PRAISE.points(signals.praise(), now)
                + INTRODUCTIONS.points(signals.introductions(), now)
                + REPLIES.points(signals.replies(), Signals.Response::answered, Strength::promptness, now)
                + THANKS.points(signals.thanksPaid(), now)
                + WON.points(signals.dealsWon(), now)
                - complaints(signals)
                - Math.min(LOST_AT_MOST, A_LOST_DEAL * signals.dealsLost().size())
                + corrected(signals, now);
        return (int) Math.max(0, Math.min(100, Math.round(points)));
    }

    /** Days count, not messages; and what only we write counts for little. */
    private static double contact(Signals signals, Instant now) {
        double theirs = byDays(signals.contacts(), Direction.IN, now);
        double ours = byDays(signals.contacts(), Direction.OUT, now) * OURS_COUNTS;
        return CONTACT.of(theirs + Math.min(ours, theirs + OURS_COUNTS)) * silence(signals, now);
    }

    private static double byDays(List<Interaction> contacts, Direction direction, Instant now) {
        Map<LocalDate, Double> days = new HashMap<>();
        for (Interaction contact : contacts) {
            if (contact.direction() == direction && !contact.at().isAfter(now)) {
                double weight = contact.way() == Way.MEETING ? A_MEETING : 1;
                days.merge(
                        contact.at().atZone(ZoneOffset.UTC).toLocalDate(),
                        weight,
                        (one, other) -> Math.min(MOST_A_DAY, Math.max(one, other) + 0.25));
            }
        }
        return days.entrySet().stream()
                .mapToDouble(day -> day.getValue()
                        * CONTACT.left(day.getKey().atStartOfDay(ZoneOffset.UTC).toInstant(), now))
                .sum();
    }

    /** From ten quiet days on, what contact has built counts for less: half of it after about seven weeks. */
    private static double silence(Signals signals, Instant now) {
        return lastGood(signals, now)
                .map(last -> Math.max(0, Duration.between(last.plus(QUIET), now).toHours() / 24.0))
                .map(days -> Math.pow(0.5, days / 40))
                .orElse(1.0);
    }

    private static Optional<Instant> lastGood(Signals signals, Instant now) {
        return Stream.concat(signals.contacts().stream().map(Interaction::at), signals.praise().stream())
                .filter(at -> !at.isAfter(now))
                .max(Instant::compareTo);
    }

    private static double promptness(Signals.Response response) {
        Duration took = Duration.between(response.asked(), response.answered());
        if (took.compareTo(AT_ONCE) <= 0) {
            return 1;
        }
        return took.compareTo(SLOW) <= 0 ? 0.7 : 0.4;
    }

    private static double complaints(Signals signals) {
        double weight = signals.complaints().stream()
                .mapToDouble(complaint -> weight(complaint, signals))
                .sum();
        return COMPLAINTS_AT_MOST * (1 - Math.exp(-weight / COMPLAINTS_ONE_PART));
    }

    private static double weight(Signals.Grievance complaint, Signals signals) {
        double heaviest = (complaint.theirs() ? 1 : OF_OTHERS) * (complaint.open() ? 1 : RESOLVED);
        long daysOfContact = signals.contacts().stream()
                .filter(contact ->
                        contact.direction() == Direction.IN && contact.at().isAfter(complaint.at()))
                .map(contact -> contact.at().atZone(ZoneOffset.UTC).toLocalDate())
                .distinct()
                .count();
        long praise = signals.praise().stream().filter(complaint.at()::isBefore).count();
        return heaviest * HEALED_BY / (HEALED_BY + daysOfContact + 2 * praise);
    }

    private static double corrected(Signals signals, Instant now) {
        return signals.corrections().stream()
                .mapToDouble(amendment -> amendment.correction().left(now))
                .sum();
    }

    /**
     * Something good that adds points and fades.
     *
     * @param most the points that no number of them exceeds
     * @param part how many of them make about two thirds of that
     * @param halfLife in which one counts half
     */
    private record Fading(double most, double part, Duration halfLife) {
        double points(List<Instant> times, Instant now) {
            return points(times, at -> at, at -> 1, now);
        }

        <T> double points(List<T> things, Function<T, Instant> at, ToDoubleFunction<T> weight, Instant now) {
            return of(things.stream()
                    .filter(thing -> !at.apply(thing).isAfter(now))
                    .mapToDouble(thing -> weight.applyAsDouble(thing) * left(at.apply(thing), now))
                    .sum());
        }

        double of(double sum) {
            return most * (1 - Math.exp(-sum / part));
        }

        double left(Instant at, Instant now) {
            return Math.pow(0.5, Math.max(0, Duration.between(at, now).toMinutes()) / (double) halfLife.toMinutes());
        }
    }
}
