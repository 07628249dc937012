package foreword.ask;

import foreword.eligibility.Bars;
import foreword.eligibility.Caps;
import foreword.followup.Cadence;
import foreword.people.Segment;
import java.util.Optional;

/**
 * How the people of one segment are asked, thanked and written to. An answer, advice and an introduction are always thanked.
 *
 * @param preferred what they are asked for when nobody says otherwise
 * @param offer what we give back, where anything is given
 * @param thanksForSilence a thank-you is owed also to somebody who did not answer
 * @param thanksForOutcome a second thank-you is owed when they met, and when there is a result, good or bad
 * @param templates the folder whose templates go before the general ones
 */
public record SegmentWay(
        Segment segment,
        Ask.Kind preferred,
        Bars bars,
        Optional<Offer> offer,
        boolean thanksForSilence,
        boolean thanksForOutcome,
        String templates,
        Caps caps,
        Cadence cadence) {

    /** The way of a segment about which nothing was set. */
    public static SegmentWay usual(Segment segment, Bars bars, Caps caps, Cadence cadence) {
        return new SegmentWay(
                segment, Ask.Kind.INTRODUCTION, bars, Optional.empty(), true, true, segment.name(), caps, cadence);
    }
}
