package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** Whoever introduced us hears what became of it before anything else is asked (practice.md §7). */
final class NeverHeardBack implements Rule {
    @Override
    public String name() {
        return "never-heard-back";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        String news = situation.debts().news();
        return news == null
                ? "They have heard what became of every introduction."
                : "They never heard what became of " + news + ".";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        String news = situation.debts().news();
        return news == null
                ? Optional.empty()
                : no(situation.firstName() + " introduced us to " + news
                        + " and never heard what came of it. Tell them first, then ask.");
    }
}
