package foreword.adapter.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Turns at the Web API, one bucket for each name: a first call goes at once, a few may follow, then one per interval. */
final class Pacing {
    private static final int MANY = 10_000;

    private final Map<String, Long> nextByName = new HashMap<>();
    private final Ticker ticker;

    Pacing(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Real time, which a test replaces. */
    interface Ticker {
        long nanos();

        void sleep(Duration duration) throws InterruptedException;

        static Ticker real() {
            return new Ticker() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public void sleep(Duration duration) throws InterruptedException {
                    Thread.sleep(duration.toMillis());
                }
            };
        }
    }

    /** How long the next call of this name has to wait; it is counted only when that is at most {@code patience}. */
    synchronized Duration turn(String name, Duration interval, int burst, Duration patience) {
        long now = ticker.nanos();
        forgetThePast(now);
        long next = Math.max(nextByName.getOrDefault(name, now), now);
        Duration wait = Duration.ofNanos(Math.max(0, next - now - interval.toNanos() * (burst - 1)));
        if (wait.compareTo(patience) <= 0) {
            nextByName.put(name, next + interval.toNanos());
        }
        return wait;
    }

    /** Slack said when to come again: nothing of this name goes before. */
    synchronized void hold(String name, Duration duration, Duration interval, int burst) {
        long until = ticker.nanos() + duration.toNanos() + interval.toNanos() * (burst - 1);
        nextByName.merge(name, until, Math::max);
    }

    void sleep(Duration duration) throws InterruptedException {
        if (!duration.isZero()) {
            ticker.sleep(duration);
        }
    }

    private void forgetThePast(long now) {
        if (nextByName.size() > MANY) {
            nextByName.values().removeIf(next -> next < now);
        }
    }
}
