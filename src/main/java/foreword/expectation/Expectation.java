package foreword.expectation;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a company stands to introducing us to somebody like them when we do well. There is one for each company that was, or is
 * to be, spoken to about it.
 *
 * @param owner who speaks to them
 * @param since when it began
 * @param postponed how often it was put off
 * @param saidTo to whom it was, or is to be, said; null when nobody wrote it down
 * @param by the teammate who moved it last, null when it moved by itself
 * @param movedAt when it moved last
 */
public record Expectation(
        Id id,
        Company.Id company,
        Teammate.Id owner,
        Occasion occasion,
        State state,
        Instant since,
        int postponed,
        Contact.@Nullable Id saidTo,
        Teammate.@Nullable Id by,
        Instant movedAt) {
    /** As it can be said where the templates have no line for it. */
    public static final String SPOKEN =
            "Part of working with us is introducing us to one person like you, if we do well. It"
                    + " starts with us: whom would you like to meet?";

    /** Names an expectation. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("x"));
        }

        /** How other rows refer to it. */
        public String ref() {
            return "expectation/" + value;
        }
    }

    /** Why it began. */
    public enum Occasion {
        NEW_CLIENT,
        DEAL_WON,
        /** A teammate thought of it. */
        BY_HAND
    }

    /** Where it is. */
    public enum State {
        /** To be said. */
        OPEN,
        /** A mail that says it waits for approval. */
        DRAFTED,
        /** They know it, and have not answered. */
        SAID,
        /** It is said another time. */
        LATER,
        AGREED,
        /** They would rather not introduce anybody, which is as good an answer. */
        DECLINED;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(OPEN, EnumSet.of(DRAFTED, SAID, LATER, AGREED, DECLINED))
                .allow(DRAFTED, EnumSet.of(OPEN, SAID, LATER, AGREED, DECLINED))
                .allow(SAID, EnumSet.of(LATER, AGREED, DECLINED))
                .allow(LATER, EnumSet.of(OPEN, DRAFTED, SAID, AGREED, DECLINED))
                .allow(AGREED, Set.of(DECLINED))
                .allow(DECLINED, Set.of(AGREED));

        /** They have said what they think of it. */
        public boolean answered() {
            return this == AGREED || this == DECLINED;
        }
    }

    /** One that begins. */
    public static Expectation begun(Company.Id company, Teammate.Id owner, Occasion occasion, Instant now) {
        return new Expectation(Id.fresh(), company, owner, occasion, State.OPEN, now, 0, null, null, now);
    }

    /**
     * The same in another state.
     *
     * @throws IllegalStateException when there is no such change
     */
    public Expectation moved(State to, Teammate.@Nullable Id mover, Instant now) {
        State.CHANGES.demand(state, to);
        return new Expectation(
                id,
                company,
                owner,
                occasion,
                to,
                since,
                to == State.LATER ? postponed + 1 : postponed,
                saidTo,
                mover,
                now);
    }

    public boolean mayMove(State to) {
        return State.CHANGES.allows(state, to);
    }

    public Expectation saidTo(Contact.Id contact) {
        return new Expectation(id, company, owner, occasion, state, since, postponed, contact, by, movedAt);
    }

    public Expectation ownedBy(Teammate.Id other) {
        return new Expectation(id, company, other, occasion, state, since, postponed, saidTo, by, movedAt);
    }

    /** Something new is a reason to speak of it. */
    public Expectation because(Occasion newer) {
        return new Expectation(id, company, owner, newer, state, since, postponed, saidTo, by, movedAt);
    }

    /** The work has begun already, so that nobody can say it before. */
    public boolean underway() {
        return postponed > 0 || occasion == Occasion.BY_HAND;
    }
}
