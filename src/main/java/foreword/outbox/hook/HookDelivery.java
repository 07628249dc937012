package foreword.outbox.hook;

import java.time.Instant;

/**
 * One event on its way to one endpoint.
 *
 * @param body the same bytes at every attempt
 * @param attempts how often it was tried
 */
public record HookDelivery(String event, String endpoint, HookType type, String body, int attempts, Instant createdAt) {
    /** The most characters a body may have; what is larger was not meant to be sent. */
    public static final int MOST = 20_000;

    public HookDelivery {
        if (body.length() > MOST) {
            throw new IllegalArgumentException("a webhook's body of " + body.length() + " characters");
        }
    }
}
