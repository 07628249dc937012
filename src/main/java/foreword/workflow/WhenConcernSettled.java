package foreword.workflow;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.concern.Lesson;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Teammate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** When a teammate resolves a concern or says that it is none: the first answer counts, and the detector learns from a no. */
public final class WhenConcernSettled {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;

    public WhenConcernSettled(Rows rows, Steps steps, Cards cards) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
    }

    /** All is well again; asking rests until 14 days after the last complaint. */
    public Result resolve(Concern.Id id, String note, Teammate by) {
        return settle(id, Concern.State.RESOLVED, note, by);
    }

    /** It was no concern: asking is possible at once, and words like these are judged more carefully from now on. */
    public Result dismiss(Concern.Id id, Teammate by) {
        return settle(id, Concern.State.DISMISSED, "", by);
    }

    /** Takes one lesson back: readings are what they were without it. */
    public Result untaught(Lesson.Id id, Teammate by) {
        return steps.step(() -> {
            if (!rows.lessons().forget(id)) {
                return Result.refused("This was taken back already.");
            }
            steps.note(by.id().value(), "concern.untaught", "lesson/" + id.value(), "");
            return Result.done("Taken back. Words like these are read as before.");
        });
    }

    /** Part of the step in which the words were judged. */
    void taught(Complaint complaint, boolean isConcern, Teammate by) {
        if (!complaint.quote().isBlank()) {
            rows.lessons()
                    .add(new Lesson(
                            Lesson.Id.fresh(),
                            complaint.id(),
                            complaint.speaker(),
                            complaint.quote(),
                            isConcern,
                            by.id(),
                            steps.now()));
        }
    }

    private Result settle(Concern.Id id, Concern.State to, String note, Teammate by) {
        return steps.step(() -> {
            Optional<Concern> concern = rows.concerns().find(id);
            if (concern.isEmpty()) {
                return Result.refused("This concern is gone.");
            }
            if (!rows.concerns().settle(id, to, by.id(), steps.now(), note)) {
                return Result.refused(alreadySettled(id, by));
            }
            if (to == Concern.State.DISMISSED) {
                concern.get().complaints().forEach(complaint -> taught(complaint, false, by));
            }
            steps.note(
                    by.id().value(),
                    to == Concern.State.RESOLVED ? "concern.resolved" : "concern.dismissed",
                    id.ref(),
                    "");
            cards.redraw(new Card(Card.Kind.CONCERN, id.value()));
            return Result.done(said(concern.get(), to, by));
        });
    }

    private String alreadySettled(Concern.Id id, Teammate viewer) {
        return rows.concerns()
                .find(id)
                .map(concern -> who(concern) + " settled this already"
                        + Optional.ofNullable(concern.settledAt())
                                .map(at -> " on " + day(at, viewer))
                                .orElse("")
                        + ".")
                .orElse("This concern is gone.");
    }

    private String who(Concern concern) {
        Teammate.Id by = concern.settledBy();
        return Optional.ofNullable(by)
                .flatMap(rows.people()::teammate)
                .map(Teammate::name)
                .orElse("Somebody");
    }

    private String said(Concern concern, Concern.State to, Teammate by) {
        String company =
                rows.people().company(concern.company()).map(Company::name).orElse("this company");
        if (to == Concern.State.DISMISSED) {
            return "Noted: not a concern. Words like these are judged more carefully from now on.";
        }
        return "Resolved. Asks to " + company + " are possible again from "
                + day(concern.heardAt().plus(Concern.REST), by) + ", 14 days after the last complaint.";
    }

    private static String day(Instant at, Teammate viewer) {
        return DAY.format(at.atZone(viewer.zone()));
    }
}
