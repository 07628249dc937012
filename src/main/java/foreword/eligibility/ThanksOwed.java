package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** A debt blocks the next ask (PRODUCT.md, M4). */
final class ThanksOwed implements Rule {
    @Override
    public String name() {
        return "thanks-owed";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        String thanks = situation.debts().thanks();
        return thanks == null ? "No thank-you is owed." : "A thank-you is owed for " + thanks + ".";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        String thanks = situation.debts().thanks();
        return thanks == null
                ? Optional.empty()
                : no(situation.firstName() + " is still owed a thank-you for " + thanks + ". Thank first, then ask.");
    }
}
