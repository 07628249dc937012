package foreword.workflow;

import foreword.people.Company;
import foreword.people.People;
import foreword.people.Teammate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the teammate who looks after something. */
final class Owners {
    private final People people;
    private final Predicate<Teammate> reached;

    /** @param reached whether there is a way to tell them anything */
    Owners(People people, Predicate<Teammate> reached) {
        this.people = people;
        this.reached = reached;
    }

    /** The company's owner, else who brought us into the channel, else the first admin; only people we can reach. */
    Optional<Teammate> of(@Nullable Company company, @Nullable String channel) {
        return Stream.of(ownerOf(company), inviterTo(channel), anybody())
                .flatMap(Optional::stream)
                .filter(reached)
                .findFirst();
    }

    private Optional<Teammate> ownerOf(@Nullable Company company) {
        Teammate.Id owner = company == null ? null : company.owner();
        return owner == null ? Optional.empty() : people.teammate(owner);
    }

    private Optional<Teammate> inviterTo(@Nullable String channel) {
        return channel == null ? Optional.empty() : people.inviterOf(channel);
    }

    private Optional<Teammate> anybody() {
        return people.teammates().stream()
                .filter(reached)
                .min(Comparator.comparing(Teammate::role, Comparator.reverseOrder())
                        .thenComparing(teammate -> teammate.id().value()));
    }
}
