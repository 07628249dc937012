package foreword.adapter.slack.desk;

import java.util.Optional;

/** {@code /foreword plan}: the names of this week, and how steadily things go. */
final class PlanCommand implements Commands.Deed {
    private final Office office;

    PlanCommand(Office office) {
        this.office = office;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        return Optional.of(office.answers().plan(office.whenWeekBegins().plan(call.by()), call.slackId()));
    }
}
