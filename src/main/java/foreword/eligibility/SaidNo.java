package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** After a no there is a long rest. That there was a no is known only to those it was told to (practice.md §9, rule 7). */
final class SaidNo implements Rule {
    private final Caps caps;

    SaidNo(Caps caps) {
        this.caps = caps;
    }

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        Situation.Refusal no = situation.load().lastNo();
        if (no == null || !now.isBefore(Caps.end(caps.afterNo(), no.at()))) {
            return "No rest after an answer is running.";
        }
        return no.told()
                ? "They said no " + Ago.words(no.at(), now) + "."
                : situation.firstName() + " is best left in peace for now.";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        Situation.Refusal no = situation.load().lastNo();
        if (no == null) {
            return Optional.empty();
        }
        Instant until = Caps.end(caps.afterNo(), no.at());
        String because = no.told()
                ? situation.firstName() + " said no to the last ask."
                : situation.firstName() + " is best left in peace for now.";
        return now.isBefore(until) ? wait(until, because) : Optional.empty();
    }
}
