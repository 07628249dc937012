package foreword.adapter.crm;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Whether a signed time is not more than five minutes from now, either way. */
final class Freshness {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

    private Freshness() {}

    static boolean ofSeconds(String written, Instant now) {
        return SECONDS.matcher(written).matches() && near(Instant.ofEpochSecond(Long.parseLong(written)), now);
    }

    static boolean ofMillis(String written, Instant now) {
        return MILLIS.matcher(written).matches() && near(Instant.ofEpochMilli(Long.parseLong(written)), now);
    }

    private static boolean near(Instant signed, Instant now) {
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    }
}
