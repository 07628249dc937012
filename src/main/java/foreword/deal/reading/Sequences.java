package foreword.deal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A list of the grammar: sequences of words, found among the tokens of a message by their first word. */
final class Sequences {
    private final Map<String, List<List<String>>> byFirst = new HashMap<>();

    void add(List<String> sequence) {
        byFirst.computeIfAbsent(sequence.get(0), first -> new ArrayList<>()).add(sequence);
    }

    boolean contains(List<String> sequence) {
        return byFirst.getOrDefault(sequence.get(0), List.of()).contains(sequence);
    }

    int size() {
        return byFirst.size();
    }

    Set<String> firstWords() {
        return byFirst.keySet();
    }

    /** Whether all words of one of the sequences are among these. */
    boolean mayStandAmong(Set<String> words) {
        return words.stream()
                .flatMap(word -> byFirst.getOrDefault(word, List.of()).stream())
                .anyMatch(words::containsAll);
    }

    Stream<List<String>> stream() {
        return byFirst.values().stream().flatMap(List::stream);
    }

    /** The sequences that begin with the word at this token. */
    private List<List<String>> at(List<Token> tokens, int at) {
        return at < tokens.size() ? byFirst.getOrDefault(tokens.get(at).word(), List.of()) : List.of();
    }

    /** How long each of the sequences is that stands at this token. */
    static List<Integer> lengths(Sequences sequences, List<Token> tokens, int at) {
        return sequences.at(tokens, at).stream()
                .filter(sequence -> stands(sequence, tokens, at))
                .map(List::size)
                .toList();
    }

    /** The place after the longest of the sequences that stands here; {@code at} when none does. */
    static int longest(Sequences sequences, List<Token> tokens, int at) {
        int end = at;
        for (List<String> sequence : sequences.at(tokens, at)) {
            if (at + sequence.size() > end && stands(sequence, tokens, at)) {
                end = at + sequence.size();
            }
        }
        return end;
    }

    /** Whether one of the sequences stands between two places. */
    static boolean any(Sequences sequences, List<Token> tokens, int from, int to) {
        for (int at = from; at < to && at < tokens.size(); at++) {
            int end = longest(sequences, tokens, at);
            if (end > at && end <= to) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(List<String> sequence, List<Token> tokens, int at) {
        if (at + sequence.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < sequence.size(); i++) {
            Token token = tokens.get(at + i);
            if (token.stops() || !token.word().equals(sequence.get(i))) {
                return false;
            }
        }
        return true;
    }
}
