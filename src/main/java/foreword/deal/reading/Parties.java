package foreword.deal.reading;

import java.util.ArrayList;
import java.util.List;

/** Whom and what a phrase speaks of at one place: companies, the client, a deal and its name, a rival. */
final class Parties {
    private static final int LONGEST_TITLE = 5;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final NamesIn names;

    Parties(Grammar grammar, List<Token> tokens, NamesIn names) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.names = names;
    }

    List<Match> named(Match so, int at) {
        List<Match.Range> list = new ArrayList<>();
        int to = names.end(at);
        int from = at;
        while (to > 0) {
            list.add(new Match.Range(from, to));
            from = nextInList(to);
            to = from < 0 ? -1 : names.end(from);
        }
        return list.isEmpty()
                ? List.of()
                : List.of(so.naming(list, list.get(list.size() - 1).to()));
    }

    /** Where the next name of a list begins after "and", or after a comma that an "and" follows. */
    private int nextInList(int at) {
        if (words(grammar.list("and"), at) > at) {
            return at + 1;
        }
        if (at + 1 < tokens.size() && tokens.get(at).text().equals(",") && names.end(at + 1) > 0) {
            int after = names.end(at + 1);
            boolean goesOn = after < tokens.size()
                    && (words(grammar.list("and"), after) > after
                            || (tokens.get(after).text().equals(",") && nextInList(after) > 0));
            return goesOn ? at + 1 : -1;
        }
        return -1;
    }

    List<Match> subject(Match so, int at) {
        List<Match> found = new ArrayList<>();
        for (Match match : object(so, at)) {
            found.add(match);
            int people = words(grammar.list("people-of"), match.end());
            if (people > match.end() && !match.names().isEmpty()) {
                found.add(match.to(people));
            }
        }
        int pronoun = words(grammar.list("they"), at);
        if (pronoun > at) {
            found.add(so.ofThem().to(pronoun));
        }
        if (goesOn(at)) {
            found.add(so.ofThem().to(at));
        }
        return found;
    }

    /** "Acme called and signed": the subject stands before the "and". */
    private boolean goesOn(int at) {
        if (at < 2 || tokens.get(at - 1).stops()) {
            return false;
        }
        boolean joined = tokens.get(at - 1).text().equals(",") || words(grammar.list("and"), at - 1) == at;
        for (int before = at - 2; joined && before >= 0 && !tokens.get(before).stops(); before--) {
            if (names.end(before) > 0) {
                return true;
            }
        }
        return false;
    }

    List<Match> object(Match so, int at) {
        int from = names.end(at) > 0 ? at : adjectives(determiner(at));
        List<Match> found = new ArrayList<>();
        for (Match named : named(so, from)) {
            int to = named.end();
            int owned = to < tokens.size() && tokens.get(to).word().equals("'s") ? to + 1 : to;
            int noun = dealNouns(owned);
            if (noun > owned) {
                found.add(named.ofADeal().to(noun));
            }
            found.add(named);
        }
        int noun = words(grammar.list("deal"), from);
        if (noun > from && (from > at || startsHere(at))) {
            dealOf(so.ofADeal(), dealNouns(from), found);
        }
        return found;
    }

    /** Not in the middle of other words: "the data migration" is no deal. */
    private boolean startsHere(int at) {
        return at == 0
                || !tokens.get(at - 1).isWord()
                || words(grammar.list("skip"), at - 1) > at - 1
                || (grammar.knows(tokens.get(at - 1).word()) && words(grammar.list("thing"), at - 1) == at - 1);
    }

    /** "the deal", "the deal with Acme", "the contract Acme". */
    private void dealOf(Match so, int noun, List<Match> found) {
        found.add(so.to(noun));
        int with = words(grammar.list("with"), noun);
        if (with > noun) {
            found.addAll(named(so, determiner(with)));
        }
        found.addAll(title(so, noun));
    }

    /** A deal's own name: a company's, and the small words after it to the end of the clause. */
    List<Match> title(Match so, int at) {
        int to = names.end(at);
        if (to < 0) {
            return List.of();
        }
        while (to < tokens.size() && to < at + LONGEST_TITLE && tokens.get(to).isWord() && !opens(to)) {
            to++;
        }
        return List.of(so.ofATitle().naming(List.of(new Match.Range(at, to)), to));
    }

    List<Match> rival(Match so, int at) {
        int from = determiner(at);
        int to = names.end(from);
        return to > 0 ? List.of(so.beside(new Match.Range(from, to), to)) : List.of();
    }

    /** The place after an article, or this one. */
    int determiner(int at) {
        return words(grammar.list("the"), at);
    }

    private int adjectives(int at) {
        int from = at;
        for (int i = 0; i < 3; i++) {
            int next = is(from, Token.Kind.SUM) ? from + 1 : words(grammar.list("adjective"), from);
            from = next;
        }
        return from;
    }

    private int dealNouns(int at) {
        int to = at;
        for (int last = -1; to > last; ) {
            last = to;
            to = Math.max(words(grammar.list("deal"), to), words(grammar.list("project"), to));
        }
        return to;
    }

    /** Whether a clause may end here: a mark, a sum, an adverb, a preposition. */
    boolean opens(int at) {
        int skipped = words(grammar.list("skip"), at);
        boolean owns = skipped < tokens.size() && tokens.get(skipped).word().equals("'s");
        return ends(at)
                || !tokens.get(at).isWord()
                || (skipped > at && !owns)
                || words(grammar.list("after"), at) > at
                || words(grammar.list("celebration"), at) > at;
    }

    /** The end of the message, or a mark. */
    boolean ends(int at) {
        return at >= tokens.size() || tokens.get(at).pauses();
    }

    private int words(Sequences sequences, int at) {
        return Sequences.longest(sequences, tokens, at);
    }

    private boolean is(int at, Token.Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }
}
