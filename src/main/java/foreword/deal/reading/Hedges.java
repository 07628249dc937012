package foreword.deal.reading;

import java.util.List;

/** Finds the words of a message that ask, hope, remember, or belong to others and another world. */
final class Hedges {
    private static final List<String> DOUBTS = List.of("unsure", "unsure-later", "soon", "asking");
    private static final List<String> ELSEWHERE = List.of("history", "funding", "other-talk", "third-party", "billing");

    private final Grammar grammar;

    Hedges(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Whether something is said to be sure only if. */
    boolean doubts(List<Token> tokens) {
        return DOUBTS.stream().anyMatch(list -> has(list, tokens));
    }

    /** Whether the message asks, remembers, quotes, bills or plays. */
    boolean elsewhere(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.text().contains("?"))
                || (has("frame", tokens) && !has("not-frame", tokens))
                || ELSEWHERE.stream().anyMatch(list -> has(list, tokens));
    }

    private boolean has(String list, List<Token> tokens) {
        return Sequences.any(grammar.list(list), tokens, 0, tokens.size());
    }
}
