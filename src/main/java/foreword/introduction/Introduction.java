package foreword.introduction;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The introducer has brought two people together.
 *
 * @param targetName whom we met through it
 * @param targetEmail known from the bridge mail, null when it was made another way
 * @param bridge the bridge mail's Message-ID, null without one
 * @param subject the bridge mail's subject, may be empty
 */
public record Introduction(
        Id id,
        Ask.@Nullable Id ask,
        Contact.Id introducer,
        String targetName,
        String targetCompany,
        @Nullable EmailAddress targetEmail,
        Teammate.Id owner,
        @Nullable String bridge,
        String subject,
        State state,
        Instant madeAt) {

    /** Names an introduction. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("i"));
        }

        public String ref() {
            return "introduction/" + value;
        }
    }

    /** What became of it. */
    public enum State {
        MADE,
        IN_CONVERSATION,
        MET,
        QUALIFIED,
        POOR_FIT,
        WON,
        LOST,
        NOT_NOW;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(MADE, Set.of(IN_CONVERSATION, MET, QUALIFIED, POOR_FIT, NOT_NOW))
                .allow(IN_CONVERSATION, Set.of(MET, QUALIFIED, POOR_FIT, NOT_NOW))
                .allow(MET, Set.of(QUALIFIED, POOR_FIT, NOT_NOW))
                .allow(QUALIFIED, Set.of(WON, LOST, NOT_NOW))
                .allow(NOT_NOW, Set.of(IN_CONVERSATION, MET))
                .allow(WON, Set.of(QUALIFIED))
                .allow(LOST, Set.of(IN_CONVERSATION, QUALIFIED))
                .allow(POOR_FIT, Set.of(IN_CONVERSATION));

        /**
         * The changes that lead from here to {@code to}, one after the other; empty when there is no way. Only an end is reached in
         * more than one step: what is won or lost was in conversation, and was a fit.
         */
        public List<State> wayTo(State to) {
            if (CHANGES.allows(this, to)) {
                return List.of(to);
            }
            if (to != WON && to != LOST) {
                return List.of();
            }
            if (this != QUALIFIED && CHANGES.allows(this, QUALIFIED)) {
                return List.of(QUALIFIED, to);
            }
            return CHANGES.allows(this, IN_CONVERSATION) ? List.of(IN_CONVERSATION, QUALIFIED, to) : List.of();
        }

        /** Whether something is still to come of it by itself; who is not ready yet waits in the hopper. */
        public boolean underWay() {
            return this == MADE || this == IN_CONVERSATION || this == MET || this == QUALIFIED;
        }

        /** As it is written in the timeline: {@code in-conversation}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
