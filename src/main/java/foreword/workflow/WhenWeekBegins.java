package foreword.workflow;

import foreword.calendar.Calendars;
import foreword.calendar.Rhythm;
import foreword.calendar.WorkCalendar;
import foreword.followup.Manners;
import foreword.followup.WeekPlan;
import foreword.outbox.Card;
import foreword.people.Teammate;
import foreword.report.Consistency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a week begins for a teammate, on their own calendar: they get its plan, once, and not at all when there is nothing to do.
 */
public final class WhenWeekBegins {
    private static final Logger LOG = LoggerFactory.getLogger(WhenWeekBegins.class);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Calendars calendars;
    private final Unasked unasked;
    private final PlanNames names;
    private final PlanPages pages;
    private final Map<Teammate.Id, LocalDate> lookedBack = new ConcurrentHashMap<>();

    public WhenWeekBegins(
            Rows rows,
            Steps steps,
            Cards cards,
            Judging judging,
            Calendars calendars,
            Manners manners,
            PlanPages pages) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.calendars = calendars;
        this.unasked = new Unasked(rows, steps, calendars, manners);
        this.names = new PlanNames(rows, judging);
        this.pages = pages;
    }

    /** Sends the plans whose time has come, and strikes out what is done. One bad row does not stop the others. */
    public void look() {
        for (Teammate mate : rows.people().teammates()) {
            safely(mate, () -> begin(mate));
            safely(mate, () -> lookBack(mate));
        }
        LocalDate lately = LocalDate.ofInstant(steps.now(), ZoneOffset.UTC).minusWeeks(2);
        for (WeekPlan plan : rows.plans().open(lately)) {
            rows.people().teammate(plan.owner()).ifPresent(mate -> safely(mate, () -> settle(plan)));
        }
    }

    /** The plan of the week that runs, made now when there is none or nothing was on it. */
    public PlanPages.Page plan(Teammate mate) {
        return steps.step(() -> {
            WeekPlan plan = made(mate, Consistency.weekOf(steps.now(), mate.zone()));
            settle(plan);
            return pages.page(rows.plans().find(plan.id()).orElse(plan), mate);
        });
    }

    /** How many asks a week their plan aims at. */
    public int quota(Teammate mate) {
        return pages.quota(mate);
    }

    /** Strikes out what this teammate has just done. */
    public void done(Teammate mate) {
        LocalDate week = Consistency.weekOf(steps.now(), mate.zone());
        rows.plans().of(mate.id(), week).ifPresent(plan -> safely(mate, () -> settle(plan)));
    }

    /** They do not want this name; it does not come again soon. */
    public Result dismiss(WeekPlan.Id id, int place, Teammate by) {
        return steps.step(() -> {
            Optional<WeekPlan> plan =
                    rows.plans().find(id).filter(it -> it.owner().equals(by.id()));
            if (plan.isEmpty() || !rows.plans().move(id, place, WeekPlan.State.OPEN, WeekPlan.State.DISMISSED)) {
                return Result.refused("This is settled already.");
            }
            steps.note(by.id().value(), "plan.dismissed", "week_plan/" + id.value(), "");
            cards.redraw(card(id));
            return Result.done("It does not come again in the next weeks.");
        });
    }

    /** Nothing is planned for a week in whose middle everything begins. */
    private void begin(Teammate mate) {
        Instant now = steps.now();
        WorkCalendar calendar = calendars.of(mate);
        LocalDate week = Consistency.weekOf(now, mate.zone());
        Instant due = calendar.next(week.atTime(NINE).atZone(mate.zone()).toInstant());
        if (due.isAfter(now)
                || !calendar.open(now)
                || !rows.log().anyBefore(due)
                || rows.plans().wasSent(mate.id(), week)
                || !mayBeTold(mate)
                || !cards.reach(mate)) {
            return;
        }
        steps.run(() -> {
            WeekPlan plan = made(mate, week);
            boolean mine = rows.plans().sent(plan.id());
            if (mine && plan.rows().stream().anyMatch(row -> row.state() == WeekPlan.State.OPEN)) {
                unasked.count(mate);
                cards.show(mate, card(plan.id()));
                steps.note("plan.sent", "week_plan/" + plan.id().value(), "");
            }
        });
    }

    /** On the first day of a month on which they work; later in the month when nothing ran then. */
    private void lookBack(Teammate mate) {
        Instant now = steps.now();
        LocalDate month = LocalDate.ofInstant(now, mate.zone()).withDayOfMonth(1);
        if (month.equals(lookedBack.get(mate.id()))) {
            return;
        }
        WorkCalendar calendar = calendars.of(mate);
        Instant due = calendar.next(month.atTime(NINE).atZone(mate.zone()).toInstant());
        if (!due.isAfter(now) && calendar.open(now) && mayBeTold(mate) && cards.reach(mate)) {
            steps.run(() -> {
                if (new LookBack(rows, cards).tell(mate, month.minusMonths(1), pages.phrases(mate))) {
                    unasked.count(mate);
                }
            });
            lookedBack.put(mate.id(), month);
        }
    }

    /** They hear from us unasked at all, and have not heard enough today. */
    private boolean mayBeTold(Teammate mate) {
        return unasked.manners(mate).rhythm() != Rhythm.NEVER && !unasked.full(mate);
    }

    private WeekPlan made(Teammate mate, LocalDate week) {
        Optional<WeekPlan> before = rows.plans().of(mate.id(), week);
        if (before.isPresent() && !before.get().rows().isEmpty()) {
            return before.get();
        }
        List<WeekPlan.Row> found = names.of(
                mate,
                week,
                steps.now(),
                week.plusWeeks(1).atStartOfDay(mate.zone()).toInstant(),
                (int) Math.max(0, pages.quota(mate) - pages.asked(mate)));
        WeekPlan.Id id = before.map(WeekPlan::id).orElseGet(WeekPlan.Id::fresh);
        WeekPlan plan = new WeekPlan(id, mate.id(), week, steps.now(), found);
        if (before.isPresent()) {
            rows.plans().fill(id, found);
        } else {
            rows.plans().add(plan);
        }
        return rows.plans().of(mate.id(), week).orElse(plan);
    }

    private void settle(WeekPlan plan) {
        boolean moved = false;
        for (WeekPlan.Row row : plan.rows()) {
            if (row.state() == WeekPlan.State.OPEN) {
                WeekPlan.State now = names.state(plan, row);
                moved |= now != WeekPlan.State.OPEN
                        && rows.plans().move(plan.id(), row.place(), WeekPlan.State.OPEN, now);
            }
        }
        if (moved) {
            cards.redraw(card(plan.id()));
        }
    }

    private static Card card(WeekPlan.Id id) {
        return new Card(Card.Kind.PLAN, id.value());
    }

    private static void safely(Teammate mate, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException ours) {
            LOG.error("The plan of {} could not be worked on", mate.id().value(), ours);
        }
    }
}
