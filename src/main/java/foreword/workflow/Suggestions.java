package foreword.workflow;

import foreword.ask.Ask;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.target.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a contact may know. */
final class Suggestions {
    private final Rows rows;

    Suggestions(Rows rows) {
        this.rows = rows;
    }

    Optional<Target> best(Contact contact) {
        return all(contact).stream().findFirst();
    }

    /** Wanted people whom this contact was not asked about and who do not sit in the same company, the most wanted first. */
    List<Target> all(Contact contact) {
        Set<Target.Id> askedAbout = rows.asks().to(contact.id()).stream()
                .map(Ask::target)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        String own = rows.people().company(contact.company()).map(Company::name).orElse("");
        return rows.targets().wanted().stream()
                .filter(target -> !askedAbout.contains(target.id()))
                .filter(target -> !target.company().equalsIgnoreCase(own))
                .sorted(Comparator.comparingInt(Target::priority))
                .toList();
    }
}
