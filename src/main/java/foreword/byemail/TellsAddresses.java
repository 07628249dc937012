package foreword.byemail;

import foreword.people.EmailAddress;
import java.util.Optional;

/** A wrong address, and how to correct it. */
record TellsAddresses(Facts facts) {
    Optional<Deed> fix(EmailAddress wrong) {
        return facts.contact(wrong)
                .map(contact -> Deed.of(
                                "contact.edit",
                                contact.id().value(),
                                "Fix the address",
                                "What was refused waits again under the new address, for you to approve.")
                        .with(Field.line("email", "The right address of " + contact.name(), wrong.value())));
    }
}
