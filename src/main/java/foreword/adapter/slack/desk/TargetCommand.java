package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Background;
import foreword.target.Reachable;
import foreword.target.Target;
import foreword.workflow.Result;
import java.util.List;
import java.util.Optional;

/** {@code /foreword target}: the people we want to meet; with a name and a company it adds one. */
final class TargetCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;

    TargetCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        String typed = call.rest().strip();
        if (typed.isEmpty() || typed.equalsIgnoreCase("list") || typed.equalsIgnoreCase("archived")) {
            return Optional.of(office.answers().targets(typed.equalsIgnoreCase("archived"), 0, call.slackId()));
        }
        if (typed.equalsIgnoreCase("add") || typed.equalsIgnoreCase("new")) {
            return open(call, office.modals().wanted(null, Background.NONE));
        }
        Optional<Wanted> wanted = Wanted.read(typed.replaceFirst("(?i)^(?:add|new)\\s+", ""));
        return wanted.isEmpty() || wanted.get().company().isEmpty()
                ? known(wanted.map(Wanted::name).orElse(typed), call)
                : added(wanted.get(), call);
    }

    /** A name alone: opens the one who bears it. */
    private Optional<String> known(String name, Commands.Call call) throws SlackRefused, SlackUnavailable {
        List<Target> found =
                new TargetNames(office.rows().targets()).find(name, "").exact();
        if (found.size() != 1) {
            return talk.said("Say their company too, and why them: `/foreword target " + name
                    + ", Northwind, opens a third site`.");
        }
        Target target = found.get(0);
        return open(
                call,
                office.modals()
                        .wanted(
                                target,
                                office.rows().backgrounds().of(target.id().ref())));
    }

    private Optional<String> added(Wanted wanted, Commands.Call call) {
        if (Reachable.in(wanted.name()) || Reachable.in(wanted.company())) {
            return talk.said("Write the name and the company without an address: none is kept before they agree to be"
                    + " introduced. `/foreword target Sam Lee, Northwind, opens a third site`");
        }
        List<Target> same = new TargetNames(office.rows().targets())
                .find(wanted.name(), wanted.company())
                .exact();
        if (!same.isEmpty()) {
            return talk.said(
                    same.get(0).name() + " (" + same.get(0).company() + ") is on your list already. `/foreword who "
                            + same.get(0).name() + "` tells who can introduce you.");
        }
        Target target = wanted.target().from("added by " + call.by().name());
        Result result = office.whenWanted().save(target, Background.NONE, call.by());
        return talk.said(
                result.done()
                        ? result.sentence() + leftOut(wanted) + " `/foreword who " + target.name()
                                + "` tells who can introduce you."
                        : result.sentence());
    }

    private static String leftOut(Wanted wanted) {
        return Reachable.in(wanted.rest())
                ? " An address or a link was left out: none is kept before they agree to be introduced."
                : "";
    }

    private Optional<String> open(Commands.Call call, String view) throws SlackRefused, SlackUnavailable {
        office.views().open(call.triggerId(), view);
        return Optional.empty();
    }
}
