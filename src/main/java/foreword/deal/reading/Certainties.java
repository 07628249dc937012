package foreword.deal.reading;

import foreword.deal.Certainty;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How surely a phrase is said: asked, hoped, denied and remembered things move nothing. */
final class Certainties {
    private static final int LONGEST_TAG = 5;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Grammar grammar;
    private final List<Token> tokens;

    Certainties(Grammar grammar, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /** Empty when the phrase says nothing of today's deals: it is denied, or tells of long ago. */
    Optional<Certainty> of(Match match) {
        int from = sentenceStart(match.start());
        int to = sentenceEnd(match.end());
        int clause = clauseStart(match.start());
        if (match.phrase().saying().equals("retracted")) {
            return Optional.of(isAsked(match, from, to) ? Certainty.ASKED : Certainty.RETRACTED);
        }
        if (match.phrase().saying().equals("denied")) {
            return corrects() && !isAsked(match, from, to) ? Optional.of(Certainty.RETRACTED) : Optional.empty();
        }
        if (isAsked(match, from, to)) {
            return Optional.of(Certainty.ASKED);
        }
        if (isTold(match, from, to)) {
            return Optional.empty();
        }
        if (match.phrase().strength() == Phrase.Strength.AHEAD
                || any("must", match.start(), match.end())
                || unsure(clause, match.start())
                || (supposed(from, clause) && !(isHold(match) && !any("supposing-hold", from, clause)))
                || (isHedged(match, to) && !isHold(match))) {
            return Optional.of(Certainty.FORECAST);
        }
        return any("not", clause, match.start()) && !any("not-negative", clause, match.start())
                ? Optional.empty()
                : Optional.of(Certainty.STATED);
    }

    /** "Sorry, I misread": what is denied had been said before. */
    private boolean corrects() {
        return any("correcting", 0, tokens.size());
    }

    /** As a memory, by an article, for an example: "In 2014 we lost Acme", "the blog says". */
    private boolean isTold(Match match, int from, int to) {
        return any("history", from, match.start())
                || any("history", match.end(), clauseEnd(match.end()))
                || (any("frame", asked(from), to) && !any("not-frame", from, to))
                || opensWithAYear(from);
    }

    /** "Have you read? They lost a deal": the question before a sentence belongs to it. */
    private int asked(int from) {
        return from > 1 && tokens.get(from - 1).text().contains("?") ? sentenceStart(from - 1) : from;
    }

    private boolean opensWithAYear(int from) {
        return from + 1 < tokens.size()
                && tokens.get(from).word().equals("in")
                && YEAR.matcher(tokens.get(from + 1).text()).matches();
    }

    /** Doubts count to the end of the sentence, "tomorrow" only in the clause itself. */
    private boolean isHedged(Match match, int to) {
        return any("unsure-later", match.end(), to) || any("soon", match.end(), clauseEnd(match.end()));
    }

    private static boolean isHold(Match match) {
        return match.phrase().saying().equals("hold");
    }

    private boolean unsure(int from, int to) {
        return any("unsure", from, to) && !any("not-negative", from, to);
    }

    /** "If they call, we won Acme" holds for the whole sentence. */
    private boolean supposed(int from, int to) {
        return any("supposing", from, to);
    }

    private boolean isAsked(Match match, int from, int to) {
        boolean asks = to < tokens.size() && tokens.get(to).text().contains("?");
        int last = lastClause(from, to);
        if (asks && last > match.end() - 1 && opensQuestion(last) && !isTag(last, to)) {
            return opensQuestion(from);
        }
        if (asks && last >= match.end() && to - last <= LONGEST_TAG && !isTag(last, to) && celebrates(last, to)) {
            return false;
        }
        return asks
                || (opensQuestion(from) && !isHeading(from, match.start()))
                || (match.start() > clauseStart(match.start()) && opensQuestion(clauseStart(match.start())));
    }

    /** "Update on Acme: they signed" asks nothing. */
    private boolean isHeading(int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.text().equals(":"));
    }

    private boolean celebrates(int from, int to) {
        return any("cheer", from, to);
    }

    private boolean opensQuestion(int at) {
        return Sequences.longest(grammar.list("asking"), tokens, at) > at
                || (Sequences.longest(grammar.list("inverted"), tokens, at) > at
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).capital());
    }

    private boolean isTag(int from, int to) {
        int end = Sequences.longest(grammar.list("tag"), tokens, from);
        return end > from && end >= to - 1;
    }

    private int lastClause(int from, int to) {
        int at = to;
        while (at > from && !tokens.get(at - 1).pauses()) {
            at--;
        }
        return at;
    }

    private boolean any(String list, int from, int to) {
        return Sequences.any(grammar.list(list), tokens, from, to);
    }

    int sentenceStart(int at) {
        int start = at;
        while (start > 0 && !tokens.get(start - 1).stops()) {
            start--;
        }
        return start;
    }

    int sentenceEnd(int at) {
        int end = at > 0 && tokens.get(at - 1).stops() ? at - 1 : at;
        while (end < tokens.size() && !tokens.get(end).stops()) {
            end++;
        }
        return end;
    }

    /** The end of the sentence after the one that ends here. */
    int nextSentenceEnd(int end) {
        int next = end;
        while (next < tokens.size() && tokens.get(next).stops()) {
            next++;
        }
        while (next < tokens.size() && !tokens.get(next).stops()) {
            next++;
        }
        return next;
    }

    int clauseStart(int at) {
        int start = at;
        while (start > 0 && !tokens.get(start - 1).pauses() && !isBut(start - 1)) {
            start--;
        }
        return start;
    }

    int clauseEnd(int at) {
        int end = at;
        while (end < tokens.size() && !tokens.get(end).pauses() && !isBut(end)) {
            end++;
        }
        return end;
    }

    private boolean isBut(int at) {
        return Sequences.longest(grammar.list("but"), tokens, at) > at;
    }
}
