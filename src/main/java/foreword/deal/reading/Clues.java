package foreword.deal.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What the model sees of a message: its words, pairs and triples of them, and what lists of the grammar they stand in, each as a place in a table of weights by hash. A company, a
 * person, a sum and a number each count as one word, so that nothing is learned of anybody's name.
 */
final class Clues {
    static final int COUNT = 1 << 17;

    private static final int PREFIX = 5;
    private static final int SPREAD = 0x9e3779b1;

    private final List<Integer> places = new ArrayList<>();

    Clues(List<Token> tokens, NamesIn names, Vocabulary vocabulary, Hints hints) {
        List<String> shown = hints.in(tokens);
        for (int one = 0; one < shown.size(); one++) {
            add("h", shown.get(one));
            for (int other = one + 1; other < shown.size(); other++) {
                add("hh", shown.get(one) + " " + shown.get(other));
            }
        }
        List<String> words = words(tokens, names, vocabulary);
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            add("1", word);
            if (word.length() > PREFIX) {
                add("p", word.substring(0, PREFIX));
            }
            if (at > 0) {
                add("2", words.get(at - 1) + " " + word);
            }
            if (at > 1) {
                add("3", words.get(at - 2) + " " + words.get(at - 1) + " " + word);
                add("2.", words.get(at - 2) + " " + word);
            }
            if (at > 2) {
                add("2..", words.get(at - 3) + " " + word);
            }
        }
    }

    private static List<String> words(List<Token> tokens, NamesIn names, Vocabulary vocabulary) {
        List<String> words = new ArrayList<>();
        words.add("^");
        for (int at = 0; at < tokens.size(); ) {
            int end = names.end(at);
            if (end > at) {
                boolean person =
                        end == at + 1 && vocabulary.isPerson(tokens.get(at).word());
                words.add(person ? "<person>" : "<company>");
                at = end;
            } else {
                words.add(word(tokens.get(at)));
                at++;
            }
        }
        words.add("$");
        return words;
    }

    private static String word(Token token) {
        return switch (token.kind()) {
            case SUM -> "<sum>";
            case NUMBER -> "<number>";
            case STOP -> token.text().contains("?") ? "?" : ".";
            case PAUSE -> ",";
            case WORD -> token.word();
        };
    }

    private void add(String sort, String words) {
        places.add(((sort + words).hashCode() * SPREAD) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(COUNT)));
    }

    List<Integer> places() {
        return places;
    }

    /** What each clue is worth: less in a long message, so that it weighs no more than a short one. */
    double share() {
        return 1 / Math.sqrt(places.size());
    }
}
