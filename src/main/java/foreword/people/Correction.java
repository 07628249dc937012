package foreword.people;

import foreword.activity.Key;
import java.time.Duration;
import java.time.Instant;

/**
 * What a teammate knows better about a relationship than the record does; it wears off.
 *
 * @param points added to its strength when it is made, from -100 to 100
 * @param reason in the teammate's words
 */
public record Correction(Id id, Contact.Id contact, int points, String reason, Teammate.Id by, Instant at) {
    /** What is left of a correction halves in this time. */
    public static final Duration HALF_LIFE = Duration.ofDays(90);

    private static final int MOST = 100;

    /** Names a correction. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("cr"));
        }
    }

    public Correction {
        if (points == 0 || Math.abs(points) > MOST) {
            throw new IllegalArgumentException("a correction is 1 to 100 points up or down: " + points);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a correction needs a reason");
        }
    }

    /** The points that are left of it. */
    public double left(Instant now) {
        double age = Math.max(0, Duration.between(at, now).toMillis());
        return points * Math.pow(0.5, age / HALF_LIFE.toMillis());
    }
}
