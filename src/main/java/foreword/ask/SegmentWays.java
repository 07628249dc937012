package foreword.ask;

import foreword.people.Segment;
import java.util.List;

/** The ways of all segments: those that are built in, and those that the configuration names. */
public interface SegmentWays {
    /** The way of this segment; one that nobody described goes the usual way. */
    SegmentWay of(Segment segment);

    /** Every segment to choose from, the built-in ones first. */
    List<Segment> all();
}
