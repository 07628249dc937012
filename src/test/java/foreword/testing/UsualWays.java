package foreword.testing;

import foreword.ask.SegmentWay;
import foreword.ask.SegmentWays;
import foreword.eligibility.Bars;
import foreword.eligibility.Caps;
import foreword.followup.Cadence;
import foreword.people.Segment;
import java.util.List;

/** Every segment goes the usual way. */
public record UsualWays(Cadence cadence) implements SegmentWays {
    @Override
    public SegmentWay of(Segment segment) {
        return SegmentWay.usual(segment, Bars.DEFAULT, Caps.DEFAULT, cadence);
    }

    @Override
    public List<Segment> all() {
        return List.of(Segment.CLIENT, Segment.PARTNER, Segment.PROSPECT);
    }
}
