package foreword.adapter.slack.desk;

import foreword.people.Company;
import java.util.Optional;

/** {@code /foreword company expect Acme}: what we say to them about introductions, and where it stands. */
final class TypedExpectation {
    private final Office office;
    private final Talk talk;

    TypedExpectation(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    Optional<String> answer(String name, Commands.Call call) {
        Optional<Company> company = office.rows().people().companyKnownAs(name);
        if (company.isEmpty()) {
            return talk.said("I know no company called " + name + ". Write the name as `/foreword company` shows it.");
        }
        return office.whenExpected()
                .begin(company.get(), call.by())
                .map(expectation -> office.answers().expectation(expectation, call.slackId()))
                .or(() -> talk.said("Everybody we know at " + company.get().name()
                        + " would rather not introduce anybody, so nobody there is asked."));
    }
}
