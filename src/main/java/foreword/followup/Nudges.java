package foreword.followup;

import foreword.activity.LeaseLost;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All nudges. Each that still wants something has a time at which it is looked at next; at first that is when it is due, and it moves
 * when the owner may not be spoken to then.
 */
public interface Nudges {
    void add(Nudge nudge);

    Optional<Nudge> find(Nudge.Id id);

    /**
     * Takes up to {@code limit} whose time has come, the earliest first, for this holder alone; committed when this returns. Whoever does
     * not settle a claim within the lease loses it to the next who asks.
     */
    List<Claim> claimDue(Instant now, int limit, String holder, Duration lease);

    /** Gives back whatever this holder still held when it ended. */
    void release(String holder);

    /**
     * These were put before their owner once more, all of them or none.
     *
     * @throws LeaseLost when a claim was lost, or a nudge has ended meanwhile; nothing of the step is kept then
     */
    void deliver(List<Delivery> deliveries);

    /** It is looked at again then; false when the claim was lost, or the nudge has ended meanwhile. */
    boolean putOff(Claim claim, @Nullable Instant until);

    /** Snoozed, due again then; false as in {@link #putOff}. */
    boolean snooze(Claim claim, Instant until);

    /** It ends; false as in {@link #putOff}. */
    boolean end(Claim claim, Nudge.State to, String because);

    /** The earliest time at which one is looked at. */
    Optional<Instant> nextDue();

    /** Planned, snoozed or delivered, about this row. */
    List<Nudge> openAbout(String about);

    List<Nudge> open(Teammate.Id owner);

    /** Compare-and-set. */
    boolean move(Nudge.Id id, Nudge.State from, Nudge.State to, String ended);

    /** Puts it off: snoozed, with another time. Compare-and-set. */
    boolean snooze(Nudge.Id id, Nudge.State from, Instant until);

    /** It is due at another time; false when it is not due at {@code from}, or was delivered or ended. */
    boolean replan(Nudge.Id id, Instant from, Instant to);

    /** Tells {@code listener} of each that ends or is snoozed, in the same step: whatever shows it is to be drawn anew. */
    void onChanged(Consumer<Nudge.Id> listener);

    /** Whatever waits for this owner is looked at again from when it is due: their calendar has changed. */
    void reconsider(Teammate.Id owner);

    /**
     * A nudge in the hands of one holder.
     *
     * @param times how often its owner was shown it
     * @param fence grows with each claim, so that whoever holds an older one is refused
     */
    record Claim(Nudge nudge, int times, long fence) {}

    /**
     * A claimed nudge that its owner is shown.
     *
     * @param again when it is looked at next if nothing is done about it, null for never
     */
    record Delivery(Claim claim, @Nullable Instant again) {}
}
