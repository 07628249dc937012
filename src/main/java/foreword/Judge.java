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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Builds what judges whom to ask, and when. */
final class Judge {
    private Judge() {}

    /** By the ways of segments, in the zone of the house. */
    static Judging of(Rows rows, Steps steps, Planner planner, Bot.Habits habits) {
        OurWays ways = new OurWays(rows, habits.ways());
        return new Judging(
                rows, steps, contact -> new Gate(ways.with(contact).caps()), situations(rows, habits), planner);
    }

    /** What the gate looks at, gathered from these rows. */
    static Situations situations(Rows rows, Bot.Habits habits) {
        OurWays ways = new OurWays(rows, habits.ways());
        return situations(rows, segment -> ways.of(segment).bars(), habits.zone());
    }

    /** By the same caps for everybody. */
    static Judging of(Rows rows, Steps steps, Planner planner, Caps caps) {
        Gate gate = new Gate(caps);
        Situations situations = situations(rows, segment -> Bars.DEFAULT, ZoneOffset.UTC);
        return new Judging(rows, steps, contact -> gate, situations, planner);
    }

    static Situations situations(Rows rows, Function<Segment, Bars> bars, ZoneId zone) {
        return new Situations(
                rows,
                new Situations.Known(
                        new Relationships(rows, zone)::of,
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
