package foreword.deal;

import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All deal news that was put before a teammate. */
public interface Proposals {
    /**
     * Keeps a new one.
     *
     * @param wordsKey of {@link Proposal#wordsKey}
     */
    void add(Proposal proposal, String wordsKey);

    Optional<Proposal> find(Proposal.Id id);

    /** What was read in one message, in its order. */
    List<Proposal> of(String message);

    /** What was read in one thread, the newest first. */
    List<Proposal> inThread(String thread);

    /** Somebody said of these words that they are no news. */
    boolean wrongBefore(String wordsKey);

    /** The message reads otherwise now; only while it waits. */
    void reword(Proposal.Id id, String words, String wordsKey, DealUpdate news);

    /**
     * It waits no more, and its words are forgotten.
     *
     * @param by null when nobody answered
     * @return false when it was settled before
     */
    boolean settle(Proposal.Id id, Proposal.State state, Deal.@Nullable Id deal, Teammate.@Nullable Id by);
}
