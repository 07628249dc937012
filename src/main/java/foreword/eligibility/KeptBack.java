package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** Nothing is sent to an address on the list of those that are not written to. */
final class KeptBack implements Rule {
    @Override
    public String name() {
        return "kept-back";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        String why = situation.readiness().keptBack();
        return why == null ? "Their address may be written to." : "Nothing is sent to their address: " + why + ".";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        String why = situation.readiness().keptBack();
        return why == null
                ? Optional.empty()
                : no("Nothing is sent to " + situation.contact().email() + ": " + why + ".");
    }
}
