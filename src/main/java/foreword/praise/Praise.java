package foreword.praise;

import foreword.activity.Key;
import foreword.activity.Lifecycle;
import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.people.Stranger;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kind words of somebody outside about us or our work.
 *
 * @param source the utterance's key: one utterance, one praise
 * @param speaker whose praise it is, null while the speaker is a stranger
 * @param stranger the unknown speaker, null when the speaker is known
 * @param conversation the channel or mail thread, with {@code message} where to find it
 * @param text the whole message; empty once erased
 * @param quote the exact words that made it praise, a part of {@code text}; empty once erased
 * @param relayedBy the teammate who passed it on, null when heard first-hand
 */
public record Praise(
        Id id,
        String source,
        Contact.@Nullable Id speaker,
        Stranger.@Nullable Id stranger,
        Utterance.Channel channel,
        String conversation,
        String message,
        @Nullable String permalink,
        String text,
        String quote,
        double confidence,
        String kind,
        String reason,
        @Nullable String relayedBy,
        State state,
        Instant heardAt) {

    /** Names a praise. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("p"));
        }

        /** How other rows refer to it. */
        public String ref() {
            return "praise/" + value;
        }
    }

    /** The same words with their speaker: a contact, or a stranger until a teammate says who they are. */
    public Praise by(Contact.@Nullable Id contact, Stranger.@Nullable Id unknown) {
        return new Praise(
                id,
                source,
                contact,
                unknown,
                channel,
                conversation,
                message,
                permalink,
                text,
                quote,
                confidence,
                kind,
                reason,
                relayedBy,
                state,
                heardAt);
    }

    /** Heard by us, confirmed or dismissed by a teammate, erased with its message. */
    public enum State {
        HEARD,
        CONFIRMED,
        DISMISSED,
        ERASED;

        public static final Lifecycle<State> CHANGES = Lifecycle.of(State.class)
                .allow(HEARD, Set.of(CONFIRMED, DISMISSED, ERASED))
                .allow(CONFIRMED, Set.of(DISMISSED, ERASED))
                .allow(DISMISSED, Set.of(CONFIRMED, ERASED));
    }
}
