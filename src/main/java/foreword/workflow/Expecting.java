package foreword.workflow;

import foreword.calendar.Term;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.expectation.Expectation;
import foreword.followup.Nudge;
import foreword.followup.Step;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Begins and moves what we say to clients about introductions. Each that waits for a person or for time owns one nudge, but for
 * one that is drafted, whose draft waits.
 */
final class Expecting {
    /** Whoever has so many still to say gets no more of them: a file of won deals is no row of kick-offs. */
    static final int MOST_TO_SAY = 10;

    private static final String SAY_SO = "Say at the kick-off that introducing us is part of working together.";
    private static final int LONGEST_QUOTE = 200;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Rows rows;
    private final Steps steps;

    Expecting(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /**
     * A teammate keeps a company.
     *
     * @param before as it was, null when it is new
     */
    void kept(@Nullable Company before, Company now, Teammate by) {
        if (isClient(now) && (before == null || !isClient(before))) {
            begin(now, by.id(), Expectation.Occasion.NEW_CLIENT);
        }
        rows.expectations().of(now.id()).ifPresent(expectation -> handOver(expectation, now));
    }

    /**
     * A deal with them was won: what was put off is said now, what was never said begins.
     *
     * @param by who speaks with them when nobody looks after the company, null when nobody does
     */
    void won(Company.Id id, Teammate.@Nullable Id by) {
        rows.people().company(id).ifPresent(company -> {
            Optional<Expectation> known = rows.expectations().of(company.id());
            if (known.isEmpty()) {
                begin(company, by, Expectation.Occasion.DEAL_WON);
            } else if (known.get().state() == Expectation.State.LATER) {
                moved(
                                known.get(),
                                known.get().because(Expectation.Occasion.DEAL_WON),
                                Expectation.State.OPEN,
                                null,
                                "a deal was won")
                        .ifPresent(it -> plan(it, steps.now().plus(A_DAY), reason(it)));
            } else if (forgotten(known.get())) {
                plan(known.get(), steps.now().plus(A_DAY), reason(known.get()));
            }
        });
    }

    /** Still to be said, and nobody is reminded of it: a win was taken back, or nobody there was to be asked. */
    private boolean forgotten(Expectation expectation) {
        return expectation.state() == Expectation.State.OPEN
                && rows.nudges().openAbout(expectation.id().ref()).isEmpty();
    }

    /** A teammate wants to speak of it, whatever kind of company it is; empty when nobody there would be asked. */
    Optional<Expectation> byHand(Company company, Teammate by) {
        Optional<Expectation> known = rows.expectations().of(company.id());
        return known.isPresent() || !someoneMayBeAsked(company.id())
                ? known
                : add(company, by.id(), Expectation.Occasion.BY_HAND);
    }

    /** Whoever there may be asked and can be written to. */
    List<Contact> people(Company.Id company) {
        return rows.people().contactsAt(company).stream()
                .filter(contact -> contact.standing() == Contact.Standing.OPEN && contact.email() != null)
                .toList();
    }

    /**
     * It stands there now.
     *
     * @param by null when it moved by itself
     * @return empty when somebody else was faster, or there is no such change
     */
    Optional<Expectation> moved(
            Expectation before, Expectation with, Expectation.State to, @Nullable Teammate by, String why) {
        if (!before.mayMove(to)) {
            return Optional.empty();
        }
        Expectation after = with.moved(to, by == null ? null : by.id(), steps.now());
        if (!rows.expectations().change(before, after)) {
            return Optional.empty();
        }
        if (by == null) {
            steps.note(word(to), after.id().ref(), why);
        } else {
            steps.note(by.id().value(), word(to), after.id().ref(), why);
        }
        end(after, why.isEmpty() ? "it is settled" : why);
        return Optional.of(after);
    }

    /** The mail with it went out. */
    void sent(Draft draft, WhenAnswered.Timing timing) {
        rows.expectation(draft.about())
                .flatMap(it -> moved(it, it, Expectation.State.SAID, null, "the mail was sent"))
                .ifPresent(it -> waitForAnswer(it, milestone(it, timing)));
    }

    /** What was drafted came to nothing: it is thought of again in a week. */
    void unsent(String about) {
        rows.expectation(about)
                .filter(it -> it.state() == Expectation.State.DRAFTED)
                .flatMap(it -> moved(it, it, Expectation.State.OPEN, null, "what was drafted was not sent"))
                .ifPresent(it -> plan(it, steps.now().plus(A_WEEK), reason(it)));
    }

    /** They answered the mail with it: the owner says what that means. */
    void answered(Draft draft, String words) {
        if (draft.kind() != MessageKind.EXPECTATION) {
            return;
        }
        rows.expectation(draft.about())
                .filter(it -> it.state() == Expectation.State.SAID)
                .ifPresent(it -> {
                    end(it, "they answered");
                    plan(
                            it,
                            steps.now(),
                            draft.letter().toName() + " answered your word on introductions: \"" + shortly(words)
                                    + "\" Have they agreed?");
                });
    }

    /** In one line: a reminder is the subject of a mail, too. */
    private static String shortly(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_QUOTE ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /** They know it; whoever owns it is asked at the next milestone what they think of it. */
    void waitForAnswer(Expectation expectation, Instant milestone) {
        plan(
                expectation,
                milestone,
                companyOf(expectation)
                        + " was told how we meet new clients, and nothing was noted since. Have they agreed?");
    }

    /** How long after a "later", or after it was said without an answer, it is thought of again. */
    Instant milestone(Expectation expectation, WhenAnswered.Timing timing) {
        int before = Math.max(0, expectation.postponed() - 1);
        Term wait = timing.ways().cadence(expectation.company()).after(Step.EXPECTATION, before);
        return rows.people()
                .teammate(expectation.owner())
                .map(owner -> timing.planner().due(owner, wait))
                .orElseGet(() ->
                        wait.after(steps.now(), ZoneOffset.UTC, timing.planner().days()));
    }

    /** When it is thought of again. */
    void plan(Expectation expectation, Instant due, String why) {
        rows.nudges()
                .add(new Nudge(
                        Nudge.Id.fresh(),
                        Nudge.Kind.EXPECTATION,
                        expectation.owner(),
                        expectation.id().ref(),
                        due,
                        Nudge.State.PLANNED,
                        why,
                        ""));
    }

    /** Why its owner is reminded of it. */
    String reason(Expectation expectation) {
        String company = companyOf(expectation);
        if (expectation.postponed() > 0) {
            return "You wanted to speak with " + company + " about introductions again.";
        }
        return switch (expectation.occasion()) {
            case NEW_CLIENT -> company + " is a new " + kind(expectation) + ". " + SAY_SO;
            case DEAL_WON -> "The deal with " + company + " is won. " + SAY_SO;
            case BY_HAND -> "You wanted to speak with " + company + " about introductions. " + SAY_SO;
        };
    }

    private void begin(Company company, Teammate.@Nullable Id by, Expectation.Occasion occasion) {
        Teammate.Id owner = company.owner() == null ? by : company.owner();
        if (owner != null
                && someoneMayBeAsked(company.id())
                && rows.expectations().toSay(owner).size() < MOST_TO_SAY) {
            add(company, owner, occasion).ifPresent(it -> plan(it, steps.now().plus(A_DAY), reason(it)));
        }
    }

    private Optional<Expectation> add(Company company, Teammate.Id owner, Expectation.Occasion occasion) {
        Expectation expectation = Expectation.begun(company.id(), owner, occasion, steps.now());
        if (!rows.expectations().add(expectation)) {
            return Optional.empty();
        }
        steps.note(
                "expectation.begun",
                expectation.id().ref(),
                occasion.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return Optional.of(expectation);
    }

    /** Whoever looks after the company now speaks with them; false when that was so already. */
    boolean handOver(Expectation expectation, Company company) {
        Teammate.Id owner = company.owner();
        if (owner == null
                || owner.equals(expectation.owner())
                || expectation.state().answered()) {
            return false;
        }
        Expectation handed = expectation.ownedBy(owner);
        if (!rows.expectations().change(expectation, handed)) {
            return false;
        }
        for (Nudge nudge : rows.nudges().openAbout(expectation.id().ref())) {
            rows.nudges().move(nudge.id(), nudge.state(), Nudge.State.CANCELLED, "somebody else looks after them now");
            plan(handed, nudge.due(), nudge.why());
        }
        return true;
    }

    private void end(Expectation expectation, String because) {
        for (Nudge nudge : rows.nudges().openAbout(expectation.id().ref())) {
            rows.nudges().move(nudge.id(), nudge.state(), Nudge.State.DONE, because);
        }
    }

    /** Nobody is known there yet, or somebody who has not asked to be left alone. */
    boolean someoneMayBeAsked(Company.Id company) {
        List<Contact> known = rows.people().contactsAt(company);
        return known.isEmpty() || known.stream().anyMatch(contact -> contact.standing() == Contact.Standing.OPEN);
    }

    private String companyOf(Expectation expectation) {
        return rows.people().company(expectation.company()).map(Company::name).orElse("a client");
    }

    private String kind(Expectation expectation) {
        return rows.people()
                .company(expectation.company())
                .map(company -> company.segment().spoken())
                .orElse("client");
    }

    /** Or a partner; with whom we want to work we do not work yet. */
    private static boolean isClient(Company company) {
        return !company.segment().equals(Segment.PROSPECT);
    }

    static String word(Expectation.State state) {
        return "expectation." + state.name().toLowerCase(Locale.ROOT);
    }
}
