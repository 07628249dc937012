package foreword.outbox;

import java.util.Optional;

/** The way out to teammates, in their direct messages only. Used by the {@link Dispatcher} alone. */
public interface TeamChat {
    /**
     * Posts the card into the teammate's direct message with us.
     *
     * @param slackId the teammate
     * @param key stored with the message, so that it can be found again
     * @throws OutcomeUnknown when the answer was lost: look with {@link #find} before posting again
     */
    Posted post(String slackId, Card card, String key) throws SendRefused, SendDeferred, OutcomeUnknown;

    /** Rewrites a card where it stands; repeating it does no harm. */
    void rewrite(Posted where, String slackId, Card card) throws SendRefused, SendDeferred;

    /** Redraws the teammate's App Home; repeating it does no harm. */
    void home(String slackId) throws SendRefused, SendDeferred;

    /** Looks for a message that carries this key. */
    Optional<Posted> find(String slackId, String key) throws SendDeferred;

    /** Where a message stands. */
    record Posted(String channel, String ts) {}
}
