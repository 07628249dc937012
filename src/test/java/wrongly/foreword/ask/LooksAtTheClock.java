package wrongly.foreword.ask;

import java.time.Instant;

/** A rule that reads the time itself. */
public final class LooksAtTheClock {
    Instant now() {
        return Instant.now();
    }
}
