package foreword.people.strength;

import foreword.people.Correction;
import foreword.people.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is known about the relationship with one person; every list in any order.
 *
 * @param name by which the sentences call them
 * @param contacts real contact, complaints left out
 * @param praise when they praised us
 * @param complaints theirs, and those of their company
 * @param replies answers to what we asked of them
 * @param introductions when they introduced us to somebody
 * @param thanksPaid when we thanked them for a favour
 * @param dealsWon when their company signed with us
 * @param dealsLost when their company decided against us
 * @param corrections what teammates know better
 */
public record Signals(
        String name,
        List<Interaction> contacts,
        List<Instant> praise,
        List<Grievance> complaints,
        List<Response> replies,
        List<Instant> introductions,
        List<Instant> thanksPaid,
        List<Instant> dealsWon,
        List<Instant> dealsLost,
        List<Amendment> corrections) {

    public Signals {
        contacts = List.copyOf(contacts);
        praise = List.copyOf(praise);
        complaints = List.copyOf(complaints);
        replies = List.copyOf(replies);
        introductions = List.copyOf(introductions);
        thanksPaid = List.copyOf(thanksPaid);
        dealsWon = List.copyOf(dealsWon);
        dealsLost = List.copyOf(dealsLost);
        corrections = List.copyOf(corrections);
    }

    /** Whether there is anything to judge by. */
    boolean known() {
        return Stream.of(
                        contacts,
                        praise,
                        complaints,
                        replies,
                        introductions,
                        thanksPaid,
                        dealsWon,
                        dealsLost,
                        corrections)
                .anyMatch(things -> !things.isEmpty());
    }

    /** Nothing is known of them but the name. */
    public static Signals of(String name) {
        return new Signals(
                name, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    /**
     * They or their company complained.
     *
     * @param theirs false when somebody else at the company did, or nobody knows who
     * @param open nobody has resolved it yet
     */
    public record Grievance(Instant at, boolean theirs, boolean open) {}

    /**
     * A teammate knew better.
     *
     * @param by the teammate's name
     */
    public record Amendment(Correction correction, String by) {}

    /**
     * They answered.
     *
     * @param asked when we had written
     */
    public record Response(Instant asked, Instant answered) {}
}
