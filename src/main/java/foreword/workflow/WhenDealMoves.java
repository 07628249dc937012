package foreword.workflow;

import foreword.activity.Activity;
import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.people.Company;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a deal moves: it is kept with its history, and whoever it concerns hears of it. */
public final class WhenDealMoves {
    private static final String TAKEN_BACK = "taken back";

    private final Rows rows;
    private final Steps steps;

    public WhenDealMoves(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /**
     * What came of some news.
     *
     * @param deal null when it was refused
     * @param several deals that may be meant, empty unless that is why it was refused
     */
    public record Moved(Deal.@Nullable Id deal, List<Deal> several, Result result) {
        static Moved done(Deal deal, String sentence) {
            return new Moved(deal.id(), List.of(), Result.done(sentence));
        }

        static Moved refused(String sentence) {
            return new Moved(null, List.of(), Result.refused(sentence));
        }
    }

    /**
     * Keeps news that a teammate confirmed or a trusted source told. Told twice it changes nothing; what nobody stated changes
     * nothing either; a retraction takes back what this source, or anybody, said last.
     *
     * @param by the teammate who says so, null when a source acts by itself
     */
    public Moved apply(DealUpdate news, Source source, @Nullable Teammate by) {
        if (news.certainty() != Certainty.STATED && news.certainty() != Certainty.RETRACTED) {
            return Moved.refused("A question or a forecast changes no deal.");
        }
        return steps.step(() -> {
            WhichDeal.Found found = new WhichDeal(rows).of(news, source, steps.now());
            Deal deal = found.deal();
            if (!found.several().isEmpty()) {
                return new Moved(
                        null,
                        found.several(),
                        Result.refused("Several deals may be meant: "
                                + found.several().stream().map(Deal::title).collect(Collectors.joining(", "))
                                + ". Name the one."));
            }
            if (news.certainty() == Certainty.RETRACTED) {
                return deal == null
                        ? Moved.refused("No deal of ours is meant, so nothing was taken back.")
                        : takenBack(deal, source, by);
            }
            return deal == null ? begin(news, source, by) : move(deal, news, source, by);
        });
    }

    /** The same for one certain deal: a correction of what was said of it, or the one that somebody chose. */
    public Moved apply(Deal.Id id, DealUpdate news, Source source, @Nullable Teammate by) {
        return steps.step(() -> rows.deals()
                .find(id)
                .map(deal -> news.certainty() == Certainty.RETRACTED
                        ? takenBack(deal, source, by)
                        : news.stated()
                                ? move(deal, news, source, by)
                                : Moved.refused("A question or a forecast changes no deal."))
                .orElseGet(() -> Moved.refused("This deal is gone.")));
    }

    /** What was said last was not so: the deal stands as before, and both stay in its history. */
    public Moved takeBack(Deal.Id id, Source source, @Nullable Teammate by) {
        return steps.step(() -> rows.deals()
                .find(id)
                .map(deal -> takenBack(deal, source, by))
                .orElseGet(() -> Moved.refused("This deal is gone.")));
    }

    /** Somebody with this address takes part in the deal at the client's. */
    public void takesPart(Deal.Id id, EmailAddress address) {
        steps.run(() -> rows.deals().contact(id, address));
    }

    /** The source deleted it: it is hidden here, its history and thanks stay. */
    public void gone(Source source, String externalId) {
        steps.run(() -> rows.deals()
                .from(source.name(), externalId)
                .filter(deal -> !deal.hidden())
                .ifPresent(deal -> keep(deal, deal.hidden(true), source, null, "deleted there", "deal.hidden")));
    }

    /** The source made one deal of two: both ids lead to the first from now on, and the other is hidden. */
    public void merged(Source source, String kept, String other) {
        steps.run(() -> {
            Optional<Deal> first = rows.deals().from(source.name(), kept);
            Optional<Deal> second = rows.deals().from(source.name(), other);
            if (first.isEmpty()) {
                second.ifPresent(deal -> rows.deals().knownAs(deal.id(), source.name(), kept));
                return;
            }
            rows.deals().knownAs(first.get().id(), source.name(), other);
            second.filter(deal -> !deal.id().equals(first.get().id()) && !deal.hidden())
                    .ifPresent(deal -> keep(
                            deal,
                            deal.hidden(true),
                            source,
                            null,
                            "merged into " + first.get().id().ref(),
                            "deal.merged"));
        });
    }

    private Moved begin(DealUpdate news, Source source, @Nullable Teammate by) {
        String company = news.company() == null ? news.deal() : news.company();
        if (company == null || company.isBlank()) {
            return Moved.refused("Say which company the deal is with.");
        }
        Deal.Whose whose = whose(company.strip(), by);
        Deal deal = Deal.begun(whose, steps.now()).after(news, steps.now());
        rows.deals().add(deal, turn(null, deal, source, by, ""));
        known(deal, news, source);
        steps.note(actor(by), "deal.heard", deal.id().ref(), source.name());
        told(deal, by);
        return Moved.done(deal, "Noted: " + said(deal) + ".");
    }

    private Moved move(Deal before, DealUpdate news, Source source, @Nullable Teammate by) {
        known(before, news, source);
        Deal after = before.after(news, steps.now());
        if (after.sameAs(before)) {
            return Moved.done(before, "This is known already: " + said(before) + ".");
        }
        keep(before, after, source, by, "", "");
        return Moved.done(after, "Noted: " + said(after) + ".");
    }

    private Moved takenBack(Deal deal, Source source, @Nullable Teammate by) {
        List<Deal.Turn> history = rows.deals().history(deal.id());
        if (deal.hidden() || history.get(history.size() - 1).why().equals(TAKEN_BACK)) {
            return Moved.refused("This was taken back already.");
        }
        if (history.size() < 2) {
            keep(deal, deal.hidden(true), source, by, TAKEN_BACK, "deal.hidden");
            return Moved.done(deal, "Taken back: there was no such deal.");
        }
        Deal before = deal.backTo(history.get(history.size() - 2), steps.now());
        keep(deal, before, source, by, TAKEN_BACK, "");
        return Moved.done(before, "Taken back: " + said(before) + ".");
    }

    /**
     * Writes one change down.
     *
     * @param what the activity, empty to name it after the new stage
     */
    private void keep(Deal before, Deal after, Source source, @Nullable Teammate by, String why, String what) {
        if (!rows.deals().change(before, after, turn(before, after, source, by, why))) {
            throw new IllegalStateException(
                    "Somebody else changed " + before.id().ref() + " at the same time");
        }
        boolean moved = before.position().stage() != after.position().stage();
        if (!what.isEmpty()) {
            steps.note(actor(by), what, after.id().ref(), why);
        } else if (moved) {
            told(after, by);
        } else {
            steps.note(actor(by), "deal.changed", after.id().ref(), why);
        }
    }

    private void told(Deal deal, @Nullable Teammate by) {
        steps.note(
                actor(by), "deal." + deal.position().stage().word(), deal.id().ref(), "");
        if (deal.position().stage() == Stage.WON) {
            becomesClient(deal, by);
        }
    }

    /** Whoever signed is a client. */
    private void becomesClient(Deal deal, @Nullable Teammate by) {
        Company.Id id = deal.whose().company();
        if (id != null) {
            rows.people()
                    .company(id)
                    .filter(company -> company.segment().equals(Segment.PROSPECT))
                    .ifPresent(company -> save(
                            new Company(id, company.name(), Segment.CLIENT, company.domain(), company.owner()), by));
        }
    }

    private void save(Company company, @Nullable Teammate by) {
        rows.people().save(company);
        steps.note(actor(by), "company.client", "company/" + company.id().value(), "a deal was won");
    }

    private void known(Deal deal, DealUpdate news, Source source) {
        String id = news.externalId();
        if (id != null) {
            rows.deals().knownAs(deal.id(), source.name(), id);
        }
    }

    private Deal.Whose whose(String name, @Nullable Teammate by) {
        Optional<Company> company = rows.people().companyNamed(name);
        Teammate.Id owner = company.map(Company::owner).orElse(null);
        return new Deal.Whose(
                company.map(Company::id).orElse(null), name, owner == null && by != null ? by.id() : owner);
    }

    private Deal.Turn turn(@Nullable Deal before, Deal after, Source source, @Nullable Teammate by, String why) {
        return new Deal.Turn(
                before == null ? null : before.position().stage(),
                after.position(),
                after.amount(),
                source,
                actor(by),
                why,
                steps.now());
    }

    private static String actor(@Nullable Teammate by) {
        return by == null ? Activity.FOREWORD : by.id().value();
    }

    private static String said(Deal deal) {
        String stage = deal.position().stage().word().replace('-', ' ');
        String amount = deal.amount() == null ? "" : ", " + deal.amount().plain();
        String currency = deal.amount() == null || deal.amount().currency() == null
                ? ""
                : " " + deal.amount().currency().toUpperCase(Locale.ROOT);
        return deal.title() + " is " + stage + amount + currency;
    }
}
