package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Stranger;
import foreword.people.Teammate;
import foreword.workflow.WhoIsThis;
import java.util.Optional;

/** Modal {@code contact}: somebody new, changed, or a stranger named. */
final class ContactSubmission {
    private final Office office;

    ContactSubmission(Office office) {
        this.office = office;
    }

    SubmissionAnswer contact(Form form) {
        Optional<EmailAddress> email = EmailAddress.read(form.value("email"));
        if (!form.value("email").isEmpty() && email.isEmpty()) {
            return Form.error("email", "This is not a mail address: " + form.value("email"));
        }
        if (form.value("name").isEmpty() || form.value("company").isEmpty()) {
            return Form.error(form.value("name").isEmpty() ? "name" : "company", "This is needed.");
        }
        if (!form.value("points").isEmpty() || !form.value("reason").isEmpty()) {
            if (TypedStrength.points(form.value("points")).isEmpty()) {
                return Form.error("points", "Points from -100 to +100, for example +20.");
            }
            if (form.value("reason").isEmpty()) {
                return Form.error("reason", "Say why: others rely on it.");
            }
        }
        Company company = companyNamed(form.value("company"), form.by());
        if (!form.about("stranger").isEmpty()) {
            WhoIsThis.Named named = new WhoIsThis.Named(form.value("name"), email.orElse(null), form.value("role"));
            return Form.closeOr(
                    office,
                    office.whoIsThis()
                            .is(
                                    new Stranger.Id(form.about("stranger")),
                                    company,
                                    named,
                                    form.by(),
                                    office.whenHeard()));
        }
        Contact.Id id = form.about("contact").isEmpty() ? Contact.Id.fresh() : new Contact.Id(form.about("contact"));
        Optional<Contact> before = office.rows().people().contact(id);
        Optional<Contact> other = email.flatMap(office.rows().people()::contactWithEmail)
                .filter(contact -> !contact.id().equals(id));
        if (other.isPresent()) {
            return Form.error("email", "This address belongs to " + other.get().name() + " already.");
        }
        office.whenAsked()
                .saveContact(
                        new Contact(
                                id,
                                company.id(),
                                form.value("name"),
                                email.orElse(null),
                                before.map(Contact::slackId).orElse(null),
                                form.value("role"),
                                before.map(Contact::standing).orElse(Contact.Standing.OPEN),
                                before.map(Contact::notes).orElse("")),
                        company,
                        form.by());
        if (form.submission().values().containsKey("employers")) {
            office.whenWanted().known(id, TargetSubmission.background(form), form.by());
        }
        correct(before.map(Contact::email), email, form.by());
        office.rows()
                .people()
                .contact(id)
                .ifPresent(contact -> TypedStrength.points(form.value("points"))
                        .ifPresent(points ->
                                office.whenCorrected().correct(contact, points, form.value("reason"), form.by())));
        return SubmissionAnswer.close();
    }

    private void correct(Optional<EmailAddress> wrong, Optional<EmailAddress> right, Teammate by) {
        if (wrong.isPresent() && right.isPresent() && !wrong.equals(right)) {
            office.whenDecided().addressCorrected(wrong.get(), right.get(), by);
        }
    }

    private Company companyNamed(String name, Teammate by) {
        return office.rows()
                .people()
                .companyNamed(name)
                .orElseGet(() -> new Company(Company.Id.fresh(), name, Segment.CLIENT, null, by.id()));
    }
}
