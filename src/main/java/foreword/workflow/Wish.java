package foreword.workflow;

import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of asking.
 *
 * @param open it names nobody and describes whom we help
 * @param whomMissing it needs somebody to meet, and has nobody
 * @param itself the ask that is judged when it is drafted already, so that it does not stand in its own way; null before
 */
public record Wish(boolean open, boolean whomMissing, Ask.@Nullable Id itself) {
    /** Some ask, about somebody still to be named. */
    public static final Wish ANY = new Wish(false, false, null);

    /** An ask of this kind, before it is drafted. */
    static Wish of(Ask.Kind kind, boolean named) {
        return new Wish(kind == Ask.Kind.OPEN, !named && kind.needsTarget(), null);
    }

    /** The ask that this draft belongs to. */
    static Wish of(Draft draft) {
        String about = draft.about();
        return new Wish(
                draft.kind() == MessageKind.OPEN_ASK,
                false,
                about.startsWith("ask/") ? new Ask.Id(about.substring("ask/".length())) : null);
    }
}
