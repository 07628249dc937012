package foreword.deal.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words are no names of companies: everyday words, people, programs; and the companies that we know. */
final class Vocabulary {
    private static final int LONGEST = 4;

    private final Grammar grammar;
    private final Set<String> common = new HashSet<>();
    private final Set<String> never = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> programs = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final Set<String> articles = new HashSet<>();
    private final Set<String> deals = new HashSet<>();
    private final Set<List<String>> ours = new HashSet<>();

    /** @param companies names of the companies that the workspace knows, which count in any spelling */
    Vocabulary(Grammar grammar, Collection<String> companies) {
        this.grammar = grammar;
        put("common", common);
        put("never", never);
        put("person", people);
        put("program", programs);
        put("part-of-names", parts);
        put("german-article", articles);
        put("deal", deals);
        put("project", deals);
        for (String company : companies) {
            List<String> words = List.of(Tokenizer.folded(company).split("[^\\p{L}\\p{N}'&.-]+", -1));
            if (words.get(0).length() > 2 && !(words.size() == 1 && grammar.knows(words.get(0)))) {
                ours.add(words);
            }
        }
    }

    private void put(String list, Set<String> into) {
        grammar.list(list).stream().forEach(words -> into.add(String.join(" ", words)));
    }

    boolean isCommon(String word) {
        return common.contains(word)
                || (grammar.knows(word) && !people.contains(word) && !programs.contains(word) && !parts.contains(word));
    }

    /** A word that ends a name before it, even with a capital. */
    boolean endsNames(String word) {
        return grammar.endsNames(word) && !parts.contains(word);
    }

    boolean isDeal(String word) {
        return deals.contains(word);
    }

    boolean isGermanArticle(String word) {
        return articles.contains(word);
    }

    boolean isNeverAName(String word) {
        return never.contains(word);
    }

    /** A part of names such as Group or Partners. */
    boolean isPartOfNames(String word) {
        return parts.contains(word);
    }

    /** A person's first name. */
    boolean isPerson(String word) {
        return people.contains(word);
    }

    /** A program that people close and lose every day. */
    boolean isProgram(String word) {
        return programs.contains(word);
    }

    /** How many words a company that we know has that begins at this token, 0 when none does. */
    int ours(List<Token> tokens, int at) {
        for (int length = Math.min(LONGEST, tokens.size() - at); length > 0 && !ours.isEmpty(); length--) {
            if (ours.contains(
                    tokens.subList(at, at + length).stream().map(Token::word).toList())) {
                return length;
            }
        }
        return 0;
    }
}
