package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Segment;
import java.util.Optional;

/** {@code /foreword card}: opens the great-introduction card of a segment. */
final class CardCommand implements Commands.Deed {
    private final Office office;

    CardCommand(Office office) {
        this.office = office;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        Segment segment = call.rest().isEmpty() ? Segment.CLIENT : new Segment(call.rest());
        office.views().open(call.triggerId(), office.modals().card(segment));
        return Optional.empty();
    }
}
