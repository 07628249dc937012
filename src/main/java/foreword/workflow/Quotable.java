package foreword.workflow;

import foreword.draft.Draft;
import foreword.people.Contact;
import foreword.praise.Permission;
import foreword.praise.Praise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which kind words a draft may quote. Whoever reads or passes on their own words needs no permission; anybody else's, and
 * theirs where a third person reads them from us, are quoted only once they allowed it.
 *
 * @param cleared what may be quoted to this reader
 * @param withheld what the speaker would have to allow first
 */
record Quotable(List<String> cleared, List<String> withheld) {
    /** Sorts the words of {@code speaker}, the one whom the draft is about or to, and adds all that is free for everybody. */
    static Quotable in(Rows rows, Draft draft, Optional<Contact> speaker) {
        List<String> cleared = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        speaker.map(Contact::id).map(rows.praises()::of).orElse(List.of()).stream()
                .filter(praise -> !praise.quote().isBlank())
                .forEach(praise -> (mayRead(rows, draft, praise) ? cleared : withheld).add(praise.quote()));
        rows.permissions().granted().stream()
                .flatMap(id -> rows.praises().find(id).stream())
                .map(Praise::quote)
                .filter(quote -> !quote.isBlank())
                .forEach(cleared::add);
        return new Quotable(cleared, withheld);
    }

    private static boolean mayRead(Rows rows, Draft draft, Praise praise) {
        Permission.State permission = rows.permissions().of(praise.id()).state();
        return switch (draft.kind()) {
            case FIRST_REPLY -> permission == Permission.State.GRANTED;
            case FORWARDABLE -> permission != Permission.State.REFUSED;
            default -> true;
        };
    }
}
