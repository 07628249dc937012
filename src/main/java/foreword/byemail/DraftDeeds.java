package foreword.byemail;

import static foreword.byemail.Deeds.draft;

import foreword.content.ContentItem;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.target.Target;
import foreword.workflow.Checks;
import foreword.workflow.Result;
import foreword.workflow.WhenDecided;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What can be decided about a draft. An edit makes a new version, and never approves it. */
record DraftDeeds(Desks desks) {
    Map<String, Function<Deeds.Call, Result>> deeds() {
        WhenDecided whenDecided = desks.whenDecided();
        return Map.ofEntries(
                Map.entry("draft.approve", call -> whenDecided.approve(draft(call), version(call), call.by(), null)),
                Map.entry("draft.undo", call -> whenDecided.undo(draft(call), call.by())),
                Map.entry("draft.discard", call -> whenDecided.discard(draft(call), version(call), call.by())),
                Map.entry("draft.edit", call -> edited(call, DraftDeeds::otherWords)),
                Map.entry("draft.content", call -> edited(call, DraftDeeds::otherPiece)),
                Map.entry("draft.target", this::otherTarget),
                Map.entry("draft.sentmyself", call -> whenDecided.sentByHand(draft(call), call.by(), desks.whenSent())),
                Map.entry("draft.wassent", call -> whenDecided.arrived(draft(call), call.by(), desks.whenSent())),
                Map.entry("draft.again", call -> whenDecided.again(draft(call), call.by())));
    }

    private Result edited(Deeds.Call call, BiFunction<Deeds.Call, Letter, WhenDecided.Edit> change) {
        Optional<Draft> found = desks.rows().drafts().find(draft(call));
        if (found.isEmpty() || found.get().state() != Draft.State.PENDING) {
            return new Result(false, "This draft does not wait any more.");
        }
        WhenDecided.Edit edit = change.apply(call, found.get().letter());
        Letter words = found.get().letter().saying(edit.subject(), edit.body(), edit.content());
        Optional<Checks.Objection> objection =
                desks.checks().objection(found.get().edited(words, found.get().expiresAt()));
        return objection.isPresent()
                ? new Result(false, objection.get().sentence())
                : desks.whenDecided().edit(draft(call), version(call), edit, call.by());
    }

    private static WhenDecided.Edit otherWords(Deeds.Call call, Letter before) {
        String body = call.fields().getOrDefault("body", "").replace("\r\n", "\n");
        return new WhenDecided.Edit(call.field("subject").replaceAll("\\R", " "), body, before.content());
    }

    private static WhenDecided.Edit otherPiece(Deeds.Call call, Letter before) {
        String chosen = call.field("content");
        return new WhenDecided.Edit(
                before.subject(), before.body(), "none".equals(chosen) ? null : new ContentItem.Id(chosen));
    }

    private Result otherTarget(Deeds.Call call) {
        Target target = desks.whenAsked().target(AsksByForm.target(call), call.by());
        return desks.whenDecided().changeTarget(draft(call), version(call), target, call.by(), desks.whenAsked());
    }

    private static int version(Deeds.Call call) {
        String more = call.deed().more();
        int colon = more.indexOf(':');
        return Integer.parseInt(more.substring(1, colon < 0 ? more.length() : colon));
    }
}
