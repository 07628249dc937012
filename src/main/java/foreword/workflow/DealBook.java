package foreword.workflow;

import foreword.activity.Activity;
import foreword.calendar.Term;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.followup.Nudge;
import foreword.followup.Planner;
import foreword.followup.Step;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Teammate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes deals down, each change with a line of history and of the timeline, and sees to what follows from it. */
final class DealBook {
    private static final Duration LATELY = Duration.ofDays(30);

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Then then;
    private final WonClients clients;

    DealBook(Rows rows, Steps steps, Cards cards, Then then) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.then = then;
        this.clients = new WonClients(rows, steps);
    }

    /**
     * Who goes on with it.
     *
     * @param ways say after how long without a move a deal is asked about
     */
    record Then(Following following, WhenCredited whenCredited, Planner planner, OurWays ways) {}

    /**
     * Who said it, and why.
     *
     * @param by null when a source acts by itself
     */
    record Word(Source source, @Nullable Teammate by, String why) {
        String actor() {
            return by == null ? Activity.FOREWORD : by.id().value();
        }
    }

    /** A deal that we had not heard of before. */
    Deal begin(String company, DealUpdate news, Word word) {
        Instant said = news.at();
        Instant at = said == null || said.isAfter(steps.now()) ? steps.now() : said;
        Deal deal = Deal.begun(whose(company, word.by()), at).after(news, steps.now());
        rows.deals().add(deal, turn(null, deal, word));
        knownAs(deal, news, word.source());
        steps.note(word.actor(), "deal.heard", deal.id().ref(), word.source().name());
        then.whenCredited().look(deal);
        moved(deal, null, word);
        return deal;
    }

    void knownAs(Deal deal, DealUpdate news, Source source) {
        String id = news.externalId();
        if (id != null) {
            rows.deals().knownAs(deal.id(), source.name(), id);
        }
    }

    void change(Deal before, Deal after, Word word) {
        Stage from = before.position().stage();
        write(before, after, word);
        if (from == after.position().stage()) {
            steps.note(word.actor(), "deal.changed", after.id().ref(), word.why());
            askLater(after);
        } else {
            moved(after, from, word);
        }
    }

    /** It never went there: what followed from that is undone as far as it can be. */
    void takeBack(Deal deal, Deal before, Word word) {
        write(deal, before, word);
        steps.note(
                word.actor(),
                "deal.taken-back",
                deal.id().ref(),
                before.position().stage().word());
        then.following().takenBack(before, deal.position().stage(), word.by());
        if (deal.position().stage() == Stage.WON && before.position().stage() != Stage.WON) {
            clients.notWon(before, word);
        }
        askLater(before);
    }

    /**
     * It stood there by mistake: what followed from that is undone as far as it can be, and what follows from the truth begins. Where
     * the stage was right and only its name was not, nothing followed from the mistake.
     */
    void correct(Deal deal, Deal right, Word word) {
        Stage stood = deal.position().stage();
        if (stood == Stage.OPEN || stood == right.position().stage()) {
            change(deal, right, word);
        } else {
            takeBack(deal, right, word);
            if (!right.position().live()) {
                note(right, word);
            }
            if (right.position().stage() == Stage.WON) {
                won(right, word);
            }
        }
        if (word.by() == null || !word.by().id().equals(deal.whose().owner())) {
            tellOwner(right);
        }
    }

    /** It is no longer shown; its history and the thanks for it stay. */
    void hide(Deal deal, Word word) {
        write(deal, deal.hidden(true), word);
        steps.note(word.actor(), "deal.hidden", deal.id().ref(), word.why());
        then.planner().cancel(deal.id().ref(), word.why());
    }

    /** A deal that is still to be won owns one reminder, for the day when it has not moved for too long. */
    void askLater(Deal deal) {
        then.planner().cancel(deal.id().ref(), Nudge.Kind.STALLED, "it moved");
        Teammate.Id owner = deal.whose().owner();
        if (deal.position().live() && owner != null) {
            String why = "Nothing was heard of " + deal.title() + " for a while. Is it still open?";
            rows.people()
                    .teammate(owner)
                    .ifPresent(it -> then.planner()
                            .plan(Nudge.Kind.STALLED, it, deal.id().ref(), stalled(deal), why));
        }
    }

    private Term stalled(Deal deal) {
        return then.ways().cadence(deal.whose().company()).of(Step.STALLED);
    }

    private void write(Deal before, Deal after, Word word) {
        if (!rows.deals().change(before, after, turn(before, after, word))) {
            throw new IllegalStateException(
                    "Somebody else changed " + before.id().ref() + " at the same time");
        }
        cards.redraw(card(after));
    }

    private void moved(Deal deal, @Nullable Stage from, Word word) {
        note(deal, word);
        if (deal.position().stage() == Stage.WON) {
            won(deal, word);
        }
        if (word.by() == null && !deal.position().live()) {
            tellOwner(deal);
        }
        then.following().moved(deal, from, word.by());
        askLater(deal);
    }

    private void won(Deal deal, Word word) {
        clients.won(deal, word);
        workBegins(deal, word);
    }

    private void note(Deal deal, Word word) {
        steps.note(
                word.actor(),
                "deal." + deal.position().stage().word(),
                deal.id().ref(),
                word.why());
    }

    /** Nobody of us was there when the source said it, or somebody else said it. */
    private void tellOwner(Deal deal) {
        Teammate.Id owner = deal.whose().owner();
        if (owner != null) {
            rows.people()
                    .teammate(owner)
                    .ifPresent(it ->
                            cards.show(it, card(deal), deal.position().stage().word() + "/" + steps.now()));
        }
    }

    /** News of a win is the time to say that introductions are part of working together; a file tells of old times. */
    private void workBegins(Deal deal, Word word) {
        Company.Id company = rows.deals()
                .find(deal.id())
                .map(Deal::whose)
                .map(Deal.Whose::company)
                .orElse(null);
        Instant won = deal.times().stage();
        boolean lately = won == null || won.isAfter(steps.now().minus(LATELY));
        if (company != null && lately && !word.source().name().equals(WhenDealsImported.FILE.name())) {
            Teammate.Id owner =
                    word.by() == null ? deal.whose().owner() : word.by().id();
            new Expecting(rows, steps).won(company, owner);
        }
    }

    private Deal.Whose whose(String name, @Nullable Teammate by) {
        Company company = rows.people().companyKnownAs(name).orElse(null);
        Teammate owner = by == null
                ? new Owners(rows.people(), cards::reach).of(company, null).orElse(null)
                : by;
        return new Deal.Whose(company == null ? null : company.id(), name, owner == null ? null : owner.id());
    }

    private Deal.Turn turn(@Nullable Deal before, Deal after, Word word) {
        return new Deal.Turn(
                before == null ? null : before.position().stage(),
                after.position(),
                after.amount(),
                word.source(),
                word.actor(),
                word.why(),
                steps.now());
    }

    static Card card(Deal deal) {
        return new Card(Card.Kind.DEAL, deal.id().value());
    }
}
