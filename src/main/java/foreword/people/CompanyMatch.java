package foreword.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which of our companies a name or an address means. */
public sealed interface CompanyMatch {
    /** How two companies were found to be one. */
    enum By {
        NAME,
        DOMAIN
    }

    /** It is this one. */
    record Same(Company company, By by) implements CompanyMatch {}

    /** It may be one of these, the likeliest first: a person is asked, nothing is merged. */
    record Alike(List<Company> companies) implements CompanyMatch {
        public Alike {
            companies = List.copyOf(companies);
        }
    }

    /** None of ours. */
    record Unknown() implements CompanyMatch {}

    default <R> R fold(Function<Same, R> same, Function<Alike, R> alike, Supplier<R> unknown) {
        if (this instanceof Same it) {
            return same.apply(it);
        }
        return this instanceof Alike it ? alike.apply(it) : unknown.get();
    }

    /** The company, when it is surely one of ours. */
    default Optional<Company> sure() {
        return fold(same -> Optional.of(same.company()), alike -> Optional.empty(), Optional::empty);
    }
}
