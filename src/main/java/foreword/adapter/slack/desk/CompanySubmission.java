package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.people.Company;
import foreword.people.LanguageTag;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.util.List;
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
        List<Company> near = before.isPresent() ? List.of() : near(form);
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
        return before.isPresent() ? SubmissionAnswer.close() : told(form.value("name"), near);
    }

    /** Those that the new one may be meant to be; never made one by likeness alone. */
    private List<Company> near(Form form) {
        String domain = form.value("domain").isEmpty() ? null : form.value("domain");
        return office.rows()
                .companies()
                .match(form.value("name"), domain)
                .fold(same -> List.of(same.company()), alike -> alike.companies(), List::of);
    }

    private SubmissionAnswer told(String name, List<Company> near) {
        if (near.isEmpty()) {
            return SubmissionAnswer.close();
        }
        String other = near.get(0).name();
        return SubmissionAnswer.update(office.modals()
                .noticeOf(name + " is kept. Did you mean " + other + "? Then type `/foreword company merge " + name
                        + " into " + other + "` to make one of the two."));
    }
}
