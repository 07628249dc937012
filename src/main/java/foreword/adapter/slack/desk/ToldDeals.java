package foreword.adapter.slack.desk;

import foreword.deal.DealUpdate;
import foreword.deal.reading.DealSentences;
import foreword.money.AmountReader;
import foreword.people.Company;
import foreword.people.People;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a teammate types of deals, in the form of the command or in words of their own, our companies known by name. */
public final class ToldDeals {
    private final People people;
    private final AmountReader amounts;
    private @Nullable DealSentences sentences;

    /** @param amounts reads sums as everywhere else, a bare {@code $} among them */
    public ToldDeals(People people, AmountReader amounts) {
        this.people = people;
        this.amounts = amounts;
    }

    List<DealUpdate> in(String words) {
        List<String> known = people.companies().stream().map(Company::name).toList();
        return sentences().read(words, known).updates();
    }

    AmountReader amounts() {
        return amounts;
    }

    /** Their grammar is read when it is first wanted. */
    private synchronized DealSentences sentences() {
        DealSentences read = sentences == null ? new DealSentences(amounts) : sentences;
        sentences = read;
        return read;
    }
}
