package foreword.workflow;

import foreword.calendar.Term;
import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.History;
import foreword.deal.Link;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.introduction.Introduction;
import foreword.money.Amount;
import foreword.people.EmailAddress;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a deal moves: it is kept with its history, and whoever it concerns hears of it. */
public final class WhenDealMoves {
    private static final String TAKEN_BACK = "taken back";

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Following following;
    private final WhenCredited whenCredited;
    private final DealBook book;

    public WhenDealMoves(
            Rows rows, Steps steps, Cards cards, Drafting drafting, WhenAnswered.Timing timing, Term window) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.following = new Following(rows, new IntroductionMoves(rows, steps, cards, drafting, timing));
        Claims claims = new Claims(rows, window, timing.planner().days());
        this.whenCredited = new WhenCredited(rows, steps, cards, following, new Crediting(rows, steps, claims));
        this.book = new DealBook(
                rows, steps, cards, new DealBook.Then(following, whenCredited, timing.planner(), timing.ways()));
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

        private static Moved oneOf(List<Deal> several) {
            String titles = several.stream().map(Deal::title).collect(Collectors.joining(", "));
            return new Moved(
                    null, several, Result.refused("Several deals may be meant: " + titles + ". Name the one."));
        }
    }

    /** Says through whose introduction a deal came. */
    public WhenCredited whenCredited() {
        return whenCredited;
    }

    /**
     * Keeps news that a teammate confirmed or a trusted source told. Told twice it changes nothing; what nobody stated changes
     * nothing either; a retraction takes back what was said last.
     *
     * @param by the teammate who says so, null when a source acts by itself
     */
    public Moved apply(DealUpdate news, Source source, @Nullable Teammate by) {
        if (!counts(news)) {
            return Moved.refused("A question or a forecast changes no deal.");
        }
        return steps.step(() -> {
            WhichDeal.Found found = new WhichDeal(rows).of(news, source, steps.now());
            if (!found.several().isEmpty()) {
                return Moved.oneOf(found.several());
            }
            Deal deal = found.deal();
            return deal == null ? begin(news, source, by) : move(deal, news, source, by);
        });
    }

    /** The same for one certain deal: a correction of what was said of it, or the one that somebody chose. */
    public Moved apply(Deal.Id id, DealUpdate news, Source source, @Nullable Teammate by) {
        if (!counts(news)) {
            return Moved.refused("A question or a forecast changes no deal.");
        }
        return steps.step(() -> rows.deals()
                .find(id)
                .map(deal -> move(deal, news, source, by))
                .orElseGet(() -> Moved.refused("This deal is gone.")));
    }

    /** It stands there now, says a teammate. */
    public Moved say(Deal.Id id, Stage stage, Teammate by) {
        DealUpdate news = new DealUpdate(null, null, null, stage, null, null, null, Certainty.STATED, null);
        return apply(id, news, Source.TYPED, by);
    }

    /** An introduction has ended there: its one open deal with it, which takes the introduction along. Empty when there is none. */
    public Optional<Result> ended(Introduction.Id introduction, Stage stage, Teammate by) {
        List<Deal> live = rows.links().of(introduction.ref()).stream()
                .filter(link -> link.state() == Link.State.CONFIRMED)
                .flatMap(link -> rows.deals().find(link.deal()).stream())
                .filter(deal -> deal.position().live() && !deal.hidden())
                .toList();
        return live.size() == 1 ? Optional.of(say(live.get(0).id(), stage, by).result()) : Optional.empty();
    }

    /** What was said last was not so: the deal stands as before, and both stay in its history. */
    public Moved takeBack(Deal.Id id, Source source, @Nullable Teammate by) {
        return steps.step(() -> rows.deals()
                .find(id)
                .map(deal -> takenBack(deal, source, by))
                .orElseGet(() -> Moved.refused("This deal is gone.")));
    }

    /**
     * An admin says what a stage means, perhaps otherwise than before: a deal that is in it goes where it would be had only this been
     * said.
     *
     * @param news what is meant, at the time when the source said so; null when the stage says nothing
     * @param answer by whose word it stands there
     * @return the deal as it stands now, the same when nothing came of it
     */
    Deal restated(Deal deal, @Nullable DealUpdate news, DealBook.Word answer) {
        History history = new History(rows.deals().history(deal.id()));
        boolean wrong = history.restsOn(answer.source());
        Deal before = wrong ? deal.at(history.without(answer.source()), steps.now()) : deal;
        Deal right = news == null ? before : before.after(news, steps.now());
        if (right.sameAs(deal)) {
            return deal;
        }
        if (wrong) {
            book.correct(deal, right, answer);
        } else {
            book.change(deal, right, answer);
        }
        return right;
    }

    /** Somebody with this address takes part in the deal at the client's: a proof, perhaps, of who introduced us. */
    public void takesPart(Deal.Id id, EmailAddress address) {
        steps.run(() -> {
            rows.deals().contact(id, address);
            rows.deals().find(id).filter(whenCredited::look).ifPresent(deal -> following.moved(deal, null, null));
        });
    }

    /** It still goes on, says a teammate; it is asked about again later. */
    public Result stillOpen(Deal.Id id, Teammate by) {
        return rows.deals()
                .find(id)
                .filter(deal -> deal.position().live())
                .map(deal -> steps.step(() -> {
                    steps.note(by.id().value(), "deal.still-open", id.ref(), "");
                    book.askLater(deal);
                    cards.redraw(DealBook.card(deal));
                    return Result.done("Noted. You are asked again when it does not move.");
                }))
                .orElse(Result.refused("This deal is closed."));
    }

    /** Nothing was heard of it for a while: whoever introduced us hears that it rests, once somebody approves the words. */
    void stalled(Deal.Id id) {
        rows.deals().find(id).filter(deal -> deal.position().live()).ifPresent(deal -> {
            boolean known = rows.log().of(id.ref()).stream()
                    .anyMatch(it -> it.what().equals("deal.stalled") && !it.at().isBefore(deal.movedAt()));
            steps.note("deal.stalled", id.ref(), "");
            if (!known) {
                following.stalled(deal);
            }
        });
    }

    /** The source deleted it: it is hidden here, its history and thanks stay. */
    public void gone(Source source, String externalId) {
        steps.run(() -> rows.deals()
                .from(source.name(), externalId)
                .filter(deal -> !deal.hidden())
                .ifPresent(deal -> book.hide(deal, new DealBook.Word(source, null, "deleted there"))));
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
            Deal.Id id = first.get().id();
            rows.deals().knownAs(id, source.name(), other);
            second.filter(deal -> !deal.id().equals(id) && !deal.hidden())
                    .ifPresent(deal -> book.hide(deal, new DealBook.Word(source, null, "merged into " + id.ref())));
        });
    }

    private static boolean counts(DealUpdate news) {
        return news.certainty() == Certainty.STATED || news.certainty() == Certainty.RETRACTED;
    }

    private Moved begin(DealUpdate news, Source source, @Nullable Teammate by) {
        if (!news.stated()) {
            return Moved.refused("No deal of ours is meant, so nothing was taken back.");
        }
        String company = news.company() == null ? news.deal() : news.company();
        if (company == null || company.isBlank()) {
            return Moved.refused("Say which company the deal is with.");
        }
        Deal deal = book.begin(company.strip(), news, new DealBook.Word(source, by, ""));
        return Moved.done(deal, "Noted: " + said(deal) + ".");
    }

    private Moved move(Deal before, DealUpdate news, Source source, @Nullable Teammate by) {
        if (!news.stated()) {
            return takenBack(before, source, by);
        }
        book.knownAs(before, news, source);
        Deal after = before.after(news, steps.now());
        if (after.sameAs(before)) {
            rows.deals().saidAgain(before.id(), after.times());
            return Moved.done(before, "This is known already: " + said(before) + ".");
        }
        book.change(before, after, new DealBook.Word(source, by, ""));
        return Moved.done(after, "Noted: " + said(after) + ".");
    }

    private Moved takenBack(Deal deal, Source source, @Nullable Teammate by) {
        List<Deal.Turn> history = rows.deals().history(deal.id());
        DealBook.Word word = new DealBook.Word(source, by, TAKEN_BACK);
        if (deal.hidden() || history.get(history.size() - 1).why().equals(TAKEN_BACK)) {
            return Moved.refused("This was taken back already.");
        }
        if (history.size() == 1) {
            book.hide(deal, word);
            return Moved.done(deal, "Taken back: there was no such deal.");
        }
        Deal before = deal.backTo(history.get(history.size() - 2), steps.now());
        book.takeBack(deal, before, word);
        return Moved.done(before, "Taken back: " + said(before) + ".");
    }

    private static String said(Deal deal) {
        String stage = deal.position().stage().word().replace('-', ' ');
        return deal.title() + " is " + stage + money(deal.amount());
    }

    private static String money(@Nullable Amount amount) {
        return amount == null ? "" : ", " + amount.said();
    }
}
