package foreword.outbox.hook;

import foreword.activity.LeaseLost;
import foreword.activity.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events to endpoints, each until it is taken or given up, always under its own id. An endpoint that fails again and again is
 * left alone, after the team was told three times.
 */
public final class HookDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(HookDispatcher.class);
    private static final int AT_ONCE = 20;
    private static final Set<Integer> TOLD_AT = Set.of(5, 10, 15);
    private static final int DISABLED_AT = 20;
    private static final Duration SLOWER = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private final Hooks hooks;
    private final HookSender sender;
    private final UnitOfWork work;
    private final Clock clock;
    private final BiConsumer<Endpoint, Hooks.Standing> trouble;

    /** @param trouble hears, in the same step, of an endpoint that keeps failing or was disabled */
    public HookDispatcher(
            Hooks hooks,
            HookSender sender,
            UnitOfWork work,
            Clock clock,
            BiConsumer<Endpoint, Hooks.Standing> trouble) {
        this.hooks = hooks;
        this.sender = sender;
        this.work = work;
        this.clock = clock;
        this.trouble = trouble;
    }

    /** Sends what is due to an endpoint; returns how many attempts were made. Several may be sent to side by side. */
    public int sendDue(Endpoint endpoint) {
        int attempts = 0;
        boolean well = true;
        while (well && attempts < AT_ONCE && !hooks.standing(endpoint.id()).disabled()) {
            Optional<HookDelivery> next = hooks.claim(endpoint.id(), clock.instant());
            if (next.isEmpty()) {
                return attempts;
            }
            well = attempt(endpoint, next.get());
            attempts++;
        }
        return attempts;
    }

    /** True when it was taken. */
    private boolean attempt(Endpoint endpoint, HookDelivery delivery) {
        try {
            delivery.demandLease(clock.instant());
            HookSender.Answer answer = sender.send(endpoint, delivery, clock.instant());
            work.step(() -> settle(endpoint, delivery, answer));
            return answer.well();
        } catch (LeaseLost late) {
            LOG.warn("What became of an event is left to another: {}", late.getMessage());
            return false;
        }
    }

    private void settle(Endpoint endpoint, HookDelivery delivery, HookSender.Answer answer) {
        if (answer.well()) {
            hooks.delivered(delivery, answer.words());
            hooks.standing(endpoint.id(), Hooks.Standing.WELL);
            return;
        }
        int attempt = delivery.attempts() + 1;
        Instant now = clock.instant();
        Optional<Instant> due = HookRetries.after(attempt).map(wait -> now.plus(longer(wait, answer)));
        due.ifPresentOrElse(
                at -> hooks.later(delivery, at, answer.words()), () -> hooks.givenUp(delivery, answer.words()));
        if (answer.busy()) {
            hooks.slower(endpoint.id(), now.plus(longer(SLOWER, answer)));
        }
        failed(endpoint, answer);
    }

    private void failed(Endpoint endpoint, HookSender.Answer answer) {
        int failures = hooks.standing(endpoint.id()).failures() + 1;
        Hooks.Standing standing = new Hooks.Standing(failures, answer.gone() || failures >= DISABLED_AT);
        hooks.standing(endpoint.id(), standing);
        if (standing.disabled() || TOLD_AT.contains(failures)) {
            trouble.accept(endpoint, standing);
        }
    }

    private static Duration longer(Duration wait, HookSender.Answer answer) {
        Duration asked = answer.pause() == null ? Duration.ZERO : answer.pause();
        Duration capped = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        return capped.compareTo(wait) > 0 ? capped : wait;
    }
}
