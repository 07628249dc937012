package foreword.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The one clock of the sandbox: it runs like any other, and can be turned forward, never back. */
public final class MovableClock extends Clock {
    private final Clock real;
    private final AtomicLong aheadMillis;

    public MovableClock(Clock real, Duration ahead) {
        this.real = real;
        this.aheadMillis = new AtomicLong(ahead.toMillis());
    }

    /** Turns to this instant; an earlier one changes nothing. */
    public void turnTo(Instant instant) {
        aheadMillis.accumulateAndGet(Duration.between(real.instant(), instant).toMillis(), Math::max);
    }

    public Duration ahead() {
        return Duration.ofMillis(aheadMillis.get());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
