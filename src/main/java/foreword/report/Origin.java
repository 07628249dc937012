package foreword.report;

import foreword.money.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came from one source of deals.
 *
 * @param name the source in the words of whoever typed it, empty where nobody said and where {@code kind} says it
 * @param deals how many deals; one that introductions share with another source counts for introductions
 * @param worth the exact sums, one for each currency; of a shared deal each source has its part
 */
public record Origin(Kind kind, String name, long deals, List<Amount> worth) {
    private static final int PERCENT_DIGITS = 2;
    private static final int WHOLE = 100;

    public Origin {
        worth = List.copyOf(worth);
    }

    /** How a deal came. */
    public enum Kind {
        /** Through an introduction, as a teammate said. */
        INTRODUCED,
        /** Perhaps through an introduction: nobody has said yet. */
        UNCONFIRMED,
        /** Another way. */
        OTHERWISE
    }

    /** All sources of these deals: introductions, those that may be, then the others, the most deals first. */
    static List<Origin> of(List<Business> business) {
        Map<Key, Sum> sums = new TreeMap<>();
        for (Business alike : business) {
            Key own = key(alike);
            sums.computeIfAbsent(own, none -> new Sum()).deals += alike.count();
            Key rest = alike.share() == 0 ? own : new Key(Kind.OTHERWISE, alike.leadSource());
            Amount amount = alike.amount();
            if (amount != null) {
                add(sums, new Key(Kind.INTRODUCED, ""), amount, alike.count() * alike.share());
                add(sums, rest, amount, alike.count() * (WHOLE - alike.share()));
            }
        }
        return sums.entrySet().stream()
                .map(it -> it.getValue().origin(it.getKey()))
                .sorted(Comparator.comparing(Origin::kind)
                        .thenComparing(Comparator.comparingLong(Origin::deals).reversed()))
                .toList();
    }

    private static Key key(Business alike) {
        if (alike.share() > 0) {
            return new Key(Kind.INTRODUCED, "");
        }
        return alike.proposed() ? new Key(Kind.UNCONFIRMED, "") : new Key(Kind.OTHERWISE, alike.leadSource());
    }

    private static void add(Map<Key, Sum> sums, Key key, Amount amount, long percent) {
        if (percent > 0) {
            BigDecimal part =
                    amount.value().multiply(BigDecimal.valueOf(percent)).movePointLeft(PERCENT_DIGITS);
            sums.computeIfAbsent(key, none -> new Sum()).worth.merge(currency(amount), part, BigDecimal::add);
        }
    }

    private static String currency(Amount amount) {
        String currency = amount.currency();
        return currency == null ? "" : currency;
    }

    private record Key(Kind kind, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? name.compareTo(other.name) : byKind;
        }
    }

    private static final class Sum {
        private final Map<String, BigDecimal> worth = new TreeMap<>();
        private long deals;

        Origin origin(Key key) {
            List<Amount> amounts = new ArrayList<>();
            worth.forEach((currency, sum) -> amounts.add(new Amount(stripped(sum), orNull(currency))));
            return new Origin(key.kind(), key.name(), deals, amounts);
        }

        private static BigDecimal stripped(BigDecimal sum) {
            BigDecimal bare = sum.stripTrailingZeros();
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        }

        private static @Nullable String orNull(String currency) {
            return currency.isEmpty() ? null : currency;
        }
    }
}
