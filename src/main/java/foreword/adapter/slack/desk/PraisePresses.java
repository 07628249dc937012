package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.praise.Mark;
import foreword.praise.Permission;
import foreword.praise.Praise;
import foreword.workflow.Result;
import java.util.Map;

/** What the buttons on kept praise do; each is answered with a sentence, since it is pressed in search results too. */
final class PraisePresses {
    private final Office office;

    PraisePresses(Office office) {
        this.office = office;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.of(
                "praise.permission", call -> office.whenQuoted().ask(new Praise.Id(call.id()), call.by()),
                "praise.unlearn", this::unlearn,
                "praise.more", this::more,
                "praise.granted", call -> answered(call, Permission.State.GRANTED),
                "praise.refused", call -> answered(call, Permission.State.REFUSED));
    }

    /** The list is drawn again without it. */
    private Result unlearn(Presses.Call call) throws SlackRefused, SlackUnavailable {
        Result undone = office.whenTaught().undo(new Mark.Id(call.id()), call.by());
        String url = call.press().responseUrl();
        if (url != null && undone.done()) {
            office.views().respond(url, office.answers().learned(call.user()));
        }
        return undone;
    }

    /** The next page stands below the one before, which stays as it is. */
    private Result more(Presses.Call call) throws SlackRefused, SlackUnavailable {
        String url = call.press().responseUrl();
        if (url != null && call.id().matches("[0-9]{1,6}")) {
            String page = office.answers().found(call.more(), Integer.parseInt(call.id()), call.user());
            office.views().respond(url, page);
        }
        return new Result(true, "");
    }

    private Result answered(Presses.Call call, Permission.State answer) {
        return office.whenQuoted().answered(new Praise.Id(call.id()), answer, call.by());
    }
}
