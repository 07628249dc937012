package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** An ask goes by mail, so it needs an address. */
final class NoAddress implements Rule {
    @Override
    public String name() {
        return "no-address";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        return situation.contact().email() == null
                ? "No mail address is known."
                : "Their address is " + situation.contact().email() + ".";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        return situation.contact().email() == null
                ? no("No mail address of " + situation.firstName() + " is known. Add it with /foreword contact.")
                : Optional.empty();
    }
}
