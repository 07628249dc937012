package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** An ask is about one named person (PRODUCT.md, M5). */
final class NobodyNamed implements Rule {
    @Override
    public String name() {
        return "nobody-named";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        return situation.readiness().whomMissing() ? "Nobody to meet is named." : "It is clear what is asked for.";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        return situation.readiness().whomMissing()
                ? no("Name one person at one company whom you want to meet.")
                : Optional.empty();
    }
}
