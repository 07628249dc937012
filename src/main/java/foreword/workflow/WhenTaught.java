package foreword.workflow;

import foreword.people.Teammate;
import foreword.praise.Mark;
import foreword.praise.Praise;

/** When a teammate says what is praise and what is not: the listener learns from it, and unlearns it when told. */
public final class WhenTaught {
    private final Rows rows;
    private final Steps steps;

    public WhenTaught(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** Part of the step in which the praise was confirmed or dismissed. */
    void judged(Praise praise, boolean isPraise, Teammate by) {
        if (praise.quote().isBlank()) {
            return;
        }
        rows.marks()
                .add(new Mark(
                        Mark.Id.fresh(),
                        praise.id(),
                        praise.speaker(),
                        praise.quote(),
                        isPraise,
                        by.id(),
                        steps.now(),
                        null));
        String lesson = isPraise ? "listener.taught-yes" : "listener.taught-no";
        steps.note(by.id().value(), lesson, "praise/" + praise.id().value(), "");
    }

    /** Takes one mark back: readings are what they were without it. */
    public Result undo(Mark.Id id, Teammate by) {
        return steps.step(() -> {
            if (!rows.marks().undo(id, steps.now())) {
                return Result.refused("This was taken back already.");
            }
            steps.note(by.id().value(), "listener.untaught", "mark/" + id.value(), "");
            return Result.done("Taken back. Words like these are read as before.");
        });
    }
}
