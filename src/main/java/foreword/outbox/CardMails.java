package foreword.outbox;

import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cards that teammates get by mail: those that are to be written yet, and where an answer to a written one belongs. */
public interface CardMails {
    /**
     * Asks for the card by mail; it is drawn later, from its row as it is then.
     *
     * @param at not before
     * @return false when this teammate has had it for this occasion
     */
    boolean want(Teammate.Id to, Card card, String occasion, Instant at);

    /** Those that nobody has written yet and that may be written by now, oldest first. */
    List<CardMail> waiting(Instant now, int limit);

    /** Those that this teammate waits for are written then: later, or at once. */
    void putOff(Teammate.Id to, Instant until);

    /**
     * It lies in the outbox now.
     *
     * @param tokenHash of the secret in its Reply-To
     * @return false when somebody else was first
     */
    boolean written(CardMail.Id id, String tokenHash, Instant expiresAt);

    /** There is nothing left to say; false when somebody else was first. */
    boolean dropped(CardMail.Id id);

    /** The card to whose Reply-To an answer came. */
    Optional<CardMail> withToken(String tokenHash);

    /** Notes that a reply is answered at {@code now}; false when one was answered after {@code last}. */
    boolean answer(CardMail.Id id, Instant now, Instant last);

    /** Every teammate who got this card by mail, or will. */
    List<Teammate.Id> viewersOf(Card card);

    /** Wakes {@code listener} when a card is wanted; a hint. */
    void onWanted(Runnable listener);
}
