package foreword.eligibility;

import foreword.concern.Concern;
import java.time.Instant;
import java.util.Optional;

/** While something they are unhappy about is open or fresh, nothing is asked of their company; nobody may override it (practice.md §5). */
final class OpenConcern implements Rule {
    @Override
    public String name() {
        return "concern";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        Situation.Trouble trouble = situation.trouble();
        return trouble == null
                ? "Nothing they were unhappy about is open or fresh."
                : "“" + trouble.words() + "”, " + Ago.words(trouble.since(), now)
                        + (trouble.open() ? ", still open." : ", settled.");
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        Situation.Trouble trouble = situation.trouble();
        if (trouble == null) {
            return Optional.empty();
        }
        Instant until = trouble.since().plus(Concern.REST);
        if (trouble.open()) {
            return no("Something is wrong at " + situation.firstName() + "'s company since " + Ago.day(trouble.since())
                    + ": “" + trouble.words() + "”. Settle it first.");
        }
        return now.isBefore(until)
                ? wait(until, "“" + trouble.words() + "” was only said " + Ago.words(trouble.since(), now) + ".")
                : Optional.empty();
    }
}
