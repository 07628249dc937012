package foreword.introduction;

import foreword.followup.Nudge;
import foreword.followup.Nudges;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An introduction that waits for one of us for longer than it should.
 *
 * @param owner who is to do something
 * @param since when it was due
 * @param why what is to be done, as a sentence
 */
public record Attention(Introduction introduction, Teammate.Id owner, Instant since, String why) {
    /** Of these introductions those that are overdue, the longest first. */
    public static List<Attention> among(List<Introduction> introductions, Nudges nudges, Instant now) {
        return introductions.stream()
                .flatMap(introduction -> of(introduction, nudges, now).stream())
                .sorted(Comparator.comparing(Attention::since))
                .toList();
    }

    /** Empty while nothing about it is overdue. */
    public static Optional<Attention> of(Introduction introduction, Nudges nudges, Instant now) {
        if (!introduction.state().underWay()) {
            return Optional.empty();
        }
        List<Nudge> open = nudges.openAbout(introduction.id().ref());
        if (open.isEmpty()) {
            return Optional.of(new Attention(
                    introduction, introduction.owner(), introduction.madeAt(), "Nobody asks what becomes of it."));
        }
        return open.stream()
                .filter(nudge -> nudge.due().isBefore(now))
                .min(Comparator.comparing(Nudge::due))
                .map(nudge -> new Attention(introduction, nudge.owner(), nudge.due(), nudge.why()));
    }
}
