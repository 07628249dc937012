package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** A rest between two asks of the same person (practice.md §5). */
final class Cooldown implements Rule {
    private final Caps caps;

    Cooldown(Caps caps) {
        this.caps = caps;
    }

    @Override
    public String name() {
        return "cooldown";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        return situation.load().asked().isEmpty()
                ? "Never asked before."
                : "Last asked " + Ago.words(situation.load().asked().get(0), now) + ".";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        if (situation.load().asked().isEmpty()) {
            return Optional.empty();
        }
        Instant last = situation.load().asked().get(0);
        Instant until = Caps.end(caps.cooldown(), last);
        return now.isBefore(until)
                ? wait(until, situation.firstName() + " was asked not long ago, on " + Ago.day(last) + ".")
                : Optional.empty();
    }
}
