package foreword.workflow;

import foreword.activity.Activity;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When deals come in from a file: they are kept with their history, but they are no news, so that nobody is told or thanked. */
public final class WhenDealsImported {
    /** Whence such deals come, in their history. */
    public static final Source FILE = Source.of("file");

    private final Rows rows;
    private final Steps steps;

    public WhenDealsImported(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /**
     * What a file says of a deal besides.
     *
     * @param owner who of us looks after it, null when the file does not say
     * @param contacts who takes part in it
     */
    public record Besides(@Nullable Teammate owner, List<EmailAddress> contacts) {
        public Besides {
            contacts = List.copyOf(contacts);
        }
    }

    /** Keeps what one row says; said again it changes nothing, and what a source said later stays. */
    public Result row(DealUpdate news, Besides besides) {
        return steps.step(() -> {
            WhichDeal.Found found = new WhichDeal(rows).of(news, FILE, steps.now());
            if (!found.several().isEmpty()) {
                return Result.refused("Several deals may be meant: "
                        + found.several().stream().map(Deal::title).collect(Collectors.joining(", "))
                        + ". Name the one.");
            }
            Deal before = found.deal();
            Deal after = before == null ? begin(news, besides.owner()) : change(before, news, besides.owner());
            String id = news.externalId();
            if (id != null) {
                rows.deals().knownAs(after.id(), FILE.name(), id);
            }
            besides.contacts().forEach(address -> rows.deals().contact(after.id(), address));
            return Result.done(said(after));
        });
    }

    private Deal begin(DealUpdate news, @Nullable Teammate owner) {
        String named = news.company() == null ? news.deal() : news.company();
        String name = named == null ? "" : named.strip();
        Optional<Company> company = rows.people().companyKnownAs(name);
        Teammate.Id ours = owner == null ? company.map(Company::owner).orElse(null) : owner.id();
        Instant said = news.at();
        Instant at = said == null || said.isAfter(steps.now()) ? steps.now() : said;
        Deal deal = Deal.begun(new Deal.Whose(company.map(Company::id).orElse(null), name, ours), at)
                .after(news, steps.now());
        rows.deals().add(deal, turn(null, deal));
        noted(deal);
        return deal;
    }

    private Deal change(Deal before, DealUpdate news, @Nullable Teammate owner) {
        Deal told = before.after(news, steps.now());
        boolean moves = owner != null && !owner.id().equals(before.whose().owner());
        Deal after = owner == null || !moves
                ? told
                : told.with(
                        new Deal.Whose(before.whose().company(), before.whose().companyName(), owner.id()));
        if (after.sameAs(before) && !moves) {
            return before;
        }
        if (!rows.deals().change(before, after, turn(before, after))) {
            throw new IllegalStateException(
                    "Somebody else changed " + before.id().ref() + " at the same time");
        }
        noted(after);
        return after;
    }

    private void noted(Deal deal) {
        steps.note(
                Activity.FOREWORD,
                "deal.imported",
                deal.id().ref(),
                deal.position().stage().word());
    }

    private Deal.Turn turn(@Nullable Deal before, Deal after) {
        return new Deal.Turn(
                before == null ? null : before.position().stage(),
                after.position(),
                after.amount(),
                FILE,
                Activity.FOREWORD,
                "",
                steps.now());
    }

    private static String said(Deal deal) {
        String sum =
                Optional.ofNullable(deal.amount()).map(it -> ", " + it.said()).orElse("");
        return deal.titleAndCompany() + " is " + deal.position().stage().word().replace('-', ' ') + sum;
    }
}
