package foreword.workflow;

import foreword.followup.HopperEntry;
import foreword.followup.WeekPlan;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.report.Consistency;
import foreword.template.Phrase;
import foreword.template.Phrasebook;
import foreword.template.Phrases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads a plan for people: who, why, and what can be done; and how steadily things go. */
public final class PlanPages {
    private final Rows rows;
    private final Phrasebook phrasebook;
    private final int usualQuota;
    private final Steadiness steadiness;

    /** @param usualQuota how many asks a week whoever chose nothing wants */
    public PlanPages(Rows rows, Phrasebook phrasebook, int usualQuota, Clock clock) {
        this.rows = rows;
        this.usualQuota = usualQuota;
        this.phrasebook = phrasebook;
        this.steadiness = new Steadiness(rows.tallies(), clock);
    }

    /**
     * A plan as its owner reads it.
     *
     * @param quota how many asks a week they want
     * @param asked how many there were so far
     */
    public record Page(WeekPlan plan, List<Line> lines, int quota, long asked, Consistency steadiness) {
        /** How the week stands. */
        public String stands(Phrases phrases) {
            return phrases.say(PlanPhrase.ASKS, String.valueOf(asked), String.valueOf(quota));
        }

        /** How steadily it goes; empty when there never was anything, or nothing is on the plan. */
        public String steady(Phrases phrases) {
            return String.join(" ", steadiness.words(phrases));
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
        Phrases phrases = phrases(owner);
        return new Page(
                plan,
                plan.rows().stream()
                        .map(row -> line(row, owner.zone(), phrases))
                        .toList(),
                quota(owner),
                asked(owner),
                own(owner));
    }

    /** What we say to this teammate, in their language. */
    Phrases phrases(Teammate mate) {
        return phrasebook.in(mate.language());
    }

    /** How many asks a week this teammate wants. */
    int quota(Teammate owner) {
        return rows.plans().quota(owner.id()).orElse(usualQuota);
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

    private Line line(WeekPlan.Row row, ZoneId zone, Phrases phrases) {
        Optional<String> name = row.who().startsWith("contact/")
                ? rows.people()
                        .contact(new Contact.Id(row.who().substring("contact/".length())))
                        .map(Contact::name)
                : rows.hopper().find(new HopperEntry.Id(row.key())).map(HopperEntry::who);
        return new Line(row, name.orElseGet(() -> phrases.say(OftenPhrase.SOMEBODY)), why(row, zone, phrases));
    }

    private String why(WeekPlan.Row row, ZoneId zone, Phrases phrases) {
        return switch (row.kind()) {
            case THANKS ->
                rows.thankYou(row.about())
                        .map(due -> phrases.say(PlanPhrase.OWED, day(due.owedSince(), zone, phrases)))
                        .orElseGet(() -> phrases.say(PlanPhrase.OWED_LONG));
            case HOPPER ->
                rows.hopper()
                        .find(new HopperEntry.Id(row.key()))
                        .map(entry -> phrases.say(PlanPhrase.RESTED, day(entry.wake(), zone, phrases), entry.reason()))
                        .orElseGet(() -> phrases.say(PlanPhrase.RESTED_ENOUGH));
            case MOMENT ->
                rows.moments()
                        .find(new Moment.Id(row.key()))
                        .map(moment -> phrases.say(PlanPhrase.KIND_WORD, day(moment.openedAt(), zone, phrases)))
                        .orElseGet(() -> phrases.say(PlanPhrase.KIND_WORD_ONCE));
            case EXPECTATION -> phrases.say(PlanPhrase.NOT_TOLD);
            case ASK -> phrases.say(PlanPhrase.CAN_BE_ASKED);
        };
    }

    private static String day(Instant at, ZoneId zone, Phrases phrases) {
        return phrases.dates().shortDay(LocalDate.ofInstant(at, zone));
    }

    /** What one presses to act on a line of that kind. */
    public static Phrase label(WeekPlan.Kind kind) {
        return switch (kind) {
            case THANKS -> PlanPhrase.THANK;
            case HOPPER -> PlanPhrase.SEND_SOMETHING;
            case EXPECTATION -> PlanPhrase.DRAFT_MAIL;
            case MOMENT, ASK -> OftenPhrase.DRAFT_ASK;
        };
    }
}
