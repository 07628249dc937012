package foreword.inbox;

import java.time.Instant;

/**
 * One thing that came in, exactly as received.
 *
 * @param source who delivers: Slack, a mailbox, a webhook
 * @param key the sender's own key; a second event with the same source and key is the same event
 * @param kind what the adapter that reads it calls it, for example {@code event} or {@code interaction}
 * @param payload the bytes as received
 */
public record InboundEvent(Source source, String key, String kind, byte[] payload, Instant receivedAt) {
    /** The doors through which something can come in. */
    public enum Source {
        SLACK,
        MAIL,
        WEBHOOK
    }
}
