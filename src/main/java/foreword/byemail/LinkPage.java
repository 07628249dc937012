package foreword.byemail;

import java.util.List;
import java.util.Optional;

/**
 * What somebody sees who follows a link.
 *
 * @param standing how the link stands, for the status of the answer
 * @param heading what the page is about
 * @param sentence what will happen, happened, or why nothing can
 * @param deed what the button does; empty when there is nothing to press
 * @param next links to what can be done instead or after
 */
public record LinkPage(
        Standing standing,
        String heading,
        String sentence,
        List<Passage> passages,
        Optional<Deed> deed,
        List<Next> next,
        List<String> notes) {

    /** The same for a wrong link, one that is too old, and one whose person is gone: nobody learns which. */
    public static final LinkPage DEAD = new LinkPage(
            Standing.DEAD,
            "This link does nothing",
            "It was used, is too old, or is not whole. Nothing was changed. A newer mail from Foreword holds a newer link,"
                    + " and the card in Slack does the same.",
            List.of(),
            Optional.empty(),
            List.of(),
            List.of());

    public LinkPage {
        passages = List.copyOf(passages);
        next = List.copyOf(next);
        notes = List.copyOf(notes);
    }

    /** What a link is good for. */
    public enum Standing {
        /** It can be pressed. */
        OPEN,
        /** It has just been pressed. */
        DONE,
        /** The matter is settled, or has changed. */
        SETTLED,
        /** It was pressed, and refused with a reason that can be mended. */
        REFUSED,
        DEAD
    }

    /** Another link, by its token. */
    public record Next(String label, String token) {}

    static LinkPage settled(Told told, String sentence, List<Next> next) {
        return new LinkPage(
                Standing.SETTLED, told.sentence(), sentence, told.passages(), Optional.empty(), next, List.of());
    }
}
