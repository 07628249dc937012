package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Company;
import java.util.Optional;

/**
 * {@code /foreword contact}: opens a contact, known or new; {@code @dana strength} says how strong the relationship is, and
 * {@code @dana strength +20 we met at the fair} corrects it.
 */
final class ContactCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;

    ContactCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        Optional<Named.Found> found = talk.named(call.rest());
        if (found.isPresent() && TypedStrength.isMeant(found.get().rest())) {
            return Optional.of(new TypedStrength(office)
                    .answer(found.get().contact(), found.get().rest(), call.by()));
        }
        String view = found.map(it -> office.modals().contact(it.contact(), office.relationship(it.contact())))
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
