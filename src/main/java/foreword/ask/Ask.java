package foreword.ask;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Target;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to one contact. Three sides are kept apart (docs: three parallel statuses), each changed on its own.
 *
 * @param target whom we want to meet, null for an ask for advice without a name
 * @param moment the id of the moment it came from, null without one
 * @param followUps how many follow-ups were sent
 * @param askedAt when the question went out, null before
 */
public record Ask(
        Id id,
        Kind kind,
        Contact.Id introducer,
        Target.@Nullable Id target,
        @Nullable String moment,
        Teammate.Id owner,
        State state,
        IntroducerSide introducerSide,
        TargetSide targetSide,
        int followUps,
        Instant createdAt,
        @Nullable Instant askedAt) {

    /** Names an ask. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("a"));
        }

        /** How other rows refer to it. */
        public String ref() {
            return "ask/" + value;
        }
    }

    /** What is asked for. */
    public enum Kind {
        INTRODUCTION,
        ADVICE,
        NAME_DROP
    }

    /** Our side. */
    public enum State {
        QUESTION,
        WILLING,
        HESITANT,
        UNABLE,
        DECLINED,
        SILENT,
        FORWARDABLE,
        INTRODUCED,
        FELL_THROUGH,
        WITHDRAWN;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(QUESTION, Set.of(WILLING, HESITANT, UNABLE, DECLINED, SILENT, WITHDRAWN, INTRODUCED))
                .allow(HESITANT, Set.of(WILLING, DECLINED, UNABLE, SILENT, WITHDRAWN, INTRODUCED))
                .allow(SILENT, Set.of(WILLING, HESITANT, UNABLE, DECLINED, INTRODUCED))
                .allow(WILLING, Set.of(FORWARDABLE, DECLINED, HESITANT, WITHDRAWN, INTRODUCED))
                .allow(FORWARDABLE, Set.of(INTRODUCED, FELL_THROUGH, WITHDRAWN));

        /** Still waiting for something. */
        public boolean open() {
            return this == QUESTION || this == WILLING || this == HESITANT || this == FORWARDABLE;
        }
    }

    /** The introducer's side. */
    public enum IntroducerSide {
        NOT_ASKED,
        ASKED,
        AGREED,
        NAME_ONLY,
        HESITANT,
        CANNOT,
        DECLINED,
        HANDED,
        INTRODUCED,
        TOLD_NO,
        TOLD_NOT_NOW
    }

    /** The target's side. */
    public enum TargetSide {
        NOT_CONTACTED,
        ASKED,
        YES,
        NO,
        NOT_NOW,
        NO_ANSWER,
        INTRODUCED,
        REPLIED,
        MET
    }
}
