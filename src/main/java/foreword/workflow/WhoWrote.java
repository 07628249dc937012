package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Tie;
import foreword.inbox.ReceivedMail;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.FreeMail;
import foreword.people.PersonName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Did the person write whom the row waits for? A token says which row, never who. */
final class WhoWrote {
    private final Rows rows;
    private final Us us;

    WhoWrote(Rows rows, Us us) {
        this.rows = rows;
        this.us = us;
    }

    /** {@code from} has answered what was asked of the introducer. */
    Tie ofAsk(Ask ask, ReceivedMail mail, EmailAddress from) {
        return rows.people()
                .contact(ask.introducer())
                .map(contact -> ofContact(contact, mail, from))
                .orElse(Tie.SOMEBODY_ELSE);
    }

    private Tie ofContact(Contact contact, ReceivedMail mail, EmailAddress from) {
        if (isContact(contact.id(), from)) {
            return proof(mail);
        }
        if (PersonName.same(mail.fromName(), contact.name())) {
            return doubt(mail, Tie.OTHER_ADDRESS);
        }
        boolean colleague = rows.people()
                        .contactWithEmail(from)
                        .filter(other -> other.company().equals(contact.company()))
                        .isPresent()
                || sameFirm(from, contact.email());
        return doubt(mail, colleague ? Tie.COLLEAGUE : Tie.SOMEBODY_ELSE);
    }

    /** {@code from} has answered in an introduction, where the target is waited for. */
    Tie ofTarget(Introduction introduction, ReceivedMail mail, EmailAddress from) {
        if (from.equals(introduction.targetEmail())
                || rows.introductions().participants(introduction.id()).contains(from)) {
            return proof(mail);
        }
        if (PersonName.same(mail.fromName(), introduction.targetName())) {
            return doubt(mail, Tie.OTHER_ADDRESS);
        }
        return doubt(mail, sameFirm(from, introduction.targetEmail()) ? Tie.COLLEAGUE : Tie.SOMEBODY_ELSE);
    }

    boolean isContact(Contact.Id contact, EmailAddress from) {
        return rows.people()
                .contactWithEmail(from)
                .map(Contact::id)
                .filter(contact::equals)
                .isPresent();
    }

    /** What our mail server says of the sender; where none is trusted to say it, the address has to do. */
    Tie proof(ReceivedMail mail) {
        return switch (mail.authentication()) {
            case PASS -> Tie.SURE;
            case FAIL -> Tie.FALSE_SENDER;
            case UNKNOWN -> us.provesSenders() ? Tie.UNPROVEN : Tie.SURE;
        };
    }

    private static Tie doubt(ReceivedMail mail, Tie otherwise) {
        return mail.authentication() == ReceivedMail.Authentication.FAIL ? Tie.FALSE_SENDER : otherwise;
    }

    /** At the same firm by their addresses; a free mail service is no firm. */
    static boolean sameFirm(EmailAddress one, @Nullable EmailAddress other) {
        return Optional.ofNullable(other)
                .map(EmailAddress::domain)
                .filter(domain -> domain.equals(one.domain()) && !FreeMail.at(domain))
                .isPresent();
    }
}
