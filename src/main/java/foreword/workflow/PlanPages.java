package foreword.workflow;

import foreword.followup.HopperEntry;
import foreword.followup.WeekPlan;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.report.Consistency;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a plan for people: who, why, and what can be done; and how steadily things go. */
public final class PlanPages {
    private static final int USUAL_QUOTA = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Rows rows;
    private final Steadiness steadiness;

    public PlanPages(Rows rows, Clock clock) {
        this.rows = rows;
        this.steadiness = new Steadiness(rows.tallies(), clock);
    }

    /**
     * A plan as its owner reads it.
     *
     * @param quota how many asks a week they want
     * @param asked how many there were so far
     */
    public record Page(WeekPlan plan, List<Line> lines, int quota, long asked, List<String> steadiness) {
        /** How the week stands. */
        public String stands() {
            return "Asks this week: " + asked + " of " + quota + ".";
        }
    }

    /**
     * One name.
     *
     * @param name of the person
     * @param why in words, without a full stop
     */
    public record Line(WeekPlan.Row row, String name, String why) {}

    public Optional<Page> find(WeekPlan.Id id) {
        return rows.plans()
                .find(id)
                .flatMap(plan -> rows.people().teammate(plan.owner()).map(owner -> page(plan, owner)));
    }

    Page page(WeekPlan plan, Teammate owner) {
        return new Page(
                plan,
                plan.rows().stream().map(row -> line(row, owner.zone())).toList(),
                quota(owner),
                asked(owner),
                own(owner).words());
    }

    /** How many asks a week this teammate wants. */
    int quota(Teammate owner) {
        return rows.plans().quota(owner.id()).orElse(USUAL_QUOTA);
    }

    long asked(Teammate owner) {
        return steadiness.asked(owner);
    }

    /** One's own steadiness. */
    public Consistency own(Teammate mate) {
        return steadiness.own(mate);
    }

    /** Everybody's together, in weeks as they begin in this zone. */
    public Consistency team(ZoneId zone) {
        return steadiness.team(zone);
    }

    private Line line(WeekPlan.Row row, ZoneId zone) {
        String name = row.who().startsWith("contact/")
                ? rows.people()
                        .contact(new Contact.Id(row.who().substring("contact/".length())))
                        .map(Contact::name)
                        .orElse("somebody")
                : rows.hopper()
                        .find(new HopperEntry.Id(row.key()))
                        .map(HopperEntry::who)
                        .orElse("somebody");
        return new Line(row, name, why(row, zone));
    }

    private String why(WeekPlan.Row row, ZoneId zone) {
        return switch (row.kind()) {
            case THANKS ->
                rows.thankYou(row.about())
                        .map(due -> "is owed a thank-you since " + day(due.owedSince(), zone))
                        .orElse("is owed a thank-you");
            case HOPPER ->
                rows.hopper()
                        .find(new HopperEntry.Id(row.key()))
                        .map(entry -> "rested until " + day(entry.wake(), zone) + " (" + entry.reason() + ")")
                        .orElse("rested long enough");
            case MOMENT ->
                rows.moments()
                        .find(new Moment.Id(row.key()))
                        .map(moment -> "said something nice on " + day(moment.openedAt(), zone) + ", and you kept it")
                        .orElse("said something nice");
            case EXPECTATION -> "has not heard yet that introductions are part of working together";
            case ASK -> "can be asked now: nothing stands against it";
        };
    }

    private static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }
}
