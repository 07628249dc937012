package foreword;

import foreword.ask.SegmentWay;
import foreword.ask.SegmentWays;
import foreword.config.SegmentSettings;
import foreword.eligibility.Bars;
import foreword.eligibility.Caps;
import foreword.followup.Cadence;
import foreword.people.Segment;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways of segments, as the settings describe them. */
final class Ways implements SegmentWays {
    private final Map<Segment, SegmentWay> ways = new LinkedHashMap<>();
    private final Caps caps;
    private final Cadence cadence;

    Ways(List<SegmentSettings> described, Caps caps, Cadence cadence) {
        this.caps = caps;
        this.cadence = cadence;
        described.forEach(segment -> ways.put(new Segment(segment.name()), way(segment)));
    }

    @Override
    public SegmentWay of(Segment segment) {
        SegmentWay way = ways.get(segment);
        return way == null ? SegmentWay.usual(segment, Bars.DEFAULT, caps, cadence) : way;
    }

    @Override
    public List<Segment> all() {
        Set<Segment> all = new LinkedHashSet<>(Segment.BUILT_IN);
        all.addAll(ways.keySet());
        return List.copyOf(all);
    }

    private SegmentWay way(SegmentSettings segment) {
        return new SegmentWay(
                new Segment(segment.name()),
                segment.ask(),
                new Bars(segment.bar(), segment.openAskBar()),
                segment.offer(),
                segment.thanks().contains("no-answer"),
                segment.thanks().contains("outcome"),
                segment.templates(),
                new Caps(segment.cooldown(), segment.afterNo(), segment.mostInSixMonths()),
                segment.cadence());
    }
}
