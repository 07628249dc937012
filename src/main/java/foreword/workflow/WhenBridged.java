package foreword.workflow;

import foreword.ask.Ask;
import foreword.inbox.ReceivedMail;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When the introducer writes to the target and to us: somebody who is neither of us, nor one of ours, is in the mail. */
final class WhenBridged {
    private final Rows rows;
    private final OurAddresses ours;
    private final WhenIntroduced whenIntroduced;

    WhenBridged(Rows rows, OurAddresses ours, WhenIntroduced whenIntroduced) {
        this.rows = rows;
        this.ours = ours;
        this.whenIntroduced = whenIntroduced;
    }

    /** Records the introduction that this mail makes; false when it makes none. */
    boolean bridges(Ask ask, ReceivedMail mail, EmailAddress from) {
        Optional<EmailAddress> target = bridgedTo(ask, mail, from);
        target.ifPresent(address -> whenIntroduced.byMail(ask, mail, address));
        return target.isPresent();
    }

    private Optional<EmailAddress> bridgedTo(Ask ask, ReceivedMail mail, EmailAddress from) {
        boolean ready = ask.state().open() && ask.kind() == Ask.Kind.INTRODUCTION;
        Optional<Contact> introducer = rows.people().contact(ask.introducer());
        if (!ready || introducer.map(Contact::email).filter(from::equals).isEmpty()) {
            return Optional.empty();
        }
        Predicate<EmailAddress> outsider = address -> !ours.include(address)
                && !address.equals(from)
                && rows.people().teammateWithEmail(address).isEmpty();
        List<EmailAddress> others = Stream.concat(mail.to().stream(), mail.cc().stream())
                .filter(outsider)
                .distinct()
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : byName(ask, others);
    }

    private Optional<EmailAddress> byName(Ask ask, List<EmailAddress> others) {
        String first = Optional.ofNullable(ask.target())
                .flatMap(rows.targets()::find)
                .map(target -> target.firstName().toLowerCase(Locale.ROOT))
                .orElse("\n");
        return others.stream()
                .filter(address -> address.localPart().contains(first))
                .findFirst();
    }
}
