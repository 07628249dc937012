package foreword.adapter.slack.desk;

import foreword.target.Target;
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
    public Optional<String> answer(Commands.Call call) {
        Optional<Wanted> wanted =
                Wanted.read(call.rest()).filter(it -> !it.company().isEmpty());
        if (wanted.isEmpty()) {
            String list = Talk.list(office.rows().targets().wanted().stream()
                    .map(target -> target.name() + " (" + target.company() + ")"));
            return talk.said("People you want to meet: " + list
                    + " Add one: `/foreword target Sam Lee, Northwind, opens a third site`.");
        }
        Target target = office.whenAsked().target(wanted.get().target(), call.by());
        return talk.said(target.name() + " (" + target.company() + ") is on your list.");
    }
}
