package foreword.workflow;

import foreword.ask.Ask;
import foreword.followup.HopperEntry;
import foreword.followup.Nudge;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts people into the hopper, and moves the day on which they are thought of again. Each entry that rests owns one nudge. */
final class Resting {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Rows rows;
    private final Steps steps;

    Resting(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /**
     * Why somebody is left in peace, and until when.
     *
     * @param wake the day they named, else {@code usual}
     * @param usual when somebody who named no day is thought of again
     */
    record Rest(String reason, Instant wake, Instant usual) {}

    /** Somebody is not ready; whoever rests for the same thing already gets the new reason and day. */
    void put(String about, String who, Teammate owner, Rest rest) {
        rows.hopper().openAbout(about).forEach(before -> end(before, HopperEntry.State.DROPPED, "said anew"));
        int days = Math.max(1, (int) Duration.between(steps.now(), rest.usual()).toDays());
        HopperEntry entry = HopperEntry.resting(about, owner.id(), who, rest.reason(), steps.now(), rest.wake(), days);
        rows.hopper().add(entry);
        steps.note("hopper.added", entry.id().ref(), rest.reason());
        plan(entry, rest.wake());
    }

    /** They are thought of on another day. */
    void until(HopperEntry entry, Instant wake, String because) {
        rows.hopper().wakeAt(entry.id(), wake);
        cancel(entry, because);
        plan(entry, wake);
    }

    /** It rests no longer; false when that was so already. */
    boolean end(HopperEntry entry, HopperEntry.State to, String because) {
        if (!rows.hopper().move(entry.id(), HopperEntry.State.RESTING, to)) {
            return false;
        }
        cancel(entry, because);
        steps.note(
                "hopper." + to.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                entry.id().ref(),
                because);
        return true;
    }

    /** They are asked again: whatever rests because of an earlier ask to them is over. */
    void takenUp(Contact.Id contact, String because) {
        about(contact, null).forEach(entry -> end(entry, HopperEntry.State.TAKEN_UP, because));
    }

    /** They go on talking. */
    void takenUp(String about, String because) {
        rows.hopper().openAbout(about).forEach(entry -> end(entry, HopperEntry.State.TAKEN_UP, because));
    }

    /** They were in touch, by whatever way: the time begins anew, and a later day that they named stays. */
    void inTouch(Contact contact, Instant at) {
        for (HopperEntry entry : about(contact.id(), contact.email())) {
            Instant wake = entry.after(at);
            if (at.isAfter(entry.since())) {
                rows.hopper().answered(entry.id());
            }
            if (at.isAfter(entry.since()) && wake.isAfter(entry.wake())) {
                until(entry, wake, contact.firstName() + " was in touch");
            }
        }
    }

    /** A message went to them: the next comes after their interval at the earliest. */
    void touched(String about) {
        entry(about).filter(HopperEntry::open).ifPresent(entry -> {
            rows.hopper().touched(entry.id(), steps.now());
            steps.note("hopper.touched", entry.id().ref(), "");
            until(entry, entry.after(steps.now()), "something was sent to them");
        });
    }

    /** What was drafted for them came to nothing: they are thought of again in a week, not forgotten. */
    void unsent(String about) {
        entry(about).filter(HopperEntry::open).ifPresent(entry -> {
            if (rows.nudges().openAbout(entry.id().ref()).isEmpty()) {
                until(entry, steps.now().plus(A_WEEK), "what was drafted was not sent");
            }
        });
    }

    /** Enough was written to them without an answer: they are left in peace. */
    boolean archive(HopperEntry entry) {
        return entry.tried() && end(entry, HopperEntry.State.ARCHIVED, entry.touches() + " messages without an answer");
    }

    /** The entry that a reference such as {@code hopper/h_1} names. */
    Optional<HopperEntry> entry(String about) {
        return about.startsWith("hopper/")
                ? rows.hopper().find(new HopperEntry.Id(about.substring("hopper/".length())))
                : Optional.empty();
    }

    /** Everything that rests because of this person. */
    List<HopperEntry> about(Contact.Id contact, @Nullable EmailAddress email) {
        Stream<String> asks = rows.asks().to(contact).stream().map(Ask::id).map(Ask.Id::ref);
        Stream<String> introductions = Stream.ofNullable(email)
                .flatMap(address -> rows.introductions().withTarget(address).stream())
                .map(Introduction::id)
                .map(Introduction.Id::ref);
        return Stream.concat(asks, introductions)
                .flatMap(ref -> rows.hopper().openAbout(ref).stream())
                .toList();
    }

    private void plan(HopperEntry entry, Instant wake) {
        rows.nudges()
                .add(new Nudge(
                        Nudge.Id.fresh(),
                        Nudge.Kind.HOPPER,
                        entry.owner(),
                        entry.id().ref(),
                        wake,
                        Nudge.State.PLANNED,
                        "Think of " + entry.who() + " again (" + entry.reason() + ").",
                        ""));
    }

    private void cancel(HopperEntry entry, String because) {
        rows.nudges()
                .openAbout(entry.id().ref())
                .forEach(nudge -> rows.nudges().move(nudge.id(), nudge.state(), Nudge.State.CANCELLED, because));
    }
}
