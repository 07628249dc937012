package foreword.deal.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a phrase fits the tokens of a message, and what stood in its places.
 *
 * @param names the companies, each from its first token to the one after its last
 * @param rivals other companies that the phrase names beside them
 */
record Match(
        Phrase phrase,
        int start,
        int end,
        List<Range> names,
        List<Range> rivals,
        boolean dealNoun,
        boolean pronoun,
        boolean titled) {

    /** Tokens from {@code from} to the one before {@code to}. */
    record Range(int from, int to) {}

    static Match begin(Phrase phrase, int start) {
        return new Match(phrase, start, start, List.of(), List.of(), false, false, false);
    }

    Match to(int reached) {
        return new Match(phrase, start, reached, names, rivals, dealNoun, pronoun, titled);
    }

    Match naming(List<Range> more, int reached) {
        return new Match(phrase, start, reached, joined(names, more), rivals, dealNoun, pronoun, titled);
    }

    Match beside(Range rival, int reached) {
        return new Match(phrase, start, reached, names, joined(rivals, List.of(rival)), dealNoun, pronoun, titled);
    }

    Match ofADeal() {
        return new Match(phrase, start, end, names, rivals, true, pronoun, titled);
    }

    Match ofThem() {
        return new Match(phrase, start, end, names, rivals, dealNoun, true, titled);
    }

    Match ofATitle() {
        return new Match(phrase, start, end, names, rivals, true, pronoun, true);
    }

    private static List<Range> joined(List<Range> some, List<Range> more) {
        List<Range> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
