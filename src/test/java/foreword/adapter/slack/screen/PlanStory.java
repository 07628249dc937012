package foreword.adapter.slack.screen;

import foreword.followup.WeekPlan;
import foreword.people.Teammate;
import foreword.report.Act;
import foreword.report.Consistency;
import foreword.report.Tally;
import foreword.template.Phrases;
import foreword.workflow.PlanPages;
import foreword.workflow.PlanPhrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The plan of one week, full, worked off and empty, told with a chosen name and words. */
final class PlanStory implements PlanReading {
    private static final LocalDate WEEK = LocalDate.of(2026, 11, 23);
    private static final Teammate.Id OWNER = new Teammate.Id("tm_1");

    private final String name;
    private final String words;
    private final Phrases phrases;

    PlanStory(String name, String words, Phrases phrases) {
        this.phrases = phrases;
        this.name = name;
        this.words = words;
    }

    /** By the name of its golden file. */
    Map<String, PlanPages.Page> all() {
        return Map.of("plan-full", full(), "plan-begun", begun(), "plan-settled", settled(), "plan-empty", empty());
    }

    /** A name of each kind, nothing done yet. */
    PlanPages.Page full() {
        return page(
                line(1, WeekPlan.Kind.THANKS, WeekPlan.State.OPEN),
                line(2, WeekPlan.Kind.HOPPER, WeekPlan.State.OPEN),
                line(3, WeekPlan.Kind.MOMENT, WeekPlan.State.OPEN),
                line(4, WeekPlan.Kind.EXPECTATION, WeekPlan.State.OPEN),
                line(5, WeekPlan.Kind.ASK, WeekPlan.State.OPEN));
    }

    private PlanPages.Page begun() {
        return page(
                line(1, WeekPlan.Kind.THANKS, WeekPlan.State.DONE),
                line(2, WeekPlan.Kind.MOMENT, WeekPlan.State.DISMISSED),
                line(3, WeekPlan.Kind.EXPECTATION, WeekPlan.State.GONE),
                line(4, WeekPlan.Kind.ASK, WeekPlan.State.OPEN));
    }

    private PlanPages.Page settled() {
        return page(
                line(1, WeekPlan.Kind.ASK, WeekPlan.State.DONE),
                line(2, WeekPlan.Kind.HOPPER, WeekPlan.State.DISMISSED));
    }

    /** Nobody is on it. */
    PlanPages.Page empty() {
        return page();
    }

    private PlanPages.Page page(PlanPages.Line... lines) {
        List<PlanPages.Line> all = List.of(lines);
        WeekPlan plan = new WeekPlan(
                new WeekPlan.Id("w_1"),
                OWNER,
                WEEK,
                Instant.EPOCH,
                all.stream().map(PlanPages.Line::row).toList());
        return new PlanPages.Page(plan, all, 2, 1, all.isEmpty() ? new Consistency(List.of(), WEEK) : steady());
    }

    private PlanPages.Line line(int place, WeekPlan.Kind kind, WeekPlan.State state) {
        String about = kind.name().toLowerCase(Locale.ROOT) + "/x_" + place;
        return new PlanPages.Line(new WeekPlan.Row(place, kind, about, "contact/c_17", state), name, why(kind));
    }

    private String why(WeekPlan.Kind kind) {
        return switch (kind) {
            case THANKS -> phrases.say(PlanPhrase.OWED, day(20));
            case HOPPER -> phrases.say(PlanPhrase.RESTED, day(22), words);
            case MOMENT -> phrases.say(PlanPhrase.KIND_WORD, day(19));
            case EXPECTATION -> phrases.say(PlanPhrase.NOT_TOLD);
            case ASK -> phrases.say(PlanPhrase.CAN_BE_ASKED);
        };
    }

    @Override
    public Optional<PlanPages.Page> find(WeekPlan.Id id) {
        return Optional.ofNullable(all().get(id.value()));
    }

    private String day(int ofNovember) {
        return phrases.dates().shortDay(LocalDate.of(2026, 11, ofNovember));
    }

    @Override
    public Consistency own(Teammate mate) {
        return steady();
    }

    @Override
    public Consistency team(Teammate viewer) {
        return new Consistency(List.of(tally(0, Act.ASK, 3), tally(0, Act.FOLLOW_UP, 4)), WEEK);
    }

    private static Consistency steady() {
        List<Tally> tallies = new ArrayList<>();
        tallies.add(tally(0, Act.ASK, 1));
        tallies.add(tally(1, Act.THANKS, 2));
        tallies.add(tally(2, Act.FOLLOW_UP, 1));
        return new Consistency(tallies, WEEK);
    }

    private static Tally tally(int weeksAgo, Act act, long count) {
        return new Tally(WEEK.minusWeeks(weeksAgo), OWNER, act, count);
    }
}
