package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Company;
import java.util.Optional;

/** {@code /foreword company}: lists companies, or opens one. */
final class CompanyCommand implements Commands.Deed {
    private final Office office;

    CompanyCommand(Office office) {
        this.office = office;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        if (call.rest().isEmpty()) {
            return Optional.of(office.answers().companies(call.slackId()));
        }
        String name = call.rest().replaceFirst("(?i)^add(\\s+|$)", "");
        Company company = office.rows().people().companyNamed(name).orElse(null);
        office.views().open(call.triggerId(), office.modals().company(company));
        return Optional.empty();
    }
}
