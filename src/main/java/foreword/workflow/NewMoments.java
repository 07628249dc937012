package foreword.workflow;

import foreword.calendar.Term;
import foreword.eligibility.Verdict;
import foreword.followup.Nudge;
import foreword.followup.Step;
import foreword.inbox.Utterance;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.target.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Opens the moment that praise makes, and says in it why now or why not yet. */
final class NewMoments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    /** A guess costs a teammate's attention; more than this a day, and nobody reads the next one. */
    private static final int QUESTIONS_A_DAY = 2;

    private static final Term AT_ONCE = Term.parse("0m");

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhenHeard.Timing timing;
    private final Unasked unasked;

    NewMoments(Rows rows, Steps steps, Cards cards, WhenHeard.Timing timing) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.timing = timing;
        this.unasked = new Unasked(rows, steps, timing.planner()::calendar, timing.manners());
    }

    void open(Praise praise, Contact contact) {
        Optional<Company> company = rows.people().company(contact.company());
        Optional<Teammate> owner =
                new Owners(rows.people(), cards::reach).of(company.orElse(null), praise.conversation());
        if (owner.isEmpty()) {
            steps.note("moment.unowned", "praise/" + praise.id().value(), "nobody of us is known yet");
        } else if (overBefore(praise, contact, owner.get())) {
            steps.note("moment.over", "praise/" + praise.id().value(), "the comment is older than a moment lasts");
        } else if (isOneQuestionTooMany(praise, owner.get())) {
            steps.note("moment.unasked", "praise/" + praise.id().value(), "two guesses a day are enough; it is kept");
        } else {
            Verdict verdict = timing.judging().verdict(contact, Wish.BEGINNING, owner.get());
            open(moment(praise, contact, owner.get(), verdict), contact, owner.get());
            verdict.changes().ifPresent(until -> timing.judging().remindOf(contact, until, owner.get()));
        }
    }

    private void open(Moment moment, Contact contact, Teammate owner) {
        String about = "moment/" + moment.id().value();
        rows.moments().add(moment);
        steps.note("moment.opened", about, moment.advice());
        boolean unbidden = !cards.begunBy(owner);
        if (unbidden && unasked.full(owner)) {
            timing.planner()
                    .plan(Nudge.Kind.MOMENT, owner, about, AT_ONCE, contact.name() + " said something kind to us.");
            steps.note("moment.waits", about, "as many messages as they want in a day went to " + owner.name());
            return;
        }
        if (unbidden) {
            unasked.count(owner);
        }
        cards.show(owner, new Card(Card.Kind.MOMENT, moment.id().value()));
    }

    private Moment moment(Praise praise, Contact contact, Teammate owner, Verdict verdict) {
        Instant now = steps.now();
        return new Moment(
                Moment.Id.fresh(),
                praise.id(),
                contact.id(),
                owner.id(),
                new Suggestions(rows, steps)
                        .best(contact)
                        .map(Target::id)
                        .map(Target.Id::value)
                        .orElse(null),
                words(verdict, owner),
                Moment.State.OPEN,
                now,
                end(now, contact, owner));
    }

    private boolean isOneQuestionTooMany(Praise praise, Teammate owner) {
        boolean guess = praise.band() == Band.MAYBE && praise.state() == Praise.State.HEARD;
        return guess && rows.moments().questions(owner.id(), steps.now().minus(Duration.ofDays(1))) >= QUESTIONS_A_DAY;
    }

    /** Surveys are brought in by the year, and nobody is asked because of what they wrote last spring. */
    private boolean overBefore(Praise praise, Contact contact, Teammate owner) {
        return praise.channel() == Utterance.Channel.SURVEY
                && end(praise.heardAt(), contact, owner).isBefore(steps.now());
    }

    private Instant end(Instant from, Contact contact, Teammate owner) {
        return timing.ways()
                .cadence(contact)
                .of(Step.MOMENT)
                .after(from, owner.zone(), timing.planner().days());
    }

    private static String words(Verdict verdict, Teammate owner) {
        return verdict.fold(
                now -> "*Why now:* fresh praise, " + now.because() + ".",
                wait -> "*Not yet:* " + wait.because() + " Ask from "
                        + DAY.format(wait.until().atZone(owner.zone())) + ".",
                no -> "*Not now:* " + no.because());
    }
}
