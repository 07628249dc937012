package foreword.deal.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words are no names of companies: everyday words, people, programs; and the companies that we know. */
final class Vocabulary {
    private static final int LONGEST = 4;
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1\\1");

    private final Grammar grammar;
    private final Set<String> common;
    private final Set<String> never;
    private final Set<String> people;
    private final Set<String> programs;
    private final Set<String> parts;
    private final Set<String> articles;
    private final Set<String> deals;
    private final Set<List<String>> ours;

    /** The words of everybody. */
    Vocabulary(Grammar grammar) {
        this.grammar = grammar;
        this.common = words("common");
        this.never = words("never");
        this.people = words("person");
        this.programs = words("program");
        this.parts = words("part-of-names");
        this.articles = words("german-article");
        this.deals = words("deal");
        deals.addAll(words("project"));
        this.ours = Set.of();
    }

    private Vocabulary(Vocabulary general, Set<List<String>> ours) {
        this.grammar = general.grammar;
        this.common = general.common;
        this.never = general.never;
        this.people = general.people;
        this.programs = general.programs;
        this.parts = general.parts;
        this.articles = general.articles;
        this.deals = general.deals;
        this.ours = ours;
    }

    /** The same with the names of the companies that the workspace knows, which count in any spelling. */
    Vocabulary knowing(Collection<String> companies) {
        Set<List<String>> known = new HashSet<>();
        for (String company : companies) {
            List<String> words = List.of(Tokenizer.folded(company).split("[^\\p{L}\\p{N}'&.-]+", -1));
            if (words.get(0).length() > 2 && !(words.size() == 1 && grammar.knows(words.get(0)))) {
                known.add(words);
            }
        }
        return new Vocabulary(this, known);
    }

    private Set<String> words(String list) {
        Set<String> into = new HashSet<>();
        grammar.list(list).stream().forEach(words -> into.add(String.join(" ", words)));
        return into;
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

    /** A word of no name, or one with its letters drawn out such as "yesss". */
    boolean isNeverAName(String word) {
        return never.contains(word) || DRAWN_OUT.matcher(word).find();
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
