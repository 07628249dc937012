package foreword.adapter.slack.desk;

import foreword.followup.HopperEntry;
import java.util.Optional;

/** {@code /foreword hopper}: who is not ready yet. */
final class HopperCommand implements Commands.Deed {
    private final Office office;
    private final Talk talk;

    HopperCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) {
        return talk.said("Not ready yet: "
                + Talk.list(office.rows().hopper().open(call.by().id()).stream().map(HopperCommand::words)));
    }

    private static String words(HopperEntry entry) {
        return entry.who() + " (" + entry.reason() + ")";
    }
}
