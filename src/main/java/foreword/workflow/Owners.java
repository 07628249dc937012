package foreword.workflow;

import foreword.people.Company;
import foreword.people.People;
import foreword.people.Teammate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the teammate who looks after something. */
public final class Owners {
    private final People people;

    public Owners(People people) {
        this.people = people;
    }

    /** The company's owner, else who brought us into the channel, else the first admin; only people we can reach in Slack. */
    Optional<Teammate> of(@Nullable Company company, @Nullable String channel) {
        return Stream.of(ownerOf(company), inviterTo(channel), anybody())
                .flatMap(Optional::stream)
                .filter(teammate -> teammate.slackId() != null)
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
                .filter(teammate -> teammate.slackId() != null)
                .min(Comparator.comparing(Teammate::role, Comparator.reverseOrder())
                        .thenComparing(teammate -> teammate.id().value()));
    }
}
