package foreword.deal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits phrases to the tokens of one message; adverbs and times of day may stand anywhere between. */
final class Fitting {
    private static final int LONGEST_GAP = 3;
    private static final int MOST_SKIPPED = 4;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final NamesIn names;
    private final Parties parties;

    Fitting(Grammar grammar, List<Token> tokens, NamesIn names) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.names = names;
        this.parties = new Parties(grammar, tokens, names);
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
        int opened = isPreposition(start) ? start + 1 : start;
        int before = start > 1 && words(grammar.list("the"), start - 1) == start ? start - 1 : opened;
        return named
                && !pauses
                && before > 1
                && tokens.get(before - 1).isWord()
                && words(grammar.list("with"), before - 1) == before
                && tokens.get(before - 2).isWord()
                && words(grammar.list("people-of"), before - 2) == before - 2;
    }

    /** The German "an" is no English article. */
    private boolean isPreposition(int at) {
        return tokens.get(at).word().length() > 1 && words(grammar.list("with"), at) == at + 1;
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

    /** The place after one adverb, one cheer, one number or one sum more, -1 when none stands there. */
    private int skip(int at, int begun) {
        int after = aside(at);
        return after > at && after - begun <= MOST_SKIPPED ? after : -1;
    }

    private int aside(int at) {
        if (is(at, Token.Kind.SUM) || (is(at, Token.Kind.NUMBER) && !isSum(at))) {
            return at + 1;
        }
        if (at + 2 < tokens.size()
                && tokens.get(at).text().equals("(")
                && is(at + 1, Token.Kind.SUM)
                && tokens.get(at + 2).text().equals(")")) {
            return at + 3;
        }
        return Math.max(words(grammar.list("skip"), at), words(grammar.list("celebration"), at));
    }

    private List<Match> step(Match so, Phrase.Part part, int at) {
        return switch (part.place()) {
            case WORDS -> words(so, part, at);
            case NAMES -> parties.named(so, names.end(at) > 0 ? at : parties.determiner(at));
            case OBJECT -> parties.object(so, at);
            case SUBJECT -> parties.subject(so, at);
            case RIVAL -> parties.rival(so, at);
            case TITLE -> parties.title(so, at);
            case SUM -> isSum(at) ? List.of(so.to(at + 1)) : List.of();
            case START -> at == 0 || tokens.get(at - 1).pauses() ? List.of(so.to(at)) : List.of();
            case END -> parties.ends(at) ? List.of(so.to(at)) : List.of();
            case PAUSE -> pause(so, at);
            case RIGHT -> parties.opens(at) ? List.of(so.to(at)) : List.of();
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

    private int words(Sequences sequences, int at) {
        return Sequences.longest(sequences, tokens, at);
    }

    private boolean is(int at, Token.Kind kind) {
        return at < tokens.size() && tokens.get(at).kind() == kind;
    }

    /** What ends in a company or a word for a deal must not run on into another noun: "lost the Acme file". */
    private boolean closes(Match match, int at) {
        List<Phrase.Part> parts = match.phrase().parts();
        Phrase.Place last = parts.get(parts.size() - 1).place();
        boolean open = last == Phrase.Place.NAMES || last == Phrase.Place.OBJECT || last == Phrase.Place.SUBJECT;
        return !open || parties.opens(at);
    }
}
