package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.Cause;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.followup.Manners;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.followup.Sweep;
import foreword.outbox.Card;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import foreword.praise.Moment;
import foreword.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When time passes: nudges come due, moments and drafts expire. One bad row does not stop the others. */
public final class WhenTimePasses {
    private static final Logger LOG = LoggerFactory.getLogger(WhenTimePasses.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    /** The holder where one process works on the rows. */
    public static final String ALONE = "foreword";

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final Then then;
    private final Sweep sweep;
    private final Reminders reminders;

    public WhenTimePasses(Rows rows, Steps steps, Cards cards, Drafting drafting, Then then) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.then = then;
        this.sweep = steps.sweep(rows, then.holder());
        this.reminders = new Reminders(rows, steps, cards, then);
    }

    /**
     * Who goes on with it, and how people are spoken to.
     *
     * @param holder names this process among those that share the rows, the same after it was started again
     */
    public record Then(
            WhenAnswered whenAnswered,
            WhenDealMoves whenDealMoves,
            Judging judging,
            Planner planner,
            OurWays ways,
            Manners manners,
            String holder) {
        /** One process, with the usual manners. */
        public Then(
                WhenAnswered whenAnswered,
                WhenDealMoves whenDealMoves,
                Judging judging,
                Planner planner,
                OurWays ways) {
            this(whenAnswered, whenDealMoves, judging, planner, ways, Manners.DEFAULT, ALONE);
        }
    }

    /**
     * Call once when the process begins, before the first {@link #tick}: what an earlier life of it held is free again, and from now on
     * whatever shows a reminder says so when it ends or is put off.
     */
    public void begin() {
        sweep.release();
        rows.nudges().onChanged(id -> cards.redraw(new Card(Card.Kind.NUDGE, id.value())));
    }

    /** Does whatever is due now; returns how much was. */
    public int tick() {
        int due = sweep.go(reminders);
        List<Moment> moments = rows.moments().overdue(steps.now());
        moments.forEach(moment -> safely("moment/" + moment.id().value(), () -> expire(moment)));
        List<Draft> drafts = rows.drafts().overdue(steps.now());
        drafts.forEach(draft -> safely("draft/" + draft.id().value(), () -> expire(draft)));
        return due + moments.size() + drafts.size();
    }

    public Result done(Nudge.Id id, Teammate by) {
        return end(id, Nudge.State.DONE, "done by " + by.name(), by);
    }

    /** Never again about this. */
    public Result stop(Nudge.Id id, Teammate by) {
        return end(id, Nudge.State.CANCELLED, "stopped by " + by.name(), by);
    }

    public Result snooze(Nudge.Id id, Teammate by) {
        return snooze(id, then.planner().tomorrow(by), "It comes back tomorrow.", by);
    }

    /** In an hour, or when their work begins again. */
    public Result snoozeAnHour(Nudge.Id id, Teammate by) {
        return snooze(id, then.planner().inAnHour(by), by);
    }

    public Result snoozeToNextWeek(Nudge.Id id, Teammate by) {
        return snooze(id, then.planner().nextWeek(by), by);
    }

    /** True for a time that is still to come, within so many days. */
    public boolean ahead(Instant time, int days) {
        return time.isAfter(steps.now()) && time.isBefore(steps.now().plus(Duration.ofDays(days)));
    }

    /** Puts it off until then. */
    public Result snooze(Nudge.Id id, Instant until, Teammate by) {
        return snooze(id, until, "It comes back on " + DAY.format(until.atZone(by.zone())) + ".", by);
    }

    /** Drafts the follow-up that a nudge speaks of. */
    public Result draftFollowUp(Nudge.Id id, Teammate by) {
        Optional<Nudge> nudge = rows.nudges().find(id).filter(it -> it.state().open());
        Optional<Ask> ask = nudge.flatMap(it -> rows.ask(it.about()));
        Optional<Contact> contact = ask.flatMap(it -> rows.people().contact(it.introducer()));
        EmailAddress email = contact.map(Contact::email).orElse(null);
        if (nudge.isEmpty() || ask.isEmpty() || contact.isEmpty() || email == null) {
            return Result.refused("This is settled already.");
        }
        return steps.step(() -> {
            write(ask.get(), contact.get(), email, by);
            return end(id, Nudge.State.DONE, "a follow-up was drafted", by);
        });
    }

    private void expire(Moment moment) {
        if (rows.moments().move(moment.id(), Moment.State.OPEN, Moment.State.EXPIRED)) {
            steps.note("moment.expired", "moment/" + moment.id().value(), "the words are kept");
            cards.redraw(new Card(Card.Kind.MOMENT, moment.id().value()));
        }
    }

    private void expire(Draft draft) {
        if (rows.drafts().move(draft.id(), draft.version(), Draft.State.PENDING, Draft.State.EXPIRED)) {
            steps.note("draft.expired", "draft/" + draft.id().value(), "nobody decided in time");
            then.planner().cancel("draft/" + draft.id().value(), "the draft expired");
            rows.thankYou(draft.about()).ifPresent(new WhenThanked(rows, steps, cards, drafting)::owedAgain);
            new Resting(rows, steps).unsent(draft.about());
            new Expecting(rows, steps).unsent(draft.about());
            rows.ask(draft.about())
                    .filter(ask -> ask.state() == Ask.State.QUESTION && ask.askedAt() == null)
                    .ifPresent(ask -> new Ending(rows, steps, cards)
                            .withdraw(ask, Cause.itself("nobody decided about its message in time", steps.now())));
            cards.redraw(new Card(Card.Kind.DRAFT, draft.id().value()));
        }
    }

    private void write(Ask ask, Contact contact, EmailAddress email, Teammate by) {
        Target target =
                Optional.ofNullable(ask.target()).flatMap(rows.targets()::find).orElse(null);
        Drafting.Brief brief =
                new Drafting.Brief(MessageKind.FOLLOW_UP, ask.id().ref(), by, contact, target, null, question(ask));
        try {
            Draft draft = drafting.write(
                    brief, new Drafting.Addressee(email, contact.name(), List.of()), placeAfter(ask), steps.now());
            drafting.submit(draft, by, cards, steps);
        } catch (MissingWords missing) {
            throw new Undrafted(missing);
        }
    }

    /** Its subject, and by which the template knows what was asked for. */
    private Map<String, String> question(Ask ask) {
        Map<String, String> question = new HashMap<>();
        rows.drafts().about(ask.id().ref()).stream()
                .filter(draft -> draft.state() == Draft.State.SENT)
                .findFirst()
                .map(draft -> draft.letter().subject().replaceFirst("^Re: ", ""))
                .ifPresent(subject -> question.put("ask.subject", subject));
        switch (ask.kind()) {
            case ADVICE -> question.put("ask.advice", "yes");
            case NAME_DROP -> question.put("ask.name", "yes");
            default -> {}
        }
        return question;
    }

    /** In the thread of the question, so that the introducer sees what was asked. */
    private Drafting.Place placeAfter(Ask ask) {
        return rows.drafts().about(ask.id().ref()).stream()
                .filter(draft -> draft.state() == Draft.State.SENT)
                .flatMap(draft -> rows.drafts().messageIdOf(draft.id()).stream())
                .findFirst()
                .map(id -> new Drafting.Place(id, List.of(id)))
                .orElse(Drafting.Place.NEW);
    }

    private Result snooze(Nudge.Id id, Instant until, String sentence, Teammate by) {
        return rows.nudges()
                .find(id)
                .filter(nudge -> nudge.state().open())
                .map(nudge -> steps.step(() -> {
                    rows.nudges().snooze(id, nudge.state(), until);
                    steps.note(by.id().value(), "nudge.snoozed", "nudge/" + id.value(), "until " + until);
                    return Result.done(sentence);
                }))
                .orElse(Result.refused("This is settled already."));
    }

    private Result end(Nudge.Id id, Nudge.State to, String because, Teammate by) {
        return rows.nudges()
                .find(id)
                .filter(nudge -> nudge.state().open())
                .map(nudge -> steps.step(() -> {
                    rows.nudges().move(id, nudge.state(), to, because);
                    steps.note(
                            by.id().value(),
                            "nudge." + to.name().toLowerCase(Locale.ROOT),
                            "nudge/" + id.value(),
                            because);
                    return Result.done("Noted.");
                }))
                .orElse(Result.refused("This is settled already."));
    }

    private void safely(String row, Runnable deed) {
        try {
            steps.run(deed);
        } catch (RuntimeException ours) {
            LOG.error("{} could not be worked on", row, ours);
        }
    }
}
