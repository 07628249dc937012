package foreword.deal.reading;

import foreword.deal.Certainty;
import foreword.deal.DealNews;
import foreword.deal.DealUpdate;
import foreword.deal.LostReason;
import foreword.money.Amount;
import foreword.money.AmountReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads short messages that no phrase of the grammar fits, by what a trained model makes of their words. It errs more often than the
 * grammar: what it reads is for people to confirm, and it says nothing where the words ask, hope, suppose or tell of others. That news
 * is taken back is never guessed, because that withdraws a question without asking anybody.
 */
final class Guesses {
    private static final int LONGEST = 60;

    private final Grammar grammar;
    private final Vocabulary vocabulary;
    private final Tokenizer tokenizer;
    private final Reasons reasons;
    private final Hedges hedges;
    private final Hints hints;
    private final GuessModel model;

    Guesses(Grammar grammar, AmountReader amounts, GuessModel model) {
        this.grammar = grammar;
        this.vocabulary = new Vocabulary(grammar);
        this.tokenizer = new Tokenizer(amounts);
        this.reasons = new Reasons(grammar);
        this.hedges = new Hedges(grammar);
        this.hints = new Hints(grammar);
        this.model = model;
    }

    /** What a text says of the first company in it. */
    Optional<DealNews> read(String text) {
        List<Token> tokens = tokenizer.tokens(text);
        if (isNeverGuessed(tokens)) {
            return Optional.empty();
        }
        NamesIn names = new NamesIn(tokens, vocabulary);
        return company(tokens, names)
                .flatMap(company -> model.likeliest(new Clues(tokens, names, vocabulary, hints), hedges.doubts(tokens))
                        .filter(outcome -> outcome != Outcome.NOTHING && outcome != Outcome.RETRACTED)
                        .filter(outcome -> !isAgainst(outcome, tokens, names))
                        .flatMap(outcome -> news(outcome, company, tokens)));
    }

    /** Whether an outcome may be guessed of a text: it is short, names a company, and nothing in it speaks against. */
    boolean may(String text, Outcome outcome) {
        List<Token> tokens = tokenizer.tokens(text);
        if (isNeverGuessed(tokens)) {
            return false;
        }
        NamesIn names = new NamesIn(tokens, vocabulary);
        return company(tokens, names).isPresent() && !isAgainst(outcome, tokens, names);
    }

    private boolean isNeverGuessed(List<Token> tokens) {
        return tokens.size() > LONGEST || hedges.elsewhere(tokens);
    }

    private boolean isAgainst(Outcome outcome, List<Token> tokens, NamesIn names) {
        return new Message(grammar, tokens, names, vocabulary, reasons).speaksAgainst(outcome);
    }

    private Optional<DealNews> news(Outcome outcome, String company, List<Token> tokens) {
        Optional<Amount> amount = new Sums(grammar, tokens, new Certainties(grammar, tokens)).only();
        if (outcome == Outcome.AMOUNT && amount.isEmpty()) {
            return Optional.empty();
        }
        LostReason reason =
                outcome.isBad() ? reasons.in(tokens, 0, tokens.size()).orElse(null) : null;
        return Optional.of(DealNews.of(List.of(new DealUpdate(
                company,
                null,
                null,
                outcome.stage(),
                outcome.finer(),
                amount.orElse(null),
                reason,
                Certainty.STATED,
                null))));
    }

    private Optional<String> company(List<Token> tokens, NamesIn names) {
        Others others = new Others(grammar, tokens, names, vocabulary);
        for (int at = 0; at < tokens.size(); at++) {
            int end = names.end(at);
            if (end > 0 && !others.isNoCompany(new Match.Range(at, end)) && !others.isSource(at)) {
                return Optional.of(names.text(new Match.Range(at, end)));
            }
        }
        return Optional.empty();
    }
}
