package foreword.adapter.slack.desk;

import foreword.people.Contact;
import java.util.Optional;

/** {@code /foreword why @dana}: whether this is the moment to ask somebody, and if not, why not and when. */
final class WhyCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;

    WhyCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        return talk.named(call.rest())
                .map(found -> talk.said(office.whenAsked()
                        .objection(found.contact(), call.by())
                        .map(because -> "Not now: " + because)
                        .orElse("You may ask " + found.contact().name() + " today.")))
                .orElseGet(() -> talk.said("Say whom: `/foreword why @dana`. I know these people: " + knownPeople()));
    }

    private String knownPeople() {
        return Talk.list(
                office.rows().people().contacts().stream().map(Contact::name).limit(20));
    }
}
