package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.people.Company;
import foreword.people.LanguageTag;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.util.Optional;

/** Modal {@code company}: a new company, or changes to one. */
final class CompanySubmission {
    private final Office office;

    CompanySubmission(Office office) {
        this.office = office;
    }

    SubmissionAnswer company(Form form) {
        if (form.value("name").isEmpty()) {
            return Form.error("name", "A company needs a name.");
        }
        Optional<Company> before = form.about("company").isEmpty()
                ? office.rows().people().companyNamed(form.value("name"))
                : office.rows().people().company(new Company.Id(form.about("company")));
        Optional<Company> other = office.rows()
                .people()
                .companyNamed(form.value("name"))
                .filter(named ->
                        before.isPresent() && !named.id().equals(before.get().id()));
        if (other.isPresent()) {
            return Form.error("name", "There is another company of this name already.");
        }
        Optional<Teammate> owner = form.value("owner").isEmpty()
                ? Optional.empty()
                : office.colleagues().of(form.value("owner"));
        if (!form.value("owner").isEmpty() && owner.isEmpty()) {
            return Form.error("owner", "Choose a full member of our own team.");
        }
        Company.Id id = before.map(Company::id).orElseGet(Company.Id::fresh);
        office.whenAsked()
                .saveCompany(
                        new Company(
                                id,
                                form.value("name"),
                                form.value("segment").isEmpty() ? Segment.CLIENT : new Segment(form.value("segment")),
                                form.value("domain").isEmpty() ? null : form.value("domain"),
                                owner.map(Teammate::id)
                                        .orElse(before.map(Company::owner)
                                                .orElse(form.by().id()))),
                        form.by());
        office.whenAsked()
                .saveLanguage(id, LanguageTag.read(form.value("language")).orElse(null), form.by());
        return SubmissionAnswer.close();
    }
}
