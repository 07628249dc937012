package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import java.util.Optional;

/** {@code /foreword deal}: what is open, what there is with one company, or news typed as one would say it. */
final class DealCommand implements Commands.Deed {
    private final Office office;

    DealCommand(Office office) {
        this.office = office;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        String typed = call.rest();
        if (typed.isEmpty()) {
            return Optional.of(office.answers().deals(call.slackId()));
        }
        if (typed.equalsIgnoreCase("add") || typed.equalsIgnoreCase("new")) {
            office.views().open(call.triggerId(), office.modals().newDeal(""));
            return Optional.empty();
        }
        return Optional.of(office.answers().dealsWith(typed, call.slackId()));
    }
}
