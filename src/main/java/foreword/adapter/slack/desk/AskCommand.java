package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.screen.AskStart;
import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.target.Target;
import foreword.workflow.AskMove;
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
        if (found.isEmpty()) {
            return half(call, call.rest(), kind);
        }
        Contact contact = found.get().contact();
        Optional<Ask> own = office.whenMoved().ask(contact, call.by());
        Optional<AskMove.Typed> typed = AskMove.read(found.get().rest());
        if (own.isPresent() && typed.isPresent()) {
            return talk.said(office.whenMoved()
                    .move(own.get().id(), typed.get().move(), typed.get().words(), call.by())
                    .sentence());
        }
        if (own.filter(ask -> ask.state().open()).isPresent()
                && found.get().rest().isBlank()) {
            office.views().open(call.triggerId(), office.modals().askStand(own.get(), call.slackId()));
            return Optional.empty();
        }
        return asked(call, found.get(), own);
    }

    private Optional<String> asked(Commands.Call call, Named.Found found, Optional<Ask> own)
            throws SlackRefused, SlackUnavailable {
        AskWords words = AskWords.read(found.rest());
        Contact contact = found.contact();
        Optional<Ask> nameless = own.filter(ask -> ask.kind() == Ask.Kind.OPEN && ask.state() == Ask.State.WILLING);
        Optional<Wanted> wanted =
                Wanted.read(words.rest()).filter(it -> !it.company().isEmpty());
        if (nameless.isPresent() && wanted.isPresent()) {
            Target target = office.whenAsked().target(wanted.get().target(), call.by());
            return talk.said(
                    office.whenMoved().named(nameless.get(), target, call.by()).sentence());
        }
        Ask.Kind wish = words.kind()
                .orElse(kind == Ask.Kind.INTRODUCTION ? office.whenAsked().usualKind(contact) : kind);
        if (!wish.needsTarget() && office.whenAsked().cardFilled(contact)) {
            return talk.said(office.whenAsked()
                    .ask(new WhenAsked.Proposal(wish, contact.id(), null, null), call.by())
                    .sentence());
        }
        String head =
                call.rest().substring(0, call.rest().length() - found.rest().length());
        return half(call, head + " " + words.rest(), wish);
    }

    /** With words missing a window asks for the rest. */
    private Optional<String> half(Commands.Call call, String typed, Ask.Kind wish)
            throws SlackRefused, SlackUnavailable {
        HalfAsk.Understood half =
                new HalfAsk(office.rows().people(), office.rows().targets()).read(typed);
        Contact introducer = half.introducer();
        if (introducer != null && half.whole() && office.whenAsked().cardFilled(introducer)) {
            Target target = office.whenAsked().target(half.target().target(), call.by());
            return talk.said(office.whenAsked()
                    .ask(new WhenAsked.Proposal(wish, introducer.id(), target.id(), null), call.by())
                    .sentence());
        }
        office.views().open(call.triggerId(), office.modals().ask(start(half, wish)));
        return Optional.empty();
    }

    private static AskStart start(HalfAsk.Understood half, Ask.Kind wish) {
        Contact introducer = half.introducer();
        return new AskStart(
                introducer == null ? null : introducer.id(),
                wish,
                null,
                half.target().name(),
                half.target().company(),
                half.among().stream().map(Contact::id).toList(),
                half.remark());
    }
}
