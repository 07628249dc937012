package foreword.deal;

import java.util.List;

/**
 * What became of a deal, and by whose word.
 *
 * @param turns the oldest first
 */
public record History(List<Deal.Turn> turns) {
    public History {
        turns = List.copyOf(turns);
    }

    /** Whether this word ever moved it. */
    public boolean movedBy(Source word) {
        return turns.stream().anyMatch(turn -> turn.source().equals(word));
    }

    /** Whether it stands where this word put it. */
    public boolean restsOn(Source word) {
        int last = turns.size() - 1;
        while (last > 0 && !moves(last)) {
            last--;
        }
        return last >= 0 && turns.get(last).source().equals(word);
    }

    /** Where it would stand had this word never been said. */
    public Deal.Position without(Source word) {
        Deal.Position stood = Deal.Position.BEGINNING;
        for (int i = 0; i < turns.size(); i++) {
            Deal.Turn turn = turns.get(i);
            if (moves(i) && !turn.source().equals(word)) {
                stood = turn.became();
            }
        }
        return stood;
    }

    /** A line may be about the sum alone. */
    private boolean moves(int number) {
        return number == 0
                || !turns.get(number).became().equals(turns.get(number - 1).became());
    }
}
