package foreword.workflow;

import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Deals;
import foreword.deal.Proposal;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.people.Company;
import foreword.people.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of our deals some news is about: by its id at the source, else by company and name, so that nothing is kept twice. */
public final class WhichDeal {
    private static final Duration TOO_QUICK = Duration.ofDays(7);
    private static final Duration SAME_NEWS = Duration.ofDays(90);

    private final Deals deals;
    private final People people;

    WhichDeal(Rows rows) {
        this(rows.deals(), rows.people());
    }

    public WhichDeal(Deals deals, People people) {
        this.deals = deals;
        this.people = people;
    }

    /**
     * What was found.
     *
     * @param deal null when it is a new one, or unclear
     * @param several that may be meant, empty unless it is unclear
     */
    record Found(@Nullable Deal deal, List<Deal> several) {
        static final Found NONE = new Found(null, List.of());

        private static Found one(Deal deal) {
            return new Found(deal, List.of());
        }
    }

    /** The deals that some heard news may be about, empty unless it is unclear. */
    public List<Deal> several(Proposal proposal, Instant now) {
        return proposal.takesBack()
                ? List.of()
                : of(proposal.news(), proposal.said().source(), now).several();
    }

    Found of(DealUpdate news, Source source, Instant now) {
        Optional<Deal> known = Optional.ofNullable(news.externalId()).flatMap(id -> deals.from(source.name(), id));
        if (known.isPresent()) {
            return Found.one(known.get());
        }
        List<Deal> candidates = candidates(news, source);
        String name = news.deal() == null ? "" : key(news.deal());
        Optional<Deal> named = candidates.stream()
                .filter(deal -> !name.isEmpty() && key(deal.name()).equals(name))
                .findFirst();
        if (named.isPresent()) {
            return Found.one(named.get());
        }
        List<Deal> nameless = name.isEmpty()
                ? candidates
                : candidates.stream().filter(deal -> deal.name().isEmpty()).toList();
        return among(nameless, news, now);
    }

    /** Deals with this company, or of this name where nobody said the company, that no other id of the same system names. */
    private List<Deal> candidates(DealUpdate news, Source source) {
        String company = news.company();
        String name = news.deal();
        if (company == null && name == null) {
            return List.of();
        }
        List<Deal> all = company != null
                ? with(company)
                : with(String.valueOf(name)).stream()
                        .filter(deal -> key(deal.name()).equals(key(String.valueOf(name))))
                        .toList();
        return all.stream()
                .filter(deal -> !deal.hidden())
                .filter(deal -> news.externalId() == null
                        || deals.idsAt(deal.id(), source.name()).isEmpty())
                .toList();
    }

    /** Every deal with a company of this name. */
    List<Deal> with(String company) {
        List<Deal> found = new ArrayList<>(deals.withCompanyNamed(company));
        Optional<Company> ours = people.companyKnownAs(company);
        ours.ifPresent(it -> deals.with(it.id()).stream()
                .filter(deal -> found.stream().noneMatch(other -> other.id().equals(deal.id())))
                .forEach(found::add));
        return found;
    }

    private static Found among(List<Deal> candidates, DealUpdate news, Instant now) {
        List<Deal> live =
                candidates.stream().filter(deal -> deal.position().live()).toList();
        if (live.size() > 1) {
            return new Found(null, live);
        }
        if (live.size() == 1) {
            return Found.one(live.get(0));
        }
        return candidates.stream()
                .filter(deal -> deal.movedAt().isAfter(now.minus(SAME_NEWS)))
                .filter(deal -> continues(deal.position().stage(), news.stage()) || corrects(deal, news.stage(), now))
                .findFirst()
                .map(Found::one)
                .orElse(Found.NONE);
    }

    /** The same end told again, or a lost deal that comes back; a won deal is followed by a new one. */
    private static boolean continues(Stage closed, Stage said) {
        return closed == said || said == Stage.UNKNOWN || closed == Stage.LOST;
    }

    /** Lost a few days after it was won: somebody was too quick; later it would be news of another deal. */
    private static boolean corrects(Deal deal, Stage said, Instant now) {
        boolean turned = deal.position().stage() == Stage.WON && (said == Stage.LOST || said == Stage.ON_HOLD);
        return turned && deal.movedAt().isAfter(now.minus(TOO_QUICK));
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
