package foreword.workflow;

import foreword.deal.Deal;
import foreword.outbox.Card;
import foreword.people.Teammate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells of the credit for many deals at once, so that an import floods nobody. */
final class CreditSummary {
    private static final int NAMED = 8;

    private final Rows rows;
    private final Cards cards;

    CreditSummary(Rows rows, Cards cards) {
        this.rows = rows;
        this.cards = cards;
    }

    /** One card for each teammate who looks after one of the introductions. */
    void show(List<Crediting.Found> found) {
        Map<Teammate.Id, List<Crediting.Found>> theirs = found.stream()
                .collect(Collectors.groupingBy(
                        it -> it.introduction().owner(), LinkedHashMap::new, Collectors.toList()));
        theirs.forEach((owner, some) -> rows.people().teammate(owner).ifPresent(it -> show(it, some)));
    }

    private void show(Teammate owner, List<Crediting.Found> found) {
        if (found.size() == 1) {
            cards.show(
                    owner, new Card(Card.Kind.CREDIT, found.get(0).link().id().value()));
            return;
        }
        List<String> proved =
                titles(found.stream().filter(Crediting.Found::proved).toList());
        List<String> asked = titles(found.stream().filter(it -> !it.proved()).toList());
        String did = proved.isEmpty() ? "" : counted(proved.size()) + " came through introductions that you look after";
        String may = asked.isEmpty()
                ? ""
                : (did.isEmpty()
                        ? counted(asked.size()) + " may have come through introductions that you look after"
                        : ", and " + asked.size() + " may have");
        cards.tell(
                owner,
                Card.Kind.NOTICE,
                new Cards.Message("From a file: " + did + may + ".", detail(proved, asked), "", ""));
    }

    private static String detail(List<String> proved, List<String> asked) {
        String given = proved.isEmpty() ? "" : "Credited, as an address proves it: " + listed(proved) + ".";
        String open = asked.isEmpty()
                ? ""
                : "Not confirmed: " + listed(asked)
                        + ". Say of each whether it did: /foreword deal lists them, /foreword deal and a name shows one.";
        return (given + "\n" + open).strip();
    }

    private List<String> titles(List<Crediting.Found> found) {
        return found.stream()
                .map(it -> it.link().deal())
                .distinct()
                .flatMap(id -> rows.deals().find(id).stream())
                .map(Deal::titleAndCompany)
                .toList();
    }

    private static String listed(List<String> titles) {
        String first = titles.stream().limit(NAMED).collect(Collectors.joining(", "));
        return titles.size() > NAMED ? first + " and " + (titles.size() - NAMED) + " more" : first;
    }

    private static String counted(int deals) {
        return deals == 1 ? "one deal" : deals + " deals";
    }
}
