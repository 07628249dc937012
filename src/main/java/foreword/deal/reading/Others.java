package foreword.deal.reading;

import java.util.List;

/** Tells news of our own deals from news of other people's. */
final class Others {
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
        return isTheirPurchase(match) || isTheirDoing(match) || isBetweenThem(match);
    }

    /** Whether a name is a person's or a program's. */
    boolean isNoCompany(Match.Range name) {
        String word = tokens.get(name.from()).word();
        return name.to() == name.from() + 1 && (vocabulary.isPerson(word) || vocabulary.isProgram(word));
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
        return companyEnds(verb) || Sequences.any(grammar.list("third-party"), tokens, Math.max(0, verb - 2), verb);
    }

    private int verb(Match match) {
        int at = match.start();
        while (at > 0 && Sequences.longest(grammar.list("skip"), tokens, at - 1) == at) {
            at--;
        }
        return at;
    }

    /** "Acme signed a deal with Bravo". */
    private boolean isBetweenThem(Match match) {
        int with = Sequences.longest(grammar.list("beside"), tokens, match.end());
        int name = Sequences.longest(grammar.list("the"), tokens, with);
        int end = names.end(name);
        return match.phrase().saying().equals("won")
                && !match.names().isEmpty()
                && with > match.end()
                && end > 0
                && !isNoCompany(new Match.Range(name, end));
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
