package foreword.adapter.slack.desk;

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
                "praise.granted", call -> answered(call, Permission.State.GRANTED),
                "praise.refused", call -> answered(call, Permission.State.REFUSED));
    }

    private Result answered(Presses.Call call, Permission.State answer) {
        return office.whenQuoted().answered(new Praise.Id(call.id()), answer, call.by());
    }
}
