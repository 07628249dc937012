package foreword.adapter.slack.desk;

import foreword.adapter.slack.SubmissionAnswer;
import foreword.content.ContentItem;
import foreword.draft.Draft;
import foreword.draft.Letter;
import foreword.target.Target;
import foreword.workflow.Checks;
import foreword.workflow.Result;
import foreword.workflow.WhenDecided;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Modals {@code draft-edit}, {@code target} and {@code content}: other words, another person, another piece. */
final class DraftSubmissions {
    private final Office office;
    private final WantedFields wanted;

    DraftSubmissions(Office office) {
        this.office = office;
        this.wanted = new WantedFields(office);
    }

    SubmissionAnswer draft(Form form) {
        Draft.Id id = new Draft.Id(form.about("d"));
        int version = form.about().path("v").asInt();
        Optional<Draft> found = office.rows().drafts().find(id);
        if (found.isEmpty()) {
            return SubmissionAnswer.update(office.modals().notice("This draft is gone."));
        }
        Draft draft = found.get();
        WhenDecided.Edit edit = edit(form, draft.letter());
        Optional<Checks.Objection> objection = objection(draft, edit);
        if (objection.isPresent()) {
            return Form.error(fieldOf(form, objection.get()), objection.get().sentence());
        }
        Result edited = office.whenDecided().edit(id, version, edit, form.by());
        if (!edited.done()) {
            return SubmissionAnswer.update(office.modals().notice(edited.sentence()));
        }
        int now = office.rows().drafts().find(id).map(Draft::version).orElse(version);
        Result approved = office.whenDecided().approve(id, now, form.by(), when(form));
        return approved.done()
                ? SubmissionAnswer.close()
                : SubmissionAnswer.update(office.modals().notice(approved.sentence()));
    }

    private static String fieldOf(Form form, Checks.Objection objection) {
        boolean shown = form.submission().values().containsKey(objection.field());
        return shown || !"content".equals(objection.field()) ? objection.field() : "body";
    }

    private Optional<Checks.Objection> objection(Draft draft, WhenDecided.Edit edit) {
        if (draft.state() != Draft.State.PENDING) {
            return Optional.empty();
        }
        Letter words = draft.letter().saying(edit.subject(), edit.body(), edit.content());
        return office.checks().objection(draft.edited(words, draft.expiresAt()));
    }

    private static WhenDecided.Edit edit(Form form, Letter letter) {
        String body = form.submission().values().getOrDefault("body", letter.body());
        String content = form.value("content");
        boolean kept = content.isEmpty();
        return new WhenDecided.Edit(
                form.value("subject").isEmpty() ? letter.subject() : form.value("subject"),
                body,
                kept ? letter.content() : "none".equals(content) ? null : new ContentItem.Id(content));
    }

    private static @Nullable Instant when(Form form) {
        String seconds = form.value("when");
        return seconds.matches("[0-9]{1,12}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
    }

    SubmissionAnswer target(Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Target> chosen = wanted.wanted(form, errors);
        if (chosen.isEmpty()) {
            return SubmissionAnswer.errors(errors);
        }
        Target target = office.whenAsked().target(chosen.get(), form.by());
        Result result = office.whenDecided()
                .changeTarget(
                        new Draft.Id(form.about("d")),
                        form.about().path("v").asInt(),
                        target,
                        form.by(),
                        office.whenAsked());
        return Form.closeOr(office, result);
    }

    SubmissionAnswer content(Form form) {
        Draft.Id id = new Draft.Id(form.about("d"));
        Optional<Draft> draft = office.rows().drafts().find(id);
        if (draft.isEmpty()) {
            return SubmissionAnswer.update(office.modals().notice("This draft is gone."));
        }
        Letter letter = draft.get().letter();
        String chosen = form.value("content");
        ContentItem.Id piece = chosen.isEmpty() || "none".equals(chosen) ? null : new ContentItem.Id(chosen);
        return Form.closeOr(
                office,
                office.whenDecided()
                        .edit(
                                id,
                                form.about().path("v").asInt(),
                                new WhenDecided.Edit(letter.subject(), letter.body(), piece),
                                form.by()));
    }
}
