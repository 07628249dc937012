package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.introduction.Introduction.State;
import foreword.workflow.Result;
import java.util.Map;
import java.util.Optional;

/** What the buttons on an introduction do: one for each state it may come to. */
final class IntroPresses {
    private final Office office;

    IntroPresses(Office office) {
        this.office = office;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.of(
                "intro.met", call -> became(call, State.MET),
                "intro.fits", call -> became(call, State.QUALIFIED),
                "intro.poorfit", call -> became(call, State.POOR_FIT),
                "intro.later", call -> became(call, State.NOT_NOW),
                "intro.won", call -> ended(call, State.WON, Stage.WON),
                "intro.lost", call -> ended(call, State.LOST, Stage.LOST),
                "intro.again", call -> became(call, State.IN_CONVERSATION),
                "intro.notmet", call -> office.whenIntroduced().notMetYet(introduction(call), call.by()),
                "intro.outcome", this::outcome);
    }

    private Result became(Presses.Call call, State state) {
        return office.whenIntroduced().outcome(introduction(call), state, "", call.by());
    }

    /** A deal that is known to come through it ends with it. */
    private Result ended(Presses.Call call, State state, Stage stage) {
        return office.whenDealMoves()
                .ended(introduction(call), stage, call.by())
                .orElseGet(() -> became(call, state));
    }

    private Result outcome(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Optional<Introduction> introduction = office.rows().introductions().find(introduction(call));
        return introduction.isEmpty()
                ? new Result(false, "This introduction is gone.")
                : Presses.open(office, call, office.modals().outcome(introduction.get()));
    }

    private static Introduction.Id introduction(Presses.Call call) {
        return new Introduction.Id(call.id());
    }
}
