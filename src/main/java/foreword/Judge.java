package foreword;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.eligibility.Bars;
import foreword.eligibility.Caps;
import foreword.eligibility.Gate;
import foreword.eligibility.Situation;
import foreword.followup.Planner;
import foreword.people.Segment;
import foreword.workflow.Judging;
import foreword.workflow.OurWays;
import foreword.workflow.Relationships;
import foreword.workflow.Rows;
import foreword.workflow.Situations;
import foreword.workflow.Steps;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Builds what judges whom to ask, and when. */
final class Judge {
    private Judge() {}

    /** By the ways of segments. */
    static Judging of(Rows rows, Steps steps, Planner planner, OurWays ways) {
        return new Judging(
                rows,
                steps,
                contact -> new Gate(ways.with(contact).caps()),
                situations(rows, segment -> ways.of(segment).bars()),
                planner);
    }

    /** By the same caps for everybody. */
    static Judging of(Rows rows, Steps steps, Planner planner, Caps caps) {
        Gate gate = new Gate(caps);
        return new Judging(rows, steps, contact -> gate, situations(rows, segment -> Bars.DEFAULT), planner);
    }

    /** What the gate looks at, gathered from these rows. */
    static Situations situations(Rows rows, Function<Segment, Bars> bars) {
        return new Situations(
                rows,
                new Situations.Known(
                        new Relationships(rows, ZoneOffset.UTC)::of,
                        bars,
                        (company, now) -> rows.concerns().blocking(company, now).map(Judge::trouble)));
    }

    private static Situation.Trouble trouble(Concern concern) {
        String words = concern.complaints().stream()
                .map(Complaint::quote)
                .filter(quote -> !quote.isBlank())
                .reduce((earlier, later) -> later)
                .orElse("a complaint");
        return new Situation.Trouble(words, concern.heardAt(), concern.state() == Concern.State.OPEN);
    }
}
