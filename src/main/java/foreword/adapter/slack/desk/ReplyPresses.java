package foreword.adapter.slack.desk;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.ask.Reply;
import foreword.target.Acquaintance;
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
                Map.entry("reply.cannot", this::doesNotKnow),
                Map.entry("reply.notnow", call -> settle(call, Answer.NOT_NOW)),
                Map.entry("reply.question", call -> settle(call, Answer.QUESTION)),
                Map.entry("reply.advised", call -> settle(call, Answer.ADVISED)),
                Map.entry("reply.offered", call -> settle(call, Answer.OFFERED)),
                Map.entry("reply.well", call -> knows(call, Acquaintance.Closeness.WELL)),
                Map.entry("reply.little", call -> knows(call, Acquaintance.Closeness.LITTLE)),
                Map.entry("reply.unknown", call -> knows(call, Acquaintance.Closeness.NOT)),
                Map.entry("reply.show", call -> office.whenAnswered().showAgain(new Reply.Id(call.id()), call.by())),
                Map.entry("reply.accept", call -> office.whenTied().accept(new Reply.Id(call.id()), call.by())),
                Map.entry("reply.remember", call -> office.whenTied().remember(new Reply.Id(call.id()), call.by())),
                Map.entry("reply.refuse", call -> office.whenTied().refuse(new Reply.Id(call.id()), call.by())));
    }

    private Result doesNotKnow(Presses.Call call) {
        Result settled = settle(call, Answer.CANNOT);
        if (settled.done()) {
            knows(call, Acquaintance.Closeness.NOT);
        }
        return settled;
    }

    private Result knows(Presses.Call call, Acquaintance.Closeness closeness) {
        return office.whenAcquainted().said(new Reply.Id(call.id()), closeness, call.by());
    }

    private Result settle(Presses.Call call, Answer answer) {
        Ask.Id meant = call.more().isEmpty() ? null : new Ask.Id(call.more());
        return office.whenAnswered().settle(new Reply.Id(call.id()), answer, meant, call.by());
    }
}
