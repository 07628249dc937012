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
        HalfAsk.Understood half =
                new HalfAsk(office.rows().people(), office.rows().targets()).read(call.rest());
        Contact introducer = half.introducer();
        if (introducer != null && half.whole() && office.whenAsked().cardFilled(introducer)) {
            Target target = office.whenAsked().target(half.target().target(), call.by());
            return talk.said(office.whenAsked()
                    .ask(new WhenAsked.Proposal(kind, introducer.id(), target.id(), null), call.by())
                    .sentence());
        }
        office.views().open(call.triggerId(), office.modals().ask(start(half)));
        return Optional.empty();
    }

    private AskStart start(HalfAsk.Understood half) {
        Contact introducer = half.introducer();
        return new AskStart(
                introducer == null ? null : introducer.id(),
                kind,
                null,
                half.target().name(),
                half.target().company(),
                half.among().stream().map(Contact::id).toList(),
                half.remark());
    }
}
