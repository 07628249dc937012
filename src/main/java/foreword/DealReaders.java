package foreword;

import foreword.adapter.crm.CrmPayloads;
import foreword.adapter.crm.CrmSource;
import foreword.adapter.mail.reading.DealMailReader;
import foreword.adapter.slack.SlackDealReader;
import foreword.adapter.slack.SlackTextReader;
import foreword.deal.PayloadReader;
import foreword.deal.reading.DealPosts;
import foreword.money.AmountReader;
import java.util.HashMap;
import java.util.Map;

/** The reader of each source of deal news, by its name in {@code foreword read deal}. */
final class DealReaders {
    private DealReaders() {}

    /** @param dollar the ISO code that a bare {@code $} means */
    static Map<String, PayloadReader> all(String dollar) {
        DealPosts posts = new DealPosts(new AmountReader(dollar));
        SlackDealReader slack = new SlackDealReader(posts);
        Map<String, PayloadReader> readers = new HashMap<>();
        for (CrmSource source : CrmSource.values()) {
            readers.put(source.word(), CrmPayloads.of(source, dollar));
        }
        readers.put("slack-message", slack);
        readers.put("slack-text", new SlackTextReader(slack));
        readers.put("email", new DealMailReader(posts));
        return readers;
    }
}
