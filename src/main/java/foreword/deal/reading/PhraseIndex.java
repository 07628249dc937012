package foreword.deal.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the few phrases that can stand in a message at all, by the words they cannot do without: most talk is about no deal. */
final class PhraseIndex {
    private final List<Phrase> phrases;
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final BitSet anywhere = new BitSet();

    PhraseIndex(List<Phrase> phrases) {
        this.phrases = phrases;
        for (int i = 0; i < phrases.size(); i++) {
            add(i, phrases.get(i));
        }
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** Every phrase whose words all stand among these tokens, in the order of the grammar. */
    List<Phrase> likely(List<Token> tokens) {
        Set<String> words = new HashSet<>();
        tokens.stream().filter(token -> !token.stops()).map(Token::word).forEach(words::add);
        BitSet chosen = (BitSet) anywhere.clone();
        for (String word : words) {
            BitSet with = byWord.get(word);
            if (with != null) {
                chosen.or(with);
            }
        }
        List<Phrase> likely = new ArrayList<>();
        chosen.stream()
                .mapToObj(phrases::get)
                .filter(phrase -> phrase.indispensable().allMatch(list -> list.mayStandAmong(words)))
                .forEach(likely::add);
        return likely;
    }

    /** Under the first words of its rarest part. */
    private void add(int number, Phrase phrase) {
        phrase.indispensable()
                .min(Comparator.comparingInt(Sequences::size))
                .ifPresentOrElse(
                        list -> list.firstWords()
                                .forEach(word -> byWord.computeIfAbsent(word, first -> new BitSet())
                                        .set(number)),
                        () -> anywhere.set(number));
    }
}
