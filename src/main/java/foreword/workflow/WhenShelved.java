package foreword.workflow;

import foreword.content.ContentItem;
import foreword.people.Teammate;
import java.util.Optional;

/** When a teammate adds a piece worth reading, changes one, or puts one away. */
public final class WhenShelved {
    private static final String GONE = "This piece is gone.";

    private final Rows rows;
    private final Steps steps;

    public WhenShelved(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** A piece that was not there before; a second one of the same title is refused. */
    public Result add(ContentItem piece, byte[] file, Teammate by) {
        return steps.step(() -> {
            Optional<ContentItem> same = sameTitle(piece);
            if (same.isPresent()) {
                return Result.refused("There is a piece called “" + piece.title() + "” already.");
            }
            rows.contents().add(piece, file);
            note(by, "content.added", piece, "version 1");
            return Result.done("“" + piece.title() + "” is in the library.");
        });
    }

    /**
     * Other words about a piece, or another address: then it is a new version of it.
     *
     * @param piece as it is to be; its body may differ, its version is counted here
     * @param file the bytes of another file; none when the body stays or is a link
     */
    public Result change(ContentItem piece, byte[] file, Teammate by) {
        return steps.step(() -> {
            Optional<ContentItem> known = rows.contents().find(piece.id());
            if (known.isEmpty()) {
                return Result.refused(GONE);
            }
            if (sameTitle(piece).isPresent()) {
                return Result.refused("There is another piece called “" + piece.title() + "”.");
            }
            boolean renewed = file.length > 0 || !known.get().body().equals(piece.body());
            if (renewed && rows.contents().underWay(piece.id())) {
                return Result.refused(
                        "A mail that is approved brings this piece and has not gone yet. Try again in a few minutes.");
            }
            if (renewed) {
                rows.contents()
                        .add(
                                known.get()
                                        .renewed(piece.body())
                                        .called(piece.title(), piece.line())
                                        .fitting(piece.fit()),
                                file);
            } else {
                rows.contents().change(piece);
            }
            note(by, renewed ? "content.renewed" : "content.changed", piece, "");
            return Result.done("“" + piece.title() + "” is saved.");
        });
    }

    /** Not chosen any more, or again. */
    public Result archive(ContentItem.Id id, boolean away, Teammate by) {
        return steps.step(() -> {
            Optional<ContentItem> known = rows.contents().find(id);
            if (known.isEmpty()) {
                return Result.refused(GONE);
            }
            rows.contents().change(known.get().archived(away));
            note(by, away ? "content.archived" : "content.restored", known.get(), "");
            return Result.done(
                    away
                            ? "“" + known.get().title()
                                    + "” is archived: it is not chosen any more. See `/foreword content archived`."
                            : "“" + known.get().title() + "” may be chosen again.");
        });
    }

    private Optional<ContentItem> sameTitle(ContentItem piece) {
        return rows.contents().all().stream()
                .filter(one -> !one.archived()
                        && !one.id().equals(piece.id())
                        && one.title().equalsIgnoreCase(piece.title().strip()))
                .findFirst();
    }

    private void note(Teammate by, String what, ContentItem piece, String why) {
        steps.note(by.id().value(), what, "content/" + piece.id().value(), why);
    }
}
