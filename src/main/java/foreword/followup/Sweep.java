package foreword.followup;

import foreword.activity.UnitOfWork;
import foreword.calendar.Rhythm;
import foreword.calendar.WorkCalendar;
import foreword.followup.Nudges.Claim;
import foreword.followup.Nudges.Delivery;
import foreword.people.Teammate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts nudges before people: what is due is claimed, and each owner gets the most important of it in one message, in their working
 * hours and within their number of messages a day. The rest waits; nothing is lost, and nothing is shown whose reason has gone.
 */
public final class Sweep {
    public static final Duration LEASE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 500;
    private static final int ROUNDS = 20;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

    private final Nudges nudges;
    private final Bundles bundles;
    private final UnitOfWork work;
    private final Clock clock;
    private final String holder;

    /** @param holder names this process among those that share the rows, the same after it was started again */
    public Sweep(Nudges nudges, Bundles bundles, UnitOfWork work, Clock clock, String holder) {
        this.nudges = nudges;
        this.bundles = bundles;
        this.work = work;
        this.clock = clock;
        this.holder = holder;
    }

    /** Those to whom nudges belong. */
    public interface Audience {
        /** Empty when they are gone. */
        Optional<Ear> ear(Teammate.Id owner);

        /** True when it is to be shown now; otherwise it has ended, with its reason, or waits for another day. */
        boolean stillDue(Claim claim);

        /** Its owner is gone. */
        void orphaned(Claim claim);

        /** These are in the bundle, the most important first. */
        void tell(Bundle bundle, List<Claim> claims);

        /** It is shown to its owner, by this message or in App Home alone. */
        void shown(Claim claim);
    }

    /** When somebody may be spoken to, and how often. */
    public record Ear(WorkCalendar calendar, Manners manners) {}

    /** Gives back what an earlier life of this process held. */
    public void release() {
        nudges.release(holder);
    }

    /** Does whatever is due now; returns how many nudges were looked at. */
    public int go(Audience audience) {
        int seen = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Claim> due = nudges.claimDue(now(), AT_ONCE, holder, LEASE);
            Map<Teammate.Id, List<Claim>> byOwner = new LinkedHashMap<>();
            due.forEach(claim -> byOwner.computeIfAbsent(claim.nudge().owner(), it -> new ArrayList<>())
                    .add(claim));
            byOwner.forEach((owner, claims) -> together(owner, claims, audience));
            seen += due.size();
            if (due.size() < AT_ONCE) {
                break;
            }
        }
        return seen;
    }

    /** When one of them cannot be worked on, they are worked on one by one. */
    private void together(Teammate.Id owner, List<Claim> claims, Audience audience) {
        try {
            work.step(() -> remind(owner, claims, audience));
        } catch (RuntimeException ours) {
            LOG.warn("The nudges of {} could not be worked on together: {}", owner.value(), ours.toString());
            claims.forEach(claim -> alone(owner, claim, audience));
        }
    }

    private void alone(Teammate.Id owner, Claim claim, Audience audience) {
        try {
            work.step(() -> remind(owner, List.of(claim), audience));
        } catch (RuntimeException ours) {
            LOG.error("nudge/{} could not be worked on", claim.nudge().id().value(), ours);
            work.step(() -> nudges.putOff(claim, now().plus(AFTER_A_FAULT)));
        }
    }

    private void remind(Teammate.Id owner, List<Claim> claims, Audience audience) {
        Optional<Ear> ear = audience.ear(owner);
        if (ear.isEmpty()) {
            claims.forEach(audience::orphaned);
            return;
        }
        WorkCalendar calendar = ear.get().calendar();
        LocalDate today = calendar.day(now());
        List<Bundle> sent = bundles.on(owner, today);
        Instant when = ear.get().manners().next(calendar, now(), sent, bundles.last(owner));
        if (when.isAfter(now())) {
            claims.forEach(claim -> nudges.putOff(claim, when));
            return;
        }
        List<Claim> ready = claims.stream()
                .filter(audience::stillDue)
                .sorted(Order.at(now()))
                .toList();
        if (ear.get().manners().rhythm() == Rhythm.NEVER) {
            show(ready, calendar, audience);
        } else if (!ready.isEmpty()) {
            int many = ear.get().manners().atOnce(ready.size());
            List<Claim> told = ready.subList(0, many);
            List<Claim> rest = ready.subList(many, ready.size());
            Bundle bundle = new Bundle(
                    Bundle.Id.fresh(),
                    owner,
                    today,
                    sent.size() + 1,
                    now(),
                    !rest.isEmpty(),
                    told.stream().map(claim -> claim.nudge().id()).toList());
            send(bundle, told, calendar, audience);
            Instant later = calendar.next(now().plus(Manners.PAUSE));
            rest.forEach(claim -> nudges.putOff(claim, later));
        }
    }

    private void send(Bundle bundle, List<Claim> claims, WorkCalendar calendar, Audience audience) {
        if (!bundles.add(bundle)) {
            throw new IllegalStateException(
                    "another message of this day went to " + bundle.owner().value() + " at the same time");
        }
        show(claims, calendar, audience);
        audience.tell(bundle, claims);
    }

    private void show(List<Claim> claims, WorkCalendar calendar, Audience audience) {
        nudges.deliver(claims.stream()
                .map(claim -> new Delivery(claim, again(claim, calendar)))
                .toList());
        claims.forEach(audience::shown);
    }

    private @Nullable Instant again(Claim claim, WorkCalendar calendar) {
        Insistence insistence = Insistence.of(claim.nudge().kind());
        return insistence.overAfter(claim.times() + 1)
                ? null
                : calendar.next(calendar.after(now(), insistence.again()));
    }

    private Instant now() {
        return clock.instant();
    }
}
