package foreword.outbox;

import foreword.people.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The durable queue of what goes out. */
public interface Outbox {
    /** Adds a delivery; false when one with this key exists. */
    boolean put(String key, Parcel parcel, Instant dueAt);

    /** Like {@link #put}, but nothing is added while an equal parcel still waits. */
    void putUnlessWaiting(String key, Parcel parcel, Instant dueAt);

    /** Takes it back while nobody has claimed it. */
    boolean withdraw(String key);

    Optional<Delivery> withKey(String key);

    /**
     * Moves up to {@code limit} due deliveries to SENDING and returns them, oldest first; they are ours for two minutes, and that is committed
     * when this returns.
     */
    List<Delivery> claimDue(Instant now, int limit);

    /** Those that were SENDING when the process ended, as {@link #takeOver}; where other nodes are at work, only what they have let lie. */
    List<Delivery> interrupted(Instant now);

    /** Those that are SENDING although their time is over, now ours: the word of their earlier sender counts no more. */
    List<Delivery> takeOver(Instant now);

    /** Mails whose outcome nobody knows yet. */
    List<Delivery> unknown();

    /** The mail with this Message-ID. */
    Optional<Delivery> mail(String messageId);

    /**
     * It was made.
     *
     * @throws foreword.activity.LeaseLost as each of these outcomes does, when somebody else has taken the delivery over
     */
    void sent(Delivery delivery, Instant at, String words);

    /** What was thought lost did go out; false when it is not, or no longer, a mail whose outcome is open. */
    boolean proved(long id, String words);

    void retry(Delivery delivery, Instant at, String words);

    void failed(Delivery delivery, Instant at, String words);

    void unknown(Delivery delivery, Instant at, String words);

    /** What was claimed waits again until then; the attempt does not count. */
    void putBack(Delivery delivery, Instant until, String words);

    /** Whatever waits for a later time before it is shown to this teammate in Slack waits until {@code until}, be it sooner or later. */
    void putOff(String slackId, Instant now, Instant until);

    /** Every mail of this account waits until then. */
    void hold(EmailAddress account, Instant until);

    /**
     * When the mail left that was followed by {@code many - 1} others of this account since then; empty when there were not so
     * many. Mails whose outcome was lost count.
     */
    Optional<Instant> leftBefore(EmailAddress account, int many, Instant since);

    /** Up to {@code limit} mails that have left and still want something; nobody else gets them for two minutes. */
    List<Delivery> chores(Instant now, int limit);

    /** When something is next to be done about a mail that has left, null for nothing. */
    void chore(long id, @Nullable Instant at);

    /** Remembers where a card stands. */
    void posted(Card card, String slackId, TeamChat.Posted where);

    Optional<TeamChat.Posted> whereIs(Card card, String slackId);

    /** Every teammate who was shown this card. */
    List<String> viewersOf(Card card);

    /** The card that stands there. */
    Optional<Card> cardAt(TeamChat.Posted where);

    Optional<Instant> nextDue();

    /** Wakes {@code listener} when something was put; a hint. */
    void onPut(Runnable listener);
}
