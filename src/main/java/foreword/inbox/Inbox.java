package foreword.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The durable queue of what came in. Every method is safe to call from any thread. */
public interface Inbox {
    /**
     * Stores the event; when this returns, it survives a power cut.
     *
     * @return false when an event with this source and key is already there, whatever became of it
     */
    boolean accept(InboundEvent event);

    /**
     * Stores several events, all of them or none; when this returns, they survive a power cut.
     *
     * @return how many were not there yet
     */
    int acceptAll(List<InboundEvent> events);

    /** Stores an event that its receiver works on at once and answers in the same breath: it is never claimed, only kept against a repetition. */
    boolean acceptWorkedOn(InboundEvent event);

    /** Takes the oldest event that waits, for at most {@code leaseSeconds}; nobody else gets it meanwhile. */
    Optional<Claimed> claim(Instant now, int leaseSeconds);

    /**
     * The work is done, called inside the step that did it.
     *
     * @throws foreword.activity.LeaseLost when the time was over and somebody else has claimed it
     */
    void done(Claimed claimed);

    /**
     * The work failed; it is tried again at {@code next}, or after the last attempt put aside as a dead letter. Nothing happens
     * when somebody else has claimed it meanwhile.
     */
    void failed(Claimed claimed, String reason, Instant next);

    /** How many wait to be worked on. */
    long waiting();

    /** Wakes {@code listener} when something was accepted; a hint, never the only way to learn of it. */
    void onAccepted(Runnable listener);

    /** An event in work; {@code attempt} grows with each claim. */
    record Claimed(long id, InboundEvent event, int attempt) {}
}
