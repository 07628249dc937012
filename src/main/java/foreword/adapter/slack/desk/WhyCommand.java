package foreword.adapter.slack.desk;

import foreword.people.Contact;
import foreword.workflow.Wish;
import java.util.Optional;

/** {@code /foreword why @dana}: whether this is the moment to ask somebody; if not, why not, and when. Nothing is planned by it. */
final class WhyCommand implements Commands.Deed {
    private static final int LISTED = 20;

    private final Office office;
    private final Talk talk;

    WhyCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        Optional<Named.Found> found = talk.named(call.rest());
        return found.isPresent()
                ? Optional.of(why(found.get().contact(), call))
                : talk.said("Say whom: `/foreword why @dana`. I know these people: " + knownPeople());
    }

    private String why(Contact contact, Commands.Call call) {
        return office.answers().why(contact, office.judging().explain(contact, Wish.ANY, call.by()), call.slackId());
    }

    private String knownPeople() {
        return Talk.list(
                office.rows().people().contacts().stream().map(Contact::name).limit(LISTED));
    }
}
