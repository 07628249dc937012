package foreword.target;

import foreword.activity.Lifecycle;
import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody we want to meet has agreed to hear from us. Only the case of the opt-in has room for an address: before
 * it there is none to store.
 */
public sealed interface Consent {
    /** The four cases, as they stand in a table. */
    enum Step {
        UNKNOWN,
        ASKED,
        OPTED_IN,
        DECLINED;

        /** A no is left only by {@link Declined#reopened}; an opt-in can be taken back. */
        public static final Lifecycle<Step> CHANGES = Lifecycle.of(Step.class)
                .allow(UNKNOWN, Set.of(ASKED, OPTED_IN, DECLINED))
                .allow(ASKED, Set.of(OPTED_IN, DECLINED, UNKNOWN))
                .allow(OPTED_IN, Set.of(DECLINED));
    }

    Step step();

    /** Nobody has asked them yet. */
    record Unknown() implements Consent {
        @Override
        public Step step() {
            return Step.UNKNOWN;
        }
    }

    /** An introducer asks them, in private. */
    record Asked(Instant at) implements Consent {
        @Override
        public Step step() {
            return Step.ASKED;
        }
    }

    /**
     * They agreed to be introduced.
     *
     * @param address where they may be written to, null until the introduction brings it
     */
    record OptedIn(Instant at, @Nullable EmailAddress address) implements Consent {
        @Override
        public Step step() {
            return Step.OPTED_IN;
        }
    }

    /** They said no: nobody is asked about them any more. */
    record Declined(Instant at) implements Consent {
        @Override
        public Step step() {
            return Step.DECLINED;
        }

        /** A person says why a no does not stand any more. */
        public Consent reopened(String reason) {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a no is left only for a reason");
            }
            return new Unknown();
        }
    }

    /** Where they may be written to; empty before the opt-in. */
    default Optional<EmailAddress> writtenTo() {
        return fold(
                unknown -> Optional.empty(),
                asked -> Optional.empty(),
                in -> Optional.ofNullable(in.address()),
                declined -> Optional.empty());
    }

    default boolean declined() {
        return step() == Step.DECLINED;
    }

    /** One function for each case. */
    default <T> T fold(
            Function<Unknown, T> unknown,
            Function<Asked, T> asked,
            Function<OptedIn, T> optedIn,
            Function<Declined, T> declined) {
        if (this instanceof Unknown it) {
            return unknown.apply(it);
        }
        if (this instanceof Asked it) {
            return asked.apply(it);
        }
        if (this instanceof OptedIn it) {
            return optedIn.apply(it);
        }
        return declined.apply((Declined) this);
    }
}
