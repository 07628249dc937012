package foreword.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Trigger ids: good for one modal, and for three seconds of real time whatever the workspace's clock says. */
final class Triggers {
    static final Duration LIFE = Duration.ofSeconds(3);

    private final Map<String, Trigger> issued = new HashMap<>();
    private final LongSupplier nanoTime;
    private long count;

    Triggers(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Trigger(String user, long at, boolean used) {}

    synchronized String issue(String user) {
        count++;
        var secret = UUID.randomUUID().toString().replace("-", "");
        var id = "1%012d.2%013d.%s".formatted(count, count, secret);
        issued.put(id, new Trigger(user, nanoTime.getAsLong(), false));
        return id;
    }

    /** Whose screen the trigger opens; using it up. */
    synchronized String redeem(String id) throws Refusal {
        var trigger = issued.get(id);
        if (trigger == null) {
            throw new Refusal("invalid_trigger_id");
        }
        if (trigger.used) {
            throw new Refusal("exchanged_trigger_id");
        }
        if (nanoTime.getAsLong() - trigger.at > LIFE.toNanos()) {
            throw new Refusal("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.user, trigger.at, true));
        return trigger.user;
    }
}
