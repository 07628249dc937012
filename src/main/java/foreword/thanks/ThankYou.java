package foreword.thanks;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Set;

/**
 * A thank-you that we owe: for the attempt, whatever came of it.
 *
 * @param about the row it is for, for example {@code ask/a_12}; one thank-you for each
 * @param occasion what they did
 * @param note why it was waived or how it was paid, empty before
 */
public record ThankYou(
        Id id,
        Contact.Id to,
        Teammate.Id owner,
        String about,
        Occasion occasion,
        State state,
        Instant owedSince,
        Instant dueAt,
        String note) {

    /** Names a thank-you. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("ty"));
        }
    }

    /** What they did for us. */
    public enum Occasion {
        SAID_YES,
        INTRODUCED,
        ANSWERED_NO,
        NO_ANSWER,
        GAVE_ADVICE,
        /** They allowed us to mention them. */
        LENT_NAME,
        /** They asked, and it came to nothing. */
        TRIED,
        /** They were ready, and we need it no longer. */
        WITHDRAWN,
        OUTCOME
    }

    /** Whether it is still owed. */
    public enum State {
        OWED,
        DRAFTED,
        PAID,
        WAIVED;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(OWED, Set.of(DRAFTED, PAID, WAIVED))
                .allow(DRAFTED, Set.of(OWED, PAID, WAIVED));

        public boolean open() {
            return this == OWED || this == DRAFTED;
        }
    }

    /** How other rows refer to it. */
    public String ref() {
        return "thanks/" + id.value();
    }
}
