package foreword.eligibility;

import java.time.Instant;
import java.util.Optional;

/** Where nothing is known yet there is nothing to weigh. Weak evidence of a relationship means: do not ask (practice.md §1, PRODUCT.md M12). */
final class TooWeak implements Rule {
    @Override
    public String name() {
        return "too-weak";
    }

    @Override
    public String finding(Situation situation, Instant now) {
        Situation.Bond bond = situation.bond();
        return !bond.measured()
                ? "Nothing is known of the relationship yet, so whoever asks knows better."
                : "Strength " + bond.strength() + " of 100; the bar of the segment "
                        + situation.readiness().segment() + " is " + bond.bar() + ".";
    }

    @Override
    public Optional<Verdict> objection(Situation situation, Instant now) {
        Situation.Bond bond = situation.bond();
        return bond.measured() && bond.strength() < bond.bar()
                ? no("We do not know " + situation.firstName() + " well enough yet: strength " + bond.strength()
                        + " of 100, and " + bond.bar() + " is needed. " + String.join(" ", bond.because())
                        + " If you know better, say so: /foreword contact "
                        + situation.contact().name()
                        + " strength +20 and why.")
                : Optional.empty();
    }
}
