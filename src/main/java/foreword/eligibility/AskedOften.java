package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** At most a few asks in six months, counted across all teammates and kinds (practice.md §5). */
final class AskedOften implements Rule {
    private final Caps caps;

    AskedOften(Caps caps) {
        this.caps = caps;
    }

    @Override
    public String name() {
        return "asked-often";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        long asked = situation.load().inSixMonths(now);
        return "Asked " + (asked == 1 ? "once" : asked + " times") + " in six months; " + caps.mostInSixMonths()
                + " are the most.";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        if (caps.mostInSixMonths() == 0) {
            return no("Nobody is asked for anything: the most asks in six months are set to none.");
        }
        long asked = situation.load().inSixMonths(now);
        if (asked < caps.mostInSixMonths()) {
            return Optional.empty();
        }
        Instant leaves = situation.load().asked().get(caps.mostInSixMonths() - 1);
        return wait(
                leaves.plus(Caps.SIX_MONTHS), situation.firstName() + " was asked " + asked + " times in six months.");
    }
}
