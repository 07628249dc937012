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
 * @param cardOnTheWay the great-introduction card is asked for on the way, should it be missing
 * @param itself the ask that is judged when it is drafted already, so that it does not stand in its own way; null before
 */
public record Wish(boolean open, boolean whomMissing, boolean cardOnTheWay, Ask.@Nullable Id itself) {
    /** Some ask, about somebody still to be named. */
    public static final Wish ANY = new Wish(false, false, false, null);

    /** Some ask that begins with a form, which asks for whatever only we lack. */
    public static final Wish BEGINNING = new Wish(false, false, true, null);

    /** An ask of this kind, before it is drafted. */
    static Wish of(Ask.Kind kind, boolean named) {
        return new Wish(kind == Ask.Kind.OPEN, !named && kind.needsTarget(), false, null);
    }

    /** The ask that this draft belongs to. */
    static Wish of(Draft draft) {
        String about = draft.about();
        return new Wish(
                draft.kind() == MessageKind.OPEN_ASK,
                false,
                false,
                about.startsWith("ask/") ? new Ask.Id(about.substring("ask/".length())) : null);
    }
}
