package foreword.introduction;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.ask.Ask;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
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
                .allow(LOST, Set.of(IN_CONVERSATION, QUALIFIED))
                .allow(POOR_FIT, Set.of(IN_CONVERSATION));
    }
}
