package foreword.adapter.slack.desk;

import foreword.target.Target;
import java.util.List;
import java.util.Optional;

/** {@code /foreword who NAME}: who can introduce us to a target; with a contact, whom they may know. */
final class WhoCommand implements Commands.Deed {
    private static final int SHOWN = 5;

    private final Office office;
    private final Talk talk;

    WhoCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        Optional<Wanted> wanted = Wanted.read(call.rest());
        if (wanted.isEmpty()) {
            return talk.said(
                    "Say whom you want to meet: `/foreword who Sam Lee`. Or `/foreword who @dana` for whom Dana"
                            + " may know.");
        }
        TargetNames.Found found = new TargetNames(office.rows().targets())
                .find(wanted.get().name(), wanted.get().company());
        if (found.exact().size() == 1) {
            return about(found.exact().get(0), call);
        }
        if (!found.exact().isEmpty()) {
            return talk.said("There are several of that name. Say which: " + typed(found.exact()));
        }
        Optional<Named.Found> contact = talk.named(call.rest());
        if (contact.isPresent()) {
            return Optional.of(office.answers()
                    .knownTo(
                            contact.get().contact(),
                            office.whoKnows().targets(contact.get().contact()),
                            call.slackId()));
        }
        return found.near().isEmpty()
                ? talk.said(wanted.get().name()
                        + " is not on your list. Add them with their company, and why: `/foreword target "
                        + wanted.get().name() + ", " + company(wanted.get()) + ", opens a third site`.")
                : talk.said("Nobody of that name is on your list. Did you mean " + typed(found.near()));
    }

    private Optional<String> about(Target target, Commands.Call call) {
        return Optional.of(office.answers().who(target, office.whoKnows().about(target, call.by()), call.slackId()));
    }

    private static String company(Wanted wanted) {
        return wanted.company().isEmpty() ? "Northwind" : wanted.company();
    }

    private static String typed(List<Target> targets) {
        return targets.stream()
                        .limit(SHOWN)
                        .map(it -> "`/foreword who " + it.name() + ", " + it.company() + "`")
                        .reduce((one, other) -> one + " or " + other)
                        .orElse("")
                + (targets.size() > SHOWN ? " and " + (targets.size() - SHOWN) + " more." : "?");
    }
}
