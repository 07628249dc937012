package foreword.adapter.slack.desk;

import java.util.Optional;

/** {@code /foreword hopper}: who is not ready yet, why, until when, and what would be useful to them. */
final class HopperCommand implements Commands.Deed {
    private final Office office;

    HopperCommand(Office office) {
        this.office = office;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        return Optional.of(office.answers().hopper(office.whenResting()::next, call.slackId()));
    }
}
