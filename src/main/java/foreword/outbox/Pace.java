package foreword.outbox;

import foreword.people.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Holds each account to its limits, counted from what the outbox knows to have left, so that a restart forgets nothing. */
final class Pace {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Outbox outbox;
    private final Limits limits;

    Pace(Outbox outbox, Limits limits) {
        this.outbox = outbox;
        this.limits = limits;
    }

    /** When the next mail may leave, and by which limit not sooner. */
    record Wait(Instant until, boolean forTheDay) {}

    /** Empty when a mail may leave now. */
    Optional<Wait> before(EmailAddress account, Instant now) {
        return full(account, limits.perDay(), DAY, now)
                .map(until -> new Wait(until, true))
                .or(() -> full(account, limits.perMinute(), MINUTE, now).map(until -> new Wait(until, false)));
    }

    /** The window has room again once the oldest of the mails that fill it is a window old. */
    private Optional<Instant> full(EmailAddress account, int most, Duration window, Instant now) {
        return most == Integer.MAX_VALUE
                ? Optional.empty()
                : outbox.leftBefore(account, most, now.minus(window)).map(oldest -> oldest.plus(window));
    }
}
