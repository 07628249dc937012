package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.people.Contact;
import foreword.thanks.Favour;
import foreword.workflow.Result;
import java.util.Optional;

/** Modal {@code favour}: what we did for a contact. */
final class FavourSubmission {
    private final Office office;

    FavourSubmission(Office office) {
        this.office = office;
    }

    SubmissionAnswer favour(Form form) {
        Optional<Contact> contact = office.rows().people().contact(new Contact.Id(form.about("contact")));
        if (contact.isEmpty()) {
            return SubmissionAnswer.update(office.modals().notice("This contact is not on the list any more."));
        }
        String words = form.value("words");
        Favour.Kind kind =
                form.value("kind").isEmpty() ? Favour.Kind.of(words) : Favour.Kind.valueOf(form.value("kind"));
        Result result = office.whenHelped().did(contact.get(), kind, words, form.by());
        return result.done() ? SubmissionAnswer.close() : Form.error("words", result.sentence());
    }
}
