package foreword.outbox.hook;

import foreword.activity.LeaseLost;
import java.time.Instant;

/**
 * One event on its way to one endpoint.
 *
 * @param body the same bytes at every attempt
 * @param attempts how often it was tried
 * @param fence grows with each claim, so that whoever holds an older one is refused
 * @param leasedUntil until when it is its holder's, the epoch when nobody holds it
 */
public record HookDelivery(
        String event,
        String endpoint,
        HookType type,
        String body,
        int attempts,
        Instant createdAt,
        long fence,
        Instant leasedUntil) {
    /** The most characters a body may have; what is larger was not meant to be sent. */
    public static final int MOST = 20_000;

    public HookDelivery {
        if (body.length() > MOST) {
            throw new IllegalArgumentException("a webhook's body of " + body.length() + " characters");
        }
    }

    /** One that nobody has tried yet. */
    public static HookDelivery fresh(String event, String endpoint, HookType type, String body, Instant createdAt) {
        return new HookDelivery(event, endpoint, type, body, 0, createdAt, 0, Instant.EPOCH);
    }

    /**
     * Right before it leaves: whoever was held up too long must not send it.
     *
     * @throws LeaseLost when its time is over
     */
    void demandLease(Instant now) {
        if (!leasedUntil.isAfter(now)) {
            throw new LeaseLost(name());
        }
    }

    /** As the log names it. */
    public String name() {
        return "webhook " + event + " to " + endpoint;
    }
}
