package foreword.deal;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * That a deal came through an introduction, or was helped by it. One introduction has one link to a deal.
 *
 * @param introduction as other rows refer to it, for example {@code introduction/i_12}
 * @param share of the credit, in percent; 0 while nobody gave any
 * @param evidence what speaks for it, as a sentence
 * @param by the teammate's id who said so, or {@code foreword}
 */
public record Link(
        Id id,
        Deal.Id deal,
        String introduction,
        Role role,
        int share,
        State state,
        String evidence,
        String by,
        Instant at) {
    public static final int WHOLE = 100;

    public Link {
        if (share < 0 || share > WHOLE) {
            throw new IllegalArgumentException("a share goes from 0 to 100: " + share);
        }
        if (share > 0 && !state.counts()) {
            throw new IllegalArgumentException("no share while it is " + state);
        }
    }

    /** Names a link. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("cr"));
        }

        public String ref() {
            return "credit/" + value;
        }
    }

    /** What the introduction did for the deal. */
    public enum Role {
        /** There would be no deal without it. */
        SOURCED,
        /** The deal was there, and it helped. */
        INFLUENCED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure we are of it. */
    public enum State {
        /** A teammate is asked. */
        PROPOSED,
        CONFIRMED,
        /** Somebody objects; what it had it keeps until a second opinion. */
        DISPUTED,
        REFUSED;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(PROPOSED, Set.of(CONFIRMED, REFUSED))
                .allow(CONFIRMED, Set.of(CONFIRMED, DISPUTED, REFUSED))
                .allow(DISPUTED, Set.of(CONFIRMED, REFUSED))
                .allow(REFUSED, Set.of(CONFIRMED));

        /** Has a share of the credit. */
        public boolean counts() {
            return this == CONFIRMED || this == DISPUTED;
        }
    }

    /** The same link, decided. */
    public Link decided(State to, Role as, int part, String decidedBy, Instant now) {
        return new Link(id, deal, introduction, as, to.counts() ? part : 0, to, evidence, decidedBy, now);
    }

    /** The same link with better evidence. */
    public Link proved(String proof) {
        return new Link(id, deal, introduction, role, share, state, proof, by, at);
    }

    /** One decision on it. */
    public record Turn(State became, Role role, int share, String actor, String why, Instant at) {}
}
