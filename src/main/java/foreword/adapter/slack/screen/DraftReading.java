package foreword.adapter.slack.screen;

import foreword.content.Pick;
import foreword.draft.Draft;
import foreword.followup.HopperEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a draft is read to whoever decides about it.
 *
 * @param text the words as they will be sent: the plain part of the mail, to the letter
 * @param lint what the linter says about it, as one line of mrkdwn
 * @param pieces what may go with it, the best first, and why each
 * @param next what would go to somebody in the hopper, before there is a draft
 */
public record DraftReading(
        Function<Draft, String> text,
        Function<Draft, String> lint,
        Function<Draft, List<Pick>> pieces,
        Function<HopperEntry, Optional<Pick>> next) {
    /** Why its piece goes with it, as it follows a comma; empty without a piece, or when it may not go any more. */
    Optional<String> because(Draft draft) {
        return draft.letter().content() == null
                ? Optional.empty()
                : pieces.apply(draft).stream()
                        .filter(pick -> pick.piece().id().equals(draft.letter().content()))
                        .map(Pick::because)
                        .findFirst();
    }
}
