package foreword.concern;

import foreword.activity.Key;
import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.people.Stranger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message that makes a concern.
 *
 * @param source the utterance's key: one utterance, one complaint
 * @param speaker whose complaint it is, null when it is the company's or the speaker is not known
 * @param stranger the unknown speaker, null when the speaker is known
 * @param speakerName as the message shows it, may be empty
 * @param text the whole message; empty once erased
 * @param quote the exact words that made it a complaint, a part of {@code text}; empty once erased
 * @param relayedBy the teammate who passed it on or logged it, null when heard first-hand
 * @param gone its words were erased, or the message was edited and complains no more
 */
public record Complaint(
        Id id,
        String source,
        Contact.@Nullable Id speaker,
        Stranger.@Nullable Id stranger,
        String speakerName,
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
        Instant heardAt,
        boolean gone) {

    /** The same words with their speaker, who is known now. */
    public Complaint by(Contact.Id contact) {
        return new Complaint(
                id,
                source,
                contact,
                null,
                speakerName,
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
                heardAt,
                gone);
    }

    /** Names a complaint. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("cp"));
        }
    }
}
