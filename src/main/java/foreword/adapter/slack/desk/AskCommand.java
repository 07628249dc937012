package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.screen.AskStart;
import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.target.Target;
import foreword.workflow.WhenAsked;
import java.util.Optional;

/** {@code /foreword ask} and {@code /foreword advice}: drafts at once when everything is said, else asks for the rest. */
final class AskCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;
    private final Ask.Kind kind;

    AskCommand(Office office, Talk talk, Ask.Kind kind) {
        this.office = office;
        this.talk = talk;
        this.kind = kind;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        Optional<Named.Found> found = talk.named(call.rest());
        Contact.Id introducer = found.map(it -> it.contact().id()).orElse(null);
        Optional<Wanted> wanted = found.flatMap(it -> Wanted.read(it.rest()));
        if (found.isPresent() && wanted.isPresent() && ready(found.get().contact(), wanted.get())) {
            Target target = office.whenAsked().target(wanted.get().target(), call.by());
            return talk.said(office.whenAsked()
                    .ask(new WhenAsked.Proposal(kind, found.get().contact().id(), target.id(), null), call.by())
                    .sentence());
        }
        office.views()
                .open(
                        call.triggerId(),
                        office.modals()
                                .ask(new AskStart(
                                        introducer,
                                        kind,
                                        null,
                                        wanted.map(Wanted::name).orElse(""),
                                        wanted.map(Wanted::company).orElse(""))));
        return Optional.empty();
    }

    private boolean ready(Contact contact, Wanted wanted) {
        return !wanted.company().isEmpty() && office.whenAsked().cardFilled(contact);
    }
}
