package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** One ask at a time, whoever of us asked and for what. */
final class AskUnderWay implements Rule {
    @Override
    public String name() {
        return "under-way";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        Situation.Running running = situation.load().running();
        return running == null
                ? "No ask is under way."
                : "An ask by " + running.by() + " is under way since " + Ago.day(running.since()) + ".";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        Situation.Running running = situation.load().running();
        return running == null
                ? Optional.empty()
                : no("An ask to " + situation.firstName() + " is already under way: " + running.by() + " began it on "
                        + Ago.day(running.since()) + ".");
    }
}
