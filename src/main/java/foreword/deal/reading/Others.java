package foreword.deal.reading;

import java.util.List;
import java.util.Set;

/** Tells news of our own deals from news of other people's. */
final class Others {
    private static final int LONGEST_SUBJECT = 4;
    private static final Set<String> OWNED = Set.of("its", "their", "his", "her");

    private final Grammar grammar;
    private final List<Token> tokens;
    private final NamesIn names;
    private final Vocabulary vocabulary;

    Others(Grammar grammar, List<Token> tokens, NamesIn names, Vocabulary vocabulary) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** Whether a phrase tells of a deal that is not ours. */
    boolean tells(Match match) {
        return isTheirPurchase(match)
                || isTheirDoing(match)
                || isBetweenThem(match)
                || isOurWork(match)
                || isTheirLoss(match);
    }

    /** "Acme lost its CEO to a rival", but not "Acme lost its deal with us". */
    private boolean isTheirLoss(Match match) {
        for (int at = match.start(); at + 1 < tokens.size() && at < match.end(); at++) {
            boolean owned =
                    is("losing", at) && OWNED.contains(tokens.get(at + 1).word());
            if (owned && !is("deal", at + 2) && !is("project", at + 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is a person's or a program's. */
    boolean isNoCompany(Match.Range name) {
        String word = tokens.get(name.from()).word();
        return name.to() == name.from() + 1 && (vocabulary.isPerson(word) || vocabulary.isProgram(word));
    }

    /** Who brought the deal, who closed it, who else was in it: "intro from", "thanks to", "by", "over". */
    boolean isSource(int at) {
        int from = at;
        while (from > Math.max(0, at - 4) && !tokens.get(from - 1).stops()) {
            from--;
        }
        for (int start = from; start < at; start++) {
            int end = Sequences.longest(grammar.list("source"), tokens, start);
            boolean person = at - end == 2 && names.end(end) == end + 1;
            if (end > start && end <= at && (at - end <= 1 || person)) {
                return true;
            }
        }
        return false;
    }

    /** "The migration is on hold until the database is patched". */
    private boolean isOurWork(Match match) {
        int to = match.end();
        while (to < tokens.size() && !tokens.get(to).stops()) {
            to++;
        }
        return match.phrase().saying().equals("hold")
                && Sequences.any(grammar.list("workshop"), tokens, match.start(), to);
    }

    /** "Our new Figma plan is renewed": what we buy ourselves. */
    boolean isOwn(Match match) {
        return Sequences.any(grammar.list("own"), tokens, Math.max(0, match.start() - 3), match.end());
    }

    /** "Amazon won a contract with the Navy". */
    private boolean isTheirPurchase(Match match) {
        int at = match.start();
        return Sequences.any(grammar.list("indefinite"), tokens, at, Math.min(match.end(), at + 3)) && companyEnds(at);
    }

    /** "A competitor of ours just won Acme", "Acme lost their biggest client". */
    private boolean isTheirDoing(Match match) {
        boolean done =
                match.phrase().saying().equals("won") || match.phrase().saying().equals("lost");
        boolean verbFirst = match.phrase().parts().get(0).place() == Phrase.Place.WORDS;
        boolean object = !match.names().isEmpty() || match.dealNoun();
        if (!done || !verbFirst || !object) {
            return false;
        }
        int verb = verb(match);
        return companyEnds(verb)
                || isSomeone(verb)
                || Sequences.any(grammar.list("third-party"), tokens, Math.max(0, verb - 2), verb);
    }

    /** "The mayor lost", "my cat closed", "United signed": a noun before the verb that is none of us. */
    private boolean isSomeone(int verb) {
        if (verb > 0
                && tokens.get(verb - 1).capital()
                && vocabulary.isPartOfNames(tokens.get(verb - 1).word())) {
            return verb == 1 || tokens.get(verb - 2).pauses();
        }
        int from = verb;
        while (from > 0 && from > verb - LONGEST_SUBJECT && tokens.get(from - 1).isWord()) {
            from--;
            if (is("someones", from)) {
                return from < verb - 1 && !isOfUs(from + 1, verb);
            }
        }
        return false;
    }

    private boolean isOfUs(int from, int to) {
        return Sequences.any(grammar.list("our-people"), tokens, from, to)
                || tokens.subList(from, to).stream().anyMatch(token -> vocabulary.isPerson(token.word()));
    }

    private boolean is(String list, int at) {
        return Sequences.longest(grammar.list(list), tokens, at) > at;
    }

    private boolean stands(String list, int from, int to) {
        return Sequences.longest(grammar.list(list), tokens, from) == to;
    }

    private int verb(Match match) {
        int at = match.start();
        while (at > 0 && (stands("skip", at - 1, at) || stands("be", at - 1, at))) {
            at--;
        }
        return at;
    }

    /** "Acme signed a deal with Bravo", "with the city", "with its unions". */
    private boolean isBetweenThem(Match match) {
        boolean agreed =
                match.phrase().saying().equals("won") || match.phrase().saying().equals("negotiation");
        if (!agreed || match.names().isEmpty()) {
            return false;
        }
        for (int at = match.start(); at < match.end(); at++) {
            if (is("beside", at) && isTheirs(at + 1)) {
                return true;
            }
        }
        int with = Sequences.longest(grammar.list("beside"), tokens, match.end());
        return with > match.end() && (isTheirs(with) || isCompany(with));
    }

    private boolean isCompany(int at) {
        int name = Sequences.longest(grammar.list("the"), tokens, at);
        int end = names.end(name);
        return end > 0 && !isNoCompany(new Match.Range(name, end));
    }

    /** "the city", "its unions", but not "their lawyers". */
    private boolean isTheirs(int at) {
        int noun = Sequences.longest(grammar.list("the"), tokens, at);
        boolean owned = at < tokens.size() && OWNED.contains(tokens.get(at).word());
        return (noun > at && is("institution", noun)) || (owned && !is("their-side", at + 1));
    }

    /** A company's name that ends right before this token. */
    private boolean companyEnds(int at) {
        for (int from = Math.max(0, at - 4); from < at; from++) {
            if (names.end(from) == at && !isNoCompany(new Match.Range(from, at))) {
                return true;
            }
        }
        return false;
    }
}
