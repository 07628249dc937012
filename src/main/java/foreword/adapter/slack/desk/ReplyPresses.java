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
        return Map.of(
                "reply.yes", call -> settle(call, Answer.YES),
                "reply.no", call -> settle(call, Answer.NO),
                "reply.notnow", call -> settle(call, Answer.NOT_NOW),
                "reply.question", call -> settle(call, Answer.QUESTION),
                "reply.accept", call -> office.whenTied().accept(new Reply.Id(call.id()), call.by()),
                "reply.remember", call -> office.whenTied().remember(new Reply.Id(call.id()), call.by()),
                "reply.refuse", call -> office.whenTied().refuse(new Reply.Id(call.id()), call.by()));
    }

    private Result settle(Presses.Call call, Answer answer) {
        return office.whenAnswered().settle(new Reply.Id(call.id()), answer, call.by());
    }
}
