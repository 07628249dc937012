package foreword.workflow;

import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.PersonName;
import foreword.people.Teammate;
import foreword.target.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Introducer, target and asker are three different people. */
final class ThreePeople {
    private final Rows rows;

    ThreePeople(Rows rows) {
        this.rows = rows;
    }

    /** Why these are not three. */
    Optional<String> objection(Contact introducer, @Nullable Target target, Teammate asker) {
        if (isAsker(introducer, asker)) {
            return Optional.of(introducer.name() + " is you. Ask somebody else to introduce you.");
        }
        if (target == null) {
            return Optional.empty();
        }
        if (PersonName.alike(target.name(), introducer.name()) && sameCompany(introducer, target)) {
            return Optional.of(
                    introducer.name() + " cannot introduce you to themselves. Name somebody whom they may know.");
        }
        return rows.people().teammates().stream()
                .filter(teammate ->
                        target.name().strip().equalsIgnoreCase(teammate.name().strip()))
                .filter(teammate -> teammate.email() != null && ofOurs(teammate.email(), target))
                .findFirst()
                .map(teammate -> teammate.name() + " is one of us: name somebody whom you want to meet.");
    }

    private static boolean isAsker(Contact introducer, Teammate asker) {
        boolean sameMail = introducer.email() != null && introducer.email().equals(asker.email());
        boolean sameSlack = introducer.slackId() != null && introducer.slackId().equals(asker.slackId());
        return sameMail || sameSlack;
    }

    private boolean sameCompany(Contact introducer, Target target) {
        return rows.people()
                .company(introducer.company())
                .map(Company::name)
                .filter(name -> name.strip().equalsIgnoreCase(target.company().strip()))
                .isPresent();
    }

    private static boolean ofOurs(EmailAddress email, Target target) {
        String host = email.domain();
        int dot = host.indexOf('.');
        String word = dot < 0 ? host : host.substring(0, dot);
        return target.company()
                .strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]", "")
                .startsWith(word);
    }
}
