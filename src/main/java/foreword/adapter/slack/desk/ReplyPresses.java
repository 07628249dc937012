package foreword.adapter.slack.desk;

import foreword.ask.Answer;
import foreword.ask.Reply;
import foreword.workflow.Result;
import java.util.Map;

/** What the buttons under a reply do: what it means, and whether it belongs there at all. */
final class ReplyPresses {
    private final Office office;

    ReplyPresses(Office office) {
        this.office = office;
    }

    Map<String, Presses.Deed> deeds() {
        return Map.ofEntries(
                Map.entry("reply.yes", call -> settle(call, Answer.YES)),
                Map.entry("reply.name", call -> settle(call, Answer.NAME_ONLY)),
                Map.entry("reply.no", call -> settle(call, Answer.NO)),
                Map.entry("reply.cannot", call -> settle(call, Answer.CANNOT)),
                Map.entry("reply.notnow", call -> settle(call, Answer.NOT_NOW)),
                Map.entry("reply.question", call -> settle(call, Answer.QUESTION)),
                Map.entry("reply.advised", call -> settle(call, Answer.ADVISED)),
                Map.entry("reply.offered", call -> settle(call, Answer.OFFERED)),
                Map.entry("reply.accept", call -> office.whenTied().accept(new Reply.Id(call.id()), call.by())),
                Map.entry("reply.remember", call -> office.whenTied().remember(new Reply.Id(call.id()), call.by())),
                Map.entry("reply.refuse", call -> office.whenTied().refuse(new Reply.Id(call.id()), call.by())));
    }

    private Result settle(Presses.Call call, Answer answer) {
        return office.whenAnswered().settle(new Reply.Id(call.id()), answer, call.by());
    }
}
