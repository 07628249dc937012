package foreword.deal.reading;

import foreword.deal.Certainty;
import foreword.deal.DealNews;
import foreword.deal.DealUpdate;
import foreword.deal.LostReason;
import foreword.money.Amount;
import foreword.money.AmountReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads deal news in what people write to each other. Questions, hopes and forecasts are told apart: they state nothing. */
public final class DealSentences {
    /** Longer texts are read up to here: news is short. */
    private static final int LONGEST_TEXT = 4_000;

    private final Grammar grammar = new Grammar();
    private final Vocabulary general = new Vocabulary(grammar);
    private final Tokenizer tokenizer;
    private final Reasons reasons = new Reasons(grammar);

    public DealSentences(AmountReader amounts) {
        this.tokenizer = new Tokenizer(amounts);
    }

    /** One phrase in a message with what it says. */
    record Said(Match match, Certainty certainty, List<String> companies, boolean titled) {
        String saying() {
            return match.phrase().saying();
        }
    }

    /** What a message says of deals, without any company known. */
    public DealNews read(String text) {
        return read(text, List.of());
    }

    /**
     * What a message says of deals.
     *
     * @param companies the names of the companies that the workspace knows, which are found in any spelling
     */
    public DealNews read(String text, Collection<String> companies) {
        List<Token> tokens = tokenizer.tokens(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        Vocabulary vocabulary = general.knowing(companies);
        Message message = new Message(grammar, tokens, new NamesIn(tokens, vocabulary), vocabulary, reasons);
        List<Said> said = message.said();
        List<DealUpdate> updates = updates(message, said);
        return updates.isEmpty() ? DealNews.none("no deal news in these words") : DealNews.of(updates);
    }

    /** A name that is a company's and nothing else. */
    Optional<String> company(String name) {
        List<Token> tokens = tokenizer.tokens(name);
        NamesIn names = new NamesIn(tokens, general);
        boolean whole = !tokens.isEmpty() && names.end(0) == tokens.size();
        return whole ? Optional.of(names.text(new Match.Range(0, tokens.size()))) : Optional.empty();
    }

    private List<DealUpdate> updates(Message message, List<Said> said) {
        List<Story> stories = Story.of(said);
        List<DealUpdate> updates = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            updates.add(update(message, stories, i));
        }
        return updates;
    }

    private DealUpdate update(Message message, List<Story> stories, int index) {
        Story story = stories.get(index);
        Said last = story.decisive();
        Outcome outcome = last.certainty() == Certainty.RETRACTED
                ? Outcome.RETRACTED
                : Outcome.of(last.saying()).orElse(Outcome.NOTHING);
        Amount amount = message.amount(stories, index).orElse(null);
        LostReason reason = outcome.isBad() ? message.reason(stories, index).orElse(null) : null;
        boolean titled = last.titled() && story.company() != null;
        return new DealUpdate(
                story.company(),
                titled ? story.company() : null,
                null,
                outcome.stage(),
                outcome.finer(),
                amount,
                reason,
                last.certainty(),
                null);
    }
}
