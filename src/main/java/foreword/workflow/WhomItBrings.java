package foreword.workflow;

import foreword.ask.Ask;
import foreword.inbox.ReceivedMail;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.PersonName;
import foreword.target.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom does the introducer bring in by this mail? Somebody who is neither of us nor one of theirs. */
final class WhomItBrings {
    private static final int TELLING = 3;

    private final Rows rows;
    private final OurAddresses ours;

    WhomItBrings(Rows rows, OurAddresses ours) {
        this.rows = rows;
        this.ours = ours;
    }

    /**
     * Who bears the target's name; else the one reader who works elsewhere than the introducer, for whoever introduces us
     * chooses to whom.
     */
    Optional<EmailAddress> in(ReceivedMail mail, Ask ask, EmailAddress introducer) {
        Target wanted =
                Optional.ofNullable(ask.target()).flatMap(rows.targets()::find).orElse(null);
        List<EmailAddress> others = readers(mail)
                .filter(address -> !ours.include(address) && !address.equals(introducer))
                .filter(address -> rows.people().teammateWithEmail(address).isEmpty())
                .filter(address -> !isContact(ask.introducer(), address))
                .toList();
        Optional<EmailAddress> named = others.stream()
                .filter(address -> bears(wanted, address, mail.names().getOrDefault(address, "")))
                .findFirst();
        List<EmailAddress> elsewhere = others.stream()
                .filter(address -> !WhoWrote.sameFirm(address, introducer))
                .toList();
        return named.isEmpty() && elsewhere.size() == 1 ? Optional.of(elsewhere.get(0)) : named;
    }

    /** Everybody in To and Cc. */
    static Stream<EmailAddress> readers(ReceivedMail mail) {
        return Stream.concat(mail.to().stream(), mail.cc().stream()).distinct();
    }

    private boolean isContact(Contact.Id contact, EmailAddress address) {
        return rows.people()
                .contactWithEmail(address)
                .map(Contact::id)
                .filter(contact::equals)
                .isPresent();
    }

    private static boolean bears(@Nullable Target wanted, EmailAddress address, String name) {
        return wanted != null
                && (PersonName.same(name, wanted.name())
                        || Stream.of(wanted.name().toLowerCase(Locale.ROOT).split("\\s+", -1))
                                .anyMatch(word -> word.length() >= TELLING
                                        && address.localPart().contains(word)));
    }
}
