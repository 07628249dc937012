package foreword.deal.reading;

import foreword.deal.Certainty;
import foreword.deal.LostReason;
import foreword.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One message taken apart: which phrases it holds, whom they name, which sums belong to them. */
final class Message {
    private static final BigDecimal CHEAP = BigDecimal.valueOf(500);

    private final Grammar grammar;
    private final List<Token> tokens;
    private final NamesIn names;
    private final Reasons reasons;
    private final Certainties certainties;
    private final Others others;
    private final Fitting fitting;

    Message(Grammar grammar, List<Token> tokens, NamesIn names, Vocabulary vocabulary, Reasons reasons) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.names = names;
        this.reasons = reasons;
        this.certainties = new Certainties(grammar, tokens);
        this.others = new Others(grammar, tokens, names, vocabulary);
        this.fitting = new Fitting(grammar, tokens, names);
    }

    /** All that is said, from left to right; of phrases that overlap the longest. */
    List<DealSentences.Said> said() {
        List<DealSentences.Said> all = new ArrayList<>();
        for (Match match : disjoint(fits().filter(this::isOfDeals).toList())) {
            certainties.of(match).flatMap(certainty -> said(match, certainty)).ifPresent(all::add);
        }
        return all;
    }

    /** Whether a phrase fits that speaks against an outcome: it tells of others, of long ago, of what did not happen, or of any day. */
    boolean speaksAgainst(Outcome outcome) {
        return fits().anyMatch(match -> isElsewhere(match, outcome));
    }

    /** Wherever a phrase fits, found as far as it is asked for. */
    private Stream<Match> fits() {
        List<Phrase> likely = grammar.likely(tokens);
        return IntStream.range(0, tokens.size())
                .boxed()
                .flatMap(start -> likely.stream().flatMap(phrase -> fitting.at(phrase, start).stream()));
    }

    private boolean isElsewhere(Match match, Outcome outcome) {
        boolean named = !match.names().isEmpty() || match.dealNoun();
        boolean everyday = match.phrase().strength() == Phrase.Strength.WEAK;
        boolean same = match.phrase().saying().equals(outcome.heading());
        return named
                && (others.tells(match)
                        || (same && (everyday || certainties.of(match).isEmpty())));
    }

    private List<Match> disjoint(List<Match> matches) {
        List<Match> ranked = new ArrayList<>(matches);
        ranked.sort(Comparator.comparingInt((Match match) -> -rank(match)).thenComparingInt(Match::start));
        List<Match> kept = new ArrayList<>();
        for (Match match : ranked) {
            if (kept.stream().noneMatch(other -> match.start() < other.end() && other.start() < match.end())) {
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Match::start));
        return kept;
    }

    private static int rank(Match match) {
        return 8 * (match.end() - match.start())
                + (match.names().isEmpty() ? 0 : 4)
                + (match.phrase().strength() == Phrase.Strength.AHEAD ? -4 : 0)
                + (match.phrase().strength() == Phrase.Strength.WEAK ? -2 : 0)
                + (match.phrase().saying().equals("amount") ? -11 : 0)
                + (match.phrase().saying().equals("denied") ? -8 : 0)
                + (match.phrase().saying().equals("retracted") ? 6 : 0);
    }

    /** An everyday phrase is deal news only with something of a deal in it. */
    private boolean isOfDeals(Match match) {
        int from = certainties.clauseStart(match.start());
        int to = certainties.clauseEnd(match.end());
        if (Sequences.any(grammar.list("funding"), tokens, from, untilWhen(match.end(), to))
                || Sequences.any(
                        grammar.list("other-talk"),
                        tokens,
                        certainties.sentenceStart(match.start()),
                        certainties.sentenceEnd(match.end()))) {
            return false;
        }
        boolean strong = match.phrase().strength() == Phrase.Strength.STRONG;
        if (others.tells(match) || isCheap(match)) {
            return false;
        }
        boolean onlyPeople = !match.names().isEmpty() && match.names().stream().allMatch(others::isNoCompany);
        if (onlyPeople && (others.isOwn(match) || isSmall(match))) {
            return false;
        }
        boolean shown = match.dealNoun() || celebrates() || sayings(match);
        if (onlyPeople && !shown) {
            return false;
        }
        return switch (match.phrase().strength()) {
            case STRONG -> true;
            case WEAK -> shown || (isBad(match) && reasonBeside(match).isPresent());
            case USUAL, AHEAD ->
                !match.names().isEmpty()
                        || match.dealNoun()
                        || strong
                        || namedElsewhere(match).isPresent();
        };
    }

    /** "on hold until the merger" is no news of a merger. */
    private int untilWhen(int from, int to) {
        int at = from;
        while (at < to && Sequences.longest(grammar.list("until"), tokens, at) == at) {
            at++;
        }
        return at;
    }

    /** "Nvidia closed at $140" is a share price. */
    private boolean isCheap(Match match) {
        return match.phrase().strength() == Phrase.Strength.WEAK && isSmall(match);
    }

    private boolean isSmall(Match match) {
        int to = Math.min(tokens.size(), match.end() + 2);
        return tokens.subList(match.start(), to).stream()
                .map(Token::figure)
                .anyMatch(figure -> figure != null
                        && figure.per() == null
                        && figure.amount().value().compareTo(CHEAP) < 0);
    }

    private static boolean isBad(Match match) {
        return Outcome.of(match.phrase().saying()).filter(Outcome::isBad).isPresent();
    }

    /** A sum or a bell rung. */
    private boolean celebrates() {
        return tokens.stream().anyMatch(token -> token.kind() == Token.Kind.SUM)
                || Sequences.any(grammar.list("celebration"), tokens, 0, tokens.size());
    }

    /** Words that only salespeople use make the whole message one about deals. */
    private boolean sayings(Match match) {
        return Sequences.any(grammar.list("sales-talk"), tokens, match.start(), match.end());
    }

    private Optional<DealSentences.Said> said(Match match, Certainty certainty) {
        List<String> companies = match.names().stream()
                .filter(name -> match.names().size() == 1 || !others.isNoCompany(name))
                .map(names::text)
                .toList();
        if (companies.isEmpty()) {
            companies = namedElsewhere(match).map(names::text).map(List::of).orElse(List.of());
        }
        return Optional.of(new DealSentences.Said(match, certainty, companies, match.titled()));
    }

    /** The company that a phrase without one is about: in its sentence, else in the message. */
    private Optional<Match.Range> namedElsewhere(Match match) {
        int from = certainties.sentenceStart(match.start());
        int to = certainties.sentenceEnd(match.end());
        return company(match, match.end(), to)
                .or(() -> company(match, from, match.start()))
                .or(() -> company(match, 0, from))
                .or(() -> company(match, to, tokens.size()));
    }

    private Optional<Match.Range> company(Match match, int from, int to) {
        for (int at = from; at < to; at++) {
            int end = names.end(at);
            if (end > 0 && end <= to) {
                Match.Range name = new Match.Range(at, end);
                if (!others.isNoCompany(name)
                        && !others.isSource(at)
                        && !match.rivals().contains(name)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    Optional<Amount> amount(List<Story> stories, int index) {
        return new Sums(grammar, tokens, certainties).of(stories, index);
    }

    Optional<LostReason> reason(List<Story> stories, int index) {
        for (DealSentences.Said said : stories.get(index).said()) {
            Optional<LostReason> found = reasonBeside(said.match());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** In the sentence of the phrase, from its beginning on, and in the one after. */
    private Optional<LostReason> reasonBeside(Match match) {
        if (!match.rivals().isEmpty()) {
            return Optional.of(LostReason.COMPETITOR);
        }
        int end = certainties.sentenceEnd(match.end());
        int next = certainties.nextSentenceEnd(end);
        int from = certainties.sentenceStart(match.start());
        return reasons.in(tokens, match.start(), end)
                .or(() -> reasons.in(tokens, from, match.start()))
                .or(() -> reasons.in(tokens, end, next));
    }
}
