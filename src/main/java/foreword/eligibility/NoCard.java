package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** Nothing is asked before the segment says what a great introduction is (PRODUCT.md, M3). */
final class NoCard implements Rule {
    @Override
    public String name() {
        return "no-card";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        return situation.readiness().cardFilled()
                ? "The great-introduction card is filled in."
                : "The segment " + situation.readiness().segment() + " has no great-introduction card.";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        return situation.readiness().cardFilled()
                ? Optional.empty()
                : no("Fill in the great-introduction card of the segment "
                        + situation.readiness().segment()
                        + " first: who exactly, why us, what we will do with it. /foreword card "
                        + situation.readiness().segment() + " opens it.");
    }
}
