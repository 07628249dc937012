package foreword.workflow;

import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.expectation.Expectation;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When a client is told that introducing us is part of working together, and says what they think of it. */
public final class WhenExpected {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final String GONE = "This is gone.";

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Drafting drafting;
    private final Then then;
    private final Expecting expecting;

    public WhenExpected(Rows rows, Steps steps, Cards cards, Drafting drafting, Then then) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.drafting = drafting;
        this.then = then;
        this.expecting = new Expecting(rows, steps);
    }

    /** Who takes drafts back, and knows working hours. */
    public record Then(WhenAnswered whenAnswered, WhenAnswered.Timing timing) {}

    /** A deal with this company was won; {@code owner} speaks with them when nobody looks after the company. */
    public void won(Company.Id company, @Nullable Teammate owner) {
        steps.run(() -> expecting.won(company, owner == null ? null : owner.id()));
    }

    /** A teammate thinks of it themselves; empty when everybody we know there would rather not be asked. */
    public Optional<Expectation> begin(Company company, Teammate by) {
        return steps.step(() -> expecting.byHand(company, by));
    }

    /**
     * Drafts the word for the kick-off; nothing is sent before somebody approves it.
     *
     * @param to whom, null for whoever comes first
     */
    public Result draft(Expectation.Id id, Contact.@Nullable Id to, Teammate by) {
        return rows.expectations()
                .find(id)
                .map(expectation -> steps.step(() -> draft(expectation, to, by)))
                .orElse(Result.refused(GONE));
    }

    /** It was said, by whatever way. */
    public Result said(Expectation.Id id, Teammate by) {
        return move(id, Expectation.State.SAID, by, "said", after -> {
            Instant milestone = expecting.milestone(after, then.timing());
            expecting.waitForAnswer(after, milestone);
            return Result.done("Noted. You are asked on " + day(milestone, by) + " what came of it.");
        });
    }

    /** They agreed. */
    public Result agreed(Expectation.Id id, Teammate by) {
        return move(
                id,
                Expectation.State.AGREED,
                by,
                "they agreed",
                after -> Result.done("Noted: " + companyOf(after)
                        + " agreed. It starts with us: whom would they like to" + " meet?"));
    }

    /** They would rather not: whoever said so is never asked for an introduction, and nothing else changes. */
    public Result declined(Expectation.Id id, Teammate by) {
        return move(id, Expectation.State.DECLINED, by, "they would rather not", after -> {
            String noted = "Noted: " + companyOf(after) + " would rather not, and that is fine. ";
            return Result.done(whoDeclined(after)
                    .map(contact -> {
                        rows.people().save(contact.standing(Contact.Standing.WILL_NOT_REFER));
                        steps.note(
                                by.id().value(),
                                "contact.never-ask",
                                "contact/" + contact.id().value(),
                                "would rather not introduce anybody");
                        return noted + contact.name() + " is never asked.";
                    })
                    .orElse(noted + "Whoever said so is marked under Clients on my Home tab: Never ask."));
        });
    }

    /** It is thought of again at the next milestone. */
    public Result later(Expectation.Id id, Teammate by) {
        return later(id, null, by);
    }

    /** It is thought of again then, null for at the next milestone. */
    public Result later(Expectation.Id id, @Nullable Instant until, Teammate by) {
        return move(id, Expectation.State.LATER, by, "later", after -> {
            Instant wanted = until == null ? expecting.milestone(after, then.timing()) : until;
            Instant due = then.timing().planner().within(wanted, by);
            expecting.plan(after, due, expecting.reason(after));
            return Result.done("It comes back on " + day(due, by) + ".");
        });
    }

    /** How it can be said at the kick-off, in the company's language. */
    public String spoken(Expectation expectation) {
        return rows.people()
                .company(expectation.company())
                .flatMap(drafting::spoken)
                .orElse(Expectation.SPOKEN);
    }

    private Result draft(Expectation expectation, Contact.@Nullable Id to, Teammate by) {
        if (!expectation.mayMove(Expectation.State.DRAFTED)) {
            return over(expectation);
        }
        List<Contact> people = expecting.people(expectation.company());
        Optional<Contact> chosen = people.stream()
                .filter(contact -> to == null || contact.id().equals(to))
                .findFirst();
        EmailAddress email = chosen.map(Contact::email).orElse(null);
        if (chosen.isEmpty() || email == null) {
            return Result.refused("Nobody at " + companyOf(expectation)
                    + " with a mail address may be asked. Add one, or say it in person.");
        }
        Contact contact = chosen.get();
        Map<String, String> more = expectation.underway() ? Map.of("underway", "yes") : Map.of();
        Drafting.Brief brief =
                new Drafting.Brief(MessageKind.EXPECTATION, expectation.id().ref(), by, contact, null, null, more);
        try {
            Draft draft = drafting.write(
                    brief, new Drafting.Addressee(email, contact.name(), List.of()), Drafting.Place.NEW, steps.now());
            drafting.submit(draft, by, cards, steps);
        } catch (MissingWords missing) {
            throw new Undrafted(missing);
        }
        return expecting
                .moved(
                        expectation,
                        expectation.saidTo(contact.id()),
                        Expectation.State.DRAFTED,
                        by,
                        "a mail was drafted")
                .map(after -> Result.done(WhenAsked.DRAFTED))
                .orElseThrow(() -> new IllegalStateException(
                        "Somebody else moved " + expectation.id().ref() + " at the same time"));
    }

    private Result move(
            Expectation.Id id, Expectation.State to, Teammate by, String why, Function<Expectation, Result> next) {
        Optional<Expectation> found = rows.expectations().find(id);
        if (found.isEmpty()) {
            return Result.refused(GONE);
        }
        Expectation before = found.get();
        return steps.step(() -> expecting
                .moved(before, before, to, by, why)
                .map(after -> {
                    takeBackDrafts(after, why);
                    return next.apply(after);
                })
                .orElseGet(() -> over(rows.expectations().find(id).orElse(before))));
    }

    private void takeBackDrafts(Expectation expectation, String why) {
        rows.drafts()
                .about(expectation.id().ref())
                .forEach(draft -> then.whenAnswered().takeBack(draft, why));
    }

    /** Whom it was said to, else the only one there. */
    private Optional<Contact> whoDeclined(Expectation expectation) {
        Contact.Id saidTo = expectation.saidTo();
        List<Contact> there = rows.people().contactsAt(expectation.company());
        Optional<Contact> who = saidTo == null
                ? Optional.of(there).filter(all -> all.size() == 1).map(all -> all.get(0))
                : rows.people().contact(saidTo);
        return who.filter(contact -> contact.standing() == Contact.Standing.OPEN);
    }

    private Result over(Expectation expectation) {
        String company = companyOf(expectation);
        return Result.refused(
                switch (expectation.state()) {
                    case OPEN -> "Somebody else was faster. Look at " + company + " again.";
                    case DRAFTED -> "A mail to " + company + " waits for approval already.";
                    case SAID -> company + " knows already. Have they agreed?";
                    case LATER -> "It is put off already.";
                    case AGREED -> company + " has agreed already.";
                    case DECLINED -> company + " would rather not, as was noted already.";
                });
    }

    private String companyOf(Expectation expectation) {
        return rows.people().company(expectation.company()).map(Company::name).orElse("This company");
    }

    private static String day(Instant at, Teammate by) {
        return DAY.format(at.atZone(by.zone()));
    }
}
