package foreword.expectation;

import foreword.people.Company;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;

/** How each company stands to introducing us. */
public interface Expectations {
    /** Keeps one that begins; false when the company has one already. */
    boolean add(Expectation expectation);

    Optional<Expectation> find(Expectation.Id id);

    Optional<Expectation> of(Company.Id company);

    /** Those that this teammate has still to speak of, the oldest first. */
    List<Expectation> toSay(Teammate.Id owner);

    /** Compare-and-set: keeps {@code after} when it still stands as {@code before}. */
    boolean change(Expectation before, Expectation after);
}
