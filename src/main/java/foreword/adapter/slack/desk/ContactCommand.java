package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Company;
import java.util.Optional;

/** {@code /foreword contact}: opens a contact, known or new. */
final class ContactCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;

    ContactCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        String view = talk.named(call.rest())
                .map(found -> office.modals().contact(found.contact()))
                .orElseGet(() -> office.modals()
                        .newContact(office.rows()
                                .people()
                                .companyNamed(call.rest())
                                .map(Company::id)
                                .orElse(null)));
        office.views().open(call.triggerId(), view);
        return Optional.empty();
    }
}
