package foreword.praise;

import foreword.activity.Lifecycle;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the speaker allows that these words are shown to others.
 *
 * @param by the teammate who recorded it, null while nobody has asked
 * @param at when it was recorded, null while nobody has asked
 */
public record Permission(
        Praise.Id praise,
        State state,
        Teammate.@Nullable Id by,
        @Nullable Instant at) {

    /** Not asked yet, asked without an answer, or what the speaker said. */
    public enum State {
        NOT_ASKED,
        ASKED,
        GRANTED,
        REFUSED;

        /** A permission can be taken back, and a no can become a yes; nobody is asked twice. */
        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(NOT_ASKED, Set.of(ASKED, GRANTED, REFUSED))
                .allow(ASKED, Set.of(GRANTED, REFUSED))
                .allow(GRANTED, Set.of(REFUSED))
                .allow(REFUSED, Set.of(GRANTED));
    }

    /** Nothing was recorded about these words. */
    public static Permission none(Praise.Id praise) {
        return new Permission(praise, State.NOT_ASKED, null, null);
    }

    public boolean granted() {
        return state == State.GRANTED;
    }
}
