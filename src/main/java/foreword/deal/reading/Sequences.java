package foreword.deal.reading;

import java.util.List;

/** Finds sequences of words among the tokens of a message. */
final class Sequences {
    private Sequences() {}

    /** Whether this sequence stands at this token. */
    static boolean stands(List<String> sequence, List<Token> tokens, int at) {
        if (at + sequence.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < sequence.size(); i++) {
            Token token = tokens.get(at + i);
            if (!token.isWord() || !token.word().equals(sequence.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The place after the longest of the sequences that stands here; {@code at} when none does. */
    static int longest(List<List<String>> sequences, List<Token> tokens, int at) {
        int end = at;
        for (List<String> sequence : sequences) {
            if (at + sequence.size() > end && stands(sequence, tokens, at)) {
                end = at + sequence.size();
            }
        }
        return end;
    }

    /** Whether one of the sequences stands between two places. */
    static boolean any(List<List<String>> sequences, List<Token> tokens, int from, int to) {
        for (int at = from; at < to && at < tokens.size(); at++) {
            int end = longest(sequences, tokens, at);
            if (end > at && end <= to) {
                return true;
            }
        }
        return false;
    }
}
