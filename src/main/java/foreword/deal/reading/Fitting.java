package foreword.deal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits phrases to the tokens of one message; adverbs and times of day may stand anywhere between. */
final class Fitting {
    private static final int LONGEST_GAP = 3;
    private static final int MOST_SKIPPED = 4;
    private static final int LONGEST_TITLE = 5;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final NamesIn names;

    Fitting(Grammar grammar, List<Token> tokens, NamesIn names) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.names = names;
    }

    /** The longest fit of a phrase that begins at this token. */
    Optional<Match> at(Phrase phrase, int start) {
        if (isWithin(phrase, start)) {
            return Optional.empty();
        }
        Match best = null;
        for (Match match : from(Match.begin(phrase, start), 0, start)) {
            if (best == null || rank(match) > rank(best)) {
                best = match;
            }
        }
        return Optional.ofNullable(best).filter(match -> match.end() > start);
    }

    /** "The meeting with Acme is off" says nothing of Acme itself. */
    private boolean isWithin(Phrase phrase, int start) {
        Phrase.Place first = phrase.parts().get(0).place();
        boolean named = first == Phrase.Place.NAMES || first == Phrase.Place.SUBJECT || first == Phrase.Place.OBJECT;
        boolean pauses = phrase.parts().size() > 1 && phrase.parts().get(1).place() == Phrase.Place.PAUSE;
        int before = start > 1 && words(grammar.list("the"), start - 1) == start ? start - 1 : start;
        return named
                && !pauses
                && before > 1
                && tokens.get(before - 1).isWord()
                && words(grammar.list("with"), before - 1) == before
                && tokens.get(before - 2).isWord()
                && words(grammar.list("people-of"), before - 2) == before - 2;
    }

    private static int rank(Match match) {
        return match.end() * 4 + (match.names().isEmpty() ? 0 : 2);
    }

    private List<Match> from(Match so, int part, int at) {
        if (part == so.phrase().parts().size()) {
            return closes(so, at) ? List.of(so.to(at)) : List.of();
        }
        Phrase.Part next = so.phrase().parts().get(part);
        List<Match> all = new ArrayList<>();
        if (next.optional()) {
            all.addAll(from(so, part + 1, at));
        }
        if (next.place() == Phrase.Place.GAP) {
            return gapped(so, part, at, all);
        }
        for (int skipped = at; skipped >= 0; skipped = skip(skipped, at)) {
            for (Match step : step(so, next, skipped)) {
                all.addAll(from(step, part + 1, step.end()));
            }
            if (part == 0 || (at == so.start() && !opensAClause(so.phrase()))) {
                break;
            }
        }
        return all;
    }

    /** Adverbs before the first word are no part of a phrase, "si ganamos", except of one that opens a clause. */
    private static boolean opensAClause(Phrase phrase) {
        return phrase.parts().get(0).place() == Phrase.Place.START;
    }

    private List<Match> gapped(Match so, int part, int at, List<Match> all) {
        for (int to = at; to <= at + LONGEST_GAP && to <= tokens.size(); to++) {
            all.addAll(from(so.to(to), part + 1, to));
            if (to < tokens.size() && tokens.get(to).pauses()) {
                break;
            }
        }
        return all;
    }

    /** The place after one adverb more, -1 when none stands there. */
    private int skip(int at, int begun) {
        int after = words(grammar.list("skip"), at);
        return after > at && after - begun <= MOST_SKIPPED ? after : -1;
    }

    private List<Match> step(Match so, Phrase.Part part, int at) {
        return switch (part.place()) {
            case WORDS -> words(so, part, at);
            case NAMES -> named(so, names.end(at) > 0 ? at : determiner(at));
            case OBJECT -> object(so, at);
            case SUBJECT -> subject(so, at);
            case RIVAL -> rival(so, at);
            case TITLE -> title(so, at);
            case SUM -> isSum(at) ? List.of(so.to(at + 1)) : List.of();
            case START -> at == 0 || tokens.get(at - 1).pauses() ? List.of(so.to(at)) : List.of();
            case END -> ends(at) ? List.of(so.to(at)) : List.of();
            case PAUSE -> pause(so, at);
            case RIGHT -> opens(at) ? List.of(so.to(at)) : List.of();
            case GAP -> List.of();
        };
    }

    /** A number without a currency is one where it has a magnitude, "55k", or is set right: "42,500 not 45k". */
    private boolean isSum(int at) {
        return is(at, Token.Kind.SUM)
                || (is(at, Token.Kind.NUMBER)
                        && Character.isLetter(tokens.get(at)
                                .text()
                                .charAt(tokens.get(at).text().length() - 1)))
                || (is(at, Token.Kind.NUMBER)
                        && tokens.get(at).figure() != null
                        && words(grammar.list("not-but"), at + 1) > at + 1);
    }

    private List<Match> words(Match so, Phrase.Part part, int at) {
        return Sequences.lengths(part.words(), tokens, at).stream()
                .map(length -> so.to(at + length))
                .toList();
    }

    private List<Match> pause(Match so, int at) {
        int to = at;
        while (to < tokens.size() && tokens.get(to).pauses()) {
            to++;
        }
        return to > at ? List.of(so.to(to)) : List.of();
    }

    private List<Match> named(Match so, int at) {
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

    private List<Match> subject(Match so, int at) {
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

    private List<Match> object(Match so, int at) {
        int from = adjectives(determiner(at));
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
    private List<Match> title(Match so, int at) {
        int to = names.end(at);
        if (to < 0) {
            return List.of();
        }
        while (to < tokens.size() && to < at + LONGEST_TITLE && tokens.get(to).isWord() && !opens(to)) {
            to++;
        }
        return List.of(so.ofATitle().naming(List.of(new Match.Range(at, to)), to));
    }

    private List<Match> rival(Match so, int at) {
        int from = determiner(at);
        int to = names.end(from);
        return to > 0 ? List.of(so.beside(new Match.Range(from, to), to)) : List.of();
    }

    private int determiner(int at) {
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

    private int words(Sequences sequences, int at) {
        return Sequences.longest(sequences, tokens, at);
    }

    private boolean is(int at, Token.Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    private boolean ends(int at) {
        return at >= tokens.size() || tokens.get(at).pauses();
    }

    /** What ends in a company or a word for a deal must not run on into another noun: "lost the Acme file". */
    private boolean closes(Match match, int at) {
        List<Phrase.Part> parts = match.phrase().parts();
        Phrase.Place last = parts.get(parts.size() - 1).place();
        boolean open = last == Phrase.Place.NAMES || last == Phrase.Place.OBJECT || last == Phrase.Place.SUBJECT;
        return !open || opens(at);
    }

    /** Whether a clause may end here: a mark, a sum, an adverb, a preposition. */
    private boolean opens(int at) {
        int skipped = words(grammar.list("skip"), at);
        boolean owns = skipped < tokens.size() && tokens.get(skipped).word().equals("'s");
        return ends(at)
                || !tokens.get(at).isWord()
                || (skipped > at && !owns)
                || words(grammar.list("after"), at) > at
                || words(grammar.list("celebration"), at) > at;
    }
}
