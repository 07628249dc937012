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
 * A request to one contact. Three sides are kept apart, each changed on its own: {@link Sides} holds what they allow.
 *
 * @param target whom we want to meet, null for an open ask and for advice without a name
 * @param moment the id of the moment it came from, null without one
 * @param followUps how many follow-ups were sent
 * @param askedAt when the question went out, null before
 * @param cardVersion the version of the great-introduction card it was drafted with, 0 when that is not known
 * @param joined the ask in whose message this one goes along, null when it has a message of its own
 * @param targetNotBefore the day before which the target does not want to be asked again, null without one
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
        @Nullable Instant askedAt,
        int cardVersion,
        @Nullable Id joined,
        @Nullable Instant targetNotBefore) {

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
        NAME_DROP,
        /** Nobody in particular: whoever fits the great-introduction card. */
        OPEN;

        /** It cannot be drafted without the name of a person to meet. */
        public boolean needsTarget() {
            return this != OPEN;
        }
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
        /** They gave the advice that was asked for. */
        ADVISED,
        /** The name was used, and whoever lent it has heard what came of it. */
        REPORTED,
        WITHDRAWN;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(QUESTION, Set.of(WILLING, HESITANT, UNABLE, DECLINED, SILENT, ADVISED, WITHDRAWN))
                .allow(HESITANT, Set.of(WILLING, DECLINED, UNABLE, ADVISED, WITHDRAWN))
                .allow(SILENT, Set.of(WILLING, HESITANT, UNABLE, DECLINED, ADVISED))
                .allow(WILLING, Set.of(FORWARDABLE, REPORTED, WITHDRAWN))
                .allow(FORWARDABLE, Set.of(INTRODUCED, FELL_THROUGH, WITHDRAWN));

        /** Only by a person with a reason. */
        static final Lifecycle<State> REOPENED = Lifecycle.of(State.class)
                .allow(WILLING, Set.of(QUESTION))
                .allow(HESITANT, Set.of(QUESTION))
                .allow(UNABLE, Set.of(QUESTION))
                .allow(DECLINED, Set.of(QUESTION))
                .allow(ADVISED, Set.of(QUESTION))
                .allow(WITHDRAWN, Set.of(QUESTION, FORWARDABLE))
                .allow(FELL_THROUGH, Set.of(FORWARDABLE));

        /** Still waiting for something. */
        public boolean open() {
            return this == QUESTION || this == WILLING || this == HESITANT || this == FORWARDABLE;
        }

        /** A late answer is an answer. */
        public boolean answerable() {
            return open() || this == SILENT;
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
        ASKING,
        INTRODUCED,
        TOLD_NO,
        TOLD_NOT_NOW;

        public static final Lifecycle<IntroducerSide> CHANGES = Lifecycle.of(IntroducerSide.class)
                .allow(NOT_ASKED, Set.of(ASKED))
                .allow(ASKED, Set.of(AGREED, NAME_ONLY, HESITANT, CANNOT, DECLINED))
                .allow(HESITANT, Set.of(AGREED, NAME_ONLY, CANNOT, DECLINED))
                .allow(AGREED, Set.of(HANDED))
                .allow(HANDED, Set.of(ASKING))
                .allow(ASKING, Set.of(INTRODUCED, TOLD_NO, TOLD_NOT_NOW));

        /** Only by a person with a reason. */
        static final Lifecycle<IntroducerSide> REOPENED = Lifecycle.of(IntroducerSide.class)
                .allow(AGREED, Set.of(ASKED))
                .allow(NAME_ONLY, Set.of(ASKED))
                .allow(HESITANT, Set.of(ASKED))
                .allow(CANNOT, Set.of(ASKED))
                .allow(DECLINED, Set.of(ASKED))
                .allow(TOLD_NO, Set.of(ASKING))
                .allow(TOLD_NOT_NOW, Set.of(ASKING));
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
        MET;

        public static final Lifecycle<TargetSide> CHANGES = Lifecycle.of(TargetSide.class)
                .allow(NOT_CONTACTED, Set.of(ASKED))
                .allow(ASKED, Set.of(YES, NO, NOT_NOW, NO_ANSWER))
                .allow(NOT_NOW, Set.of(ASKED))
                .allow(YES, Set.of(INTRODUCED))
                .allow(INTRODUCED, Set.of(REPLIED, NO_ANSWER))
                .allow(REPLIED, Set.of(MET));

        /** Only by a person with a reason. */
        static final Lifecycle<TargetSide> REOPENED =
                Lifecycle.of(TargetSide.class).allow(NO, Set.of(ASKED)).allow(NO_ANSWER, Set.of(ASKED, REPLIED));
    }

    /** An ask that nobody has been told of yet. */
    public static Ask begun(Begun begun, int cardVersion, Instant now) {
        return new Ask(
                Id.fresh(),
                begun.kind(),
                begun.introducer(),
                begun.target(),
                begun.moment(),
                begun.owner(),
                State.QUESTION,
                IntroducerSide.NOT_ASKED,
                TargetSide.NOT_CONTACTED,
                0,
                now,
                null,
                cardVersion,
                null,
                null);
    }

    /** Who asks whom for what. */
    public record Begun(
            Kind kind,
            Contact.Id introducer,
            Target.@Nullable Id target,
            @Nullable String moment,
            Teammate.Id owner) {}

    /** Goes along in the message of another ask. */
    public Ask joining(Id lead) {
        return with(sides(), lead);
    }

    /** The same ask with its sides elsewhere. */
    public Ask standing(Sides sides) {
        return with(sides, joined);
    }

    /** Where its three sides stand. */
    public Sides sides() {
        return new Sides(kind, state, introducerSide, targetSide);
    }

    /** The introducer may still bring us together, whatever they said so far. */
    public boolean mayBeIntroduced() {
        return state.answerable();
    }

    private Ask with(Sides sides, @Nullable Id lead) {
        return new Ask(
                id,
                sides.kind(),
                introducer,
                target,
                moment,
                owner,
                sides.ours(),
                sides.introducer(),
                sides.target(),
                followUps,
                createdAt,
                askedAt,
                cardVersion,
                lead,
                targetNotBefore);
    }
}
