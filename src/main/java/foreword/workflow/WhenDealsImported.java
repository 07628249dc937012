package foreword.workflow;

import foreword.activity.Activity;
import foreword.calendar.BusinessDays;
import foreword.calendar.Term;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Outlook;
import foreword.deal.Source;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When deals come in from a file: they are kept with their history, but they are no news, so that nobody is thanked for them or hears
 * what became of them. Credit for them is given where it is proved; the rest is put before whoever looks after the introduction, all at
 * once.
 */
public final class WhenDealsImported {
    /** Whence such deals come, in their history. */
    public static final Source FILE = Source.of("file");

    private final Rows rows;
    private final Steps steps;
    private final Crediting crediting;
    private final CreditSummary summary;

    /** @param window how long after an introduction a deal may begin */
    public WhenDealsImported(Rows rows, Steps steps, Cards cards, Term window, BusinessDays days) {
        this.rows = rows;
        this.steps = steps;
        this.crediting = new Crediting(rows, steps, new Claims(rows, window, days));
        this.summary = new CreditSummary(rows, cards);
    }

    /**
     * What a file says of a deal besides.
     *
     * @param owner who of us looks after it, null when the file does not say
     * @param contacts who takes part in it
     * @param begun when it began, null when the file does not say
     */
    public record Besides(
            @Nullable Teammate owner,
            List<EmailAddress> contacts,
            @Nullable Instant begun,
            Outlook outlook) {
        public static final Besides NOTHING = new Besides(null, List.of(), null, Outlook.NONE);

        public Besides {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * What came of a row.
     *
     * @param deal null when it was refused
     * @param changed false when all of it was known
     * @param beginKnown whether anybody said when the deal began
     */
    public record Taken(Deal.@Nullable Id deal, boolean changed, boolean beginKnown, Result result) {}

    /** Keeps what one row says; said again it changes nothing, and what a source said later stays. */
    public Taken row(DealUpdate news, Besides besides) {
        return steps.step(() -> {
            WhichDeal.Found found = new WhichDeal(rows).of(news, FILE, steps.now());
            if (!found.several().isEmpty()) {
                String titles = found.several().stream().map(Deal::title).collect(Collectors.joining(", "));
                return new Taken(
                        null,
                        false,
                        false,
                        Result.refused("Several deals may be meant: " + titles + ". Name the one."));
            }
            Deal before = found.deal();
            Deal after = before == null ? begin(news, besides) : change(before, news, besides);
            boolean more = noteBesides(after.id(), besides);
            String id = news.externalId();
            if (id != null) {
                rows.deals().knownAs(after.id(), FILE.name(), id);
            }
            return new Taken(
                    after.id(), !after.equals(before) || more, beginKnown(after, besides), Result.done(said(after)));
        });
    }

    /** Looks through whose introductions all of them came; who looks after those introductions gets one card at most. */
    public Credits credit(List<Taken> taken) {
        return steps.step(() -> {
            List<Crediting.Found> found =
                    taken.stream().flatMap(it -> look(it).stream()).toList();
            summary.show(found);
            int proved = (int) found.stream().filter(Crediting.Found::proved).count();
            return new Credits(proved, found.size() - proved);
        });
    }

    /** How many introductions were given credit, and how many may have earned some. */
    public record Credits(int given, int asked) {}

    private List<Crediting.Found> look(Taken taken) {
        return Optional.ofNullable(taken.deal())
                .flatMap(rows.deals()::find)
                .map(deal -> crediting.look(deal, taken.beginKnown()))
                .orElse(List.of());
    }

    /** A file alone says only when a deal was changed, or decided: that may be years after it began. */
    private boolean beginKnown(Deal deal, Besides besides) {
        return besides.begun() != null
                || !rows.deals().history(deal.id()).get(0).source().name().equals(FILE.name());
    }

    /** True when something of it was not known. */
    private boolean noteBesides(Deal.Id deal, Besides besides) {
        Outlook before = rows.deals().outlook(deal);
        Outlook after = before.with(besides.outlook());
        boolean everybody = rows.deals().contacts(deal).containsAll(besides.contacts());
        besides.contacts().forEach(address -> rows.deals().contact(deal, address));
        rows.deals().outlook(deal, after);
        return !everybody || !after.equals(before);
    }

    private Deal begin(DealUpdate news, Besides besides) {
        String named = news.company() == null ? news.deal() : news.company();
        String name = named == null ? "" : named.strip();
        Optional<Company> company = rows.people().companyKnownAs(name);
        Teammate owner = besides.owner();
        Teammate.Id ours = owner == null ? company.map(Company::owner).orElse(null) : owner.id();
        Instant said = besides.begun() == null ? news.at() : besides.begun();
        Instant at = said == null || said.isAfter(steps.now()) ? steps.now() : said;
        Deal deal = Deal.begun(new Deal.Whose(company.map(Company::id).orElse(null), name, ours), at)
                .after(news, steps.now());
        rows.deals().add(deal, turn(null, deal));
        noted(deal);
        return deal;
    }

    private Deal change(Deal before, DealUpdate news, Besides besides) {
        Teammate owner = besides.owner();
        Deal told = before.after(news, steps.now());
        Instant begun = besides.begun();
        Deal dated = begun == null ? told : told.begunBy(begun);
        boolean moves = owner != null && !owner.id().equals(before.whose().owner());
        Deal after = owner == null || !moves
                ? dated
                : dated.with(
                        new Deal.Whose(before.whose().company(), before.whose().companyName(), owner.id()));
        if (after.sameAs(before) && !moves && after.openedAt().equals(before.openedAt())) {
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
