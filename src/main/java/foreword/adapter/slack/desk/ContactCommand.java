package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Company;
import foreword.thanks.Favour;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code /foreword contact}: opens a contact, known or new; {@code @dana strength} says how strong the relationship is, and
 * {@code @dana strength +20 we met at the fair} corrects it.
 */
final class ContactCommand implements Commands.Deed {
    private static final Pattern DID = Pattern.compile("(?i)^(?:we )?did(?:\\s+|$)");

    private final Office office;
    private final Talk talk;

    ContactCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        Optional<Named.Found> found = talk.named(call.rest());
        if (found.isPresent() && DID.matcher(found.get().rest()).find()) {
            return did(call, found.get());
        }
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

    /** {@code did introduced her to our tax adviser}; without words a window asks for them. */
    private Optional<String> did(Commands.Call call, Named.Found found) throws SlackRefused, SlackUnavailable {
        String words = DID.matcher(found.rest()).replaceFirst("").strip();
        if (words.isEmpty()) {
            office.views().open(call.triggerId(), office.modals().favour(found.contact()));
            return Optional.empty();
        }
        return talk.said(office.whenHelped()
                .did(found.contact(), Favour.Kind.of(words), words, call.by())
                .sentence());
    }
}
