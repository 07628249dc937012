package foreword.adapter.slack.desk;

import foreword.deal.DealUpdate;
import foreword.deal.reading.DealSentences;
import foreword.money.AmountReader;
import foreword.people.Company;
import foreword.people.People;
import java.util.List;

/** What a teammate tells of deals in words of their own, our companies known by name. */
record ToldDeals(People people) {
    List<DealUpdate> in(String words) {
        List<String> known = people.companies().stream().map(Company::name).toList();
        return Sentences.READER.read(words, known).updates();
    }

    /** Its grammar is read when it is first wanted. */
    private static final class Sentences {
        static final DealSentences READER = new DealSentences(new AmountReader("USD"));
    }
}
