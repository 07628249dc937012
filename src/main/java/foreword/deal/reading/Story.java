package foreword.deal.reading;

import foreword.deal.Certainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that one message says of one company, in order. */
record Story(@Nullable String company, List<DealSentences.Said> said) {

    /** One story for each company; what names none belongs to the company before it, else to the one after. */
    static List<Story> of(List<DealSentences.Said> all) {
        Map<String, List<DealSentences.Said>> stories = new LinkedHashMap<>();
        String first = all.stream()
                .flatMap(said -> said.companies().stream())
                .findFirst()
                .orElse("");
        String current = first;
        for (DealSentences.Said said : all) {
            List<String> companies = said.companies().isEmpty() ? List.of(current) : said.companies();
            for (String company : companies) {
                stories.computeIfAbsent(company, name -> new ArrayList<>()).add(said);
                current = company;
            }
        }
        List<Story> list = new ArrayList<>();
        stories.forEach((company, said) -> list.add(new Story(company.isEmpty() ? null : company, List.copyOf(said))));
        return list;
    }

    /** What counts: what was stated last, a correction of the sum aside; what was taken back; else what was only talked of. */
    DealSentences.Said decisive() {
        DealSentences.Said decisive = said.get(0);
        for (DealSentences.Said next : said) {
            if (weight(next) >= weight(decisive) && !isWhy(next, decisive)) {
                decisive = next;
            }
        }
        return decisive;
    }

    /** "It isn't happening, they froze all spending" tells why it is lost. */
    private static boolean isWhy(DealSentences.Said next, DealSentences.Said decisive) {
        return next.saying().equals("hold")
                && next.match().names().isEmpty()
                && decisive.saying().equals("lost")
                && decisive.certainty() == Certainty.STATED;
    }

    private static int weight(DealSentences.Said said) {
        if (said.certainty() == Certainty.RETRACTED) {
            return 3;
        }
        if (said.certainty() != Certainty.STATED) {
            return 0;
        }
        return said.saying().equals("amount") ? 1 : said.saying().equals("open") ? 1 : 2;
    }
}
