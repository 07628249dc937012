package foreword.adapter.csv;

import foreword.people.EmailAddress;
import foreword.people.NameKey;
import foreword.people.People;
import foreword.people.Teammate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of us a cell names: by mail address, Slack id, or the name that our own people bear. */
final class Owners {
    private static final Pattern SLACK_ID = Pattern.compile("[UW][A-Z0-9]{2,}");

    private final People people;
    private final ZoneId zone;

    Owners(People people, ZoneId zone) {
        this.people = people;
        this.zone = zone;
    }

    /** A teammate whom we know; empty when the cell names nobody of us. */
    Optional<Teammate> known(String written) {
        Optional<Teammate> byAddress = EmailAddress.read(written).flatMap(people::teammateWithEmail);
        return byAddress.or(() -> people.teammateWithSlackId(written)).or(() -> called(written));
    }

    /** Somebody of us, added when an address or a Slack id is new; empty for a name that nobody of us bears. */
    Optional<Teammate> of(String written) {
        return known(written).or(() -> {
            if (!added(written)) {
                return Optional.empty();
            }
            Optional<EmailAddress> address = EmailAddress.read(written);
            Teammate added = new Teammate(
                    Teammate.Id.fresh(),
                    address.isPresent() ? null : written,
                    address.orElse(null),
                    address.map(EmailAddress::localPart).orElse(written),
                    Teammate.Role.MEMBER,
                    zone);
            people.save(added);
            return Optional.of(added);
        });
    }

    /** Whether this names somebody of us even if we do not know them yet. */
    static boolean added(String written) {
        return EmailAddress.read(written).isPresent()
                || SLACK_ID.matcher(written).matches();
    }

    private Optional<Teammate> called(String name) {
        String key = NameKey.ofPerson(name);
        return people.teammates().stream()
                .filter(teammate -> NameKey.ofPerson(teammate.name()).equals(key))
                .findFirst();
    }
}
