package foreword.workflow;

import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealNews;
import foreword.deal.DealUpdate;
import foreword.deal.Proposal;
import foreword.inbox.Utterance;
import foreword.people.Teammate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * When somebody says how a deal stands, in words or in the post of a program: one of us is asked whether it is right, and no deal
 * moves before. Questions, forecasts and hopes ask nobody anything.
 */
public final class WhenDealHeard {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhenDealMoves whenDealMoves;
    private final UndoOffers undo;
    private final DealHearers hearers;
    private final DealWords words;
    private final Proposing proposing;

    public WhenDealHeard(Rows rows, Steps steps, Cards cards, WhenDealMoves whenDealMoves) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whenDealMoves = whenDealMoves;
        this.undo = new UndoOffers(rows, whenDealMoves);
        this.hearers = new DealHearers(rows, cards);
        this.words = new DealWords(rows, steps);
        this.proposing = new Proposing(rows, steps, cards, undo, words);
    }

    /** Puts the word of sources that do not act by themselves before whoever looks after the company. */
    public WhenSourceTells.Hearsay hearsay() {
        return new HearsayOfSources(rows, hearers, proposing);
    }

    /** Somebody said something new. Hearing it twice changes nothing. */
    public void heard(Utterance said, DealNews news) {
        steps.run(() -> {
            if (rows.proposals().of(said.key()).isEmpty() && !words.unheard(said.speaker())) {
                propose(said, news.updates(), 0);
                takenBack(said, news.updates());
            }
        });
    }

    /** A source that we trust said something: it counts, and a person is asked only where no deal can be told. */
    public void vouched(Utterance said, DealNews news) {
        steps.run(() -> {
            int number = 0;
            for (DealUpdate update :
                    rows.proposals().of(said.key()).isEmpty() ? news.updates() : List.<DealUpdate>of()) {
                if (update.isNews() && counts(said, update, number)) {
                    number++;
                }
            }
        });
    }

    private boolean counts(Utterance said, DealUpdate update, int number) {
        Proposal.Said silent = words.none(said, number);
        Deal.Id deal = whenDealMoves
                .apply(update.dated(said.at()), silent.source(), null)
                .deal();
        Optional<Teammate> to = hearers.of(said, update);
        if (deal == null) {
            return to.isPresent() && proposing.add(words.of(said, number, update), update, to.get());
        }
        to.ifPresent(it -> rows.proposals()
                .add(
                        new Proposal(
                                Proposal.Id.fresh(),
                                silent,
                                update,
                                it.id(),
                                Proposal.State.CONFIRMED,
                                deal,
                                null,
                                said.at()),
                        Proposal.wordsKey("", update)));
        return to.isPresent();
    }

    /** A message was edited: what waits is read anew, or withdrawn. */
    public void changed(Utterance said, DealNews news) {
        steps.run(() -> {
            List<Proposal> known = rows.proposals().of(said.key());
            List<DealUpdate> now =
                    news.updates().stream().filter(DealUpdate::isNews).toList();
            List<DealUpdate> left = new ArrayList<>(now);
            for (Proposal proposal : known) {
                if (proposal.waits()) {
                    reread(proposal, said, left);
                } else if (left.stream().noneMatch(it -> proposal.isAbout(it))) {
                    proposing.offerUndo(proposal, "", null);
                } else {
                    left.remove(proposal.news());
                }
            }
            propose(said, left, known.size());
        });
    }

    /** A message was deleted: what waits is withdrawn, and what was confirmed can be undone. */
    public void deleted(String message) {
        steps.run(() -> rows.proposals().of(message).forEach(proposing::noLongerSaid));
    }

    /** "Sorry, that was wrong" in the thread of the message. */
    private void takenBack(Utterance said, List<DealUpdate> updates) {
        boolean retracted = updates.stream().anyMatch(it -> it.certainty() == Certainty.RETRACTED);
        String thread = said.thread();
        Optional<Teammate> by = hearers.speaker(said);
        if (!retracted || thread == null || by.isEmpty()) {
            return;
        }
        List<Proposal> told = rows.proposals().inThread(Utterance.key(said.channel(), said.conversation(), thread));
        List<DealUpdate> takingBack = updates.stream()
                .filter(it -> it.certainty() == Certainty.RETRACTED)
                .toList();
        told.stream()
                .filter(proposal -> takingBack.stream().anyMatch(it -> it.company() == null || proposal.isAbout(it)))
                .forEach(proposal -> takeBack(proposal, said, by.get()));
    }

    private void takeBack(Proposal proposal, Utterance said, Teammate by) {
        if (!proposal.waits()) {
            proposing.offerUndo(proposal, said.text(), by);
        } else if (proposal.said().speaker().equals(said.speaker().slackId())) {
            proposing.withdraw(proposal);
        }
    }

    private void reread(Proposal proposal, Utterance said, List<DealUpdate> left) {
        if (left.isEmpty()) {
            proposing.withdraw(proposal);
            return;
        }
        DealUpdate news = left.remove(0);
        if (!news.equals(proposal.news())) {
            proposing.reword(proposal, said.text(), news);
        }
    }

    /** Right, says a teammate: from now on it counts as their word. */
    public Result confirm(Proposal.Id id, Teammate by) {
        return waiting(id, proposal -> confirmed(proposal, moved(proposal, by), by));
    }

    private Result confirmed(Proposal proposal, WhenDealMoves.Moved moved, Teammate by) {
        Deal.Id deal = moved.deal();
        if (deal == null) {
            return moved.result();
        }
        rows.proposals().settle(proposal.id(), Proposal.State.CONFIRMED, deal, by.id());
        steps.note(
                by.id().value(),
                "proposal.confirmed",
                proposal.id().ref(),
                moved.result().sentence());
        cards.redraw(Proposing.card(proposal.id()));
        return moved.result();
    }

    /** Right, and it is this one of the deals that may be meant. */
    public Result choose(Proposal.Id id, Deal.Id deal, Teammate by) {
        return waiting(
                id,
                proposal -> proposal.takesBack()
                        ? Result.refused("There is nothing to choose.")
                        : confirmed(
                                proposal,
                                whenDealMoves.apply(
                                        deal,
                                        proposal.news().dated(proposal.at()),
                                        proposal.said().source(),
                                        by),
                                by));
    }

    /** Wrong, says a teammate: nothing moves, and the same words are not proposed again. */
    public Result wrong(Proposal.Id id, Teammate by) {
        return waiting(id, proposal -> {
            rows.proposals().settle(id, Proposal.State.WRONG, proposal.deal(), by.id());
            steps.note(by.id().value(), "proposal.wrong", id.ref(), "");
            cards.redraw(Proposing.card(id));
            return Result.done("Nothing was changed, and the same words are not asked about again.");
        });
    }

    private Result waiting(Proposal.Id id, Function<Proposal, Result> deed) {
        return steps.step(() -> {
            Optional<Proposal> found = rows.proposals().find(id);
            if (found.isEmpty()) {
                return Result.refused("This news is gone.");
            }
            return found.get().waits() ? deed.apply(found.get()) : Result.refused(settled(found.get()));
        });
    }

    private String settled(Proposal proposal) {
        String who = Optional.ofNullable(proposal.settledBy())
                .flatMap(rows.people()::teammate)
                .map(teammate -> teammate.name() + " settled this already: ")
                .orElse("This was settled already: ");
        return who + proposal.state().name().toLowerCase(Locale.ROOT) + ".";
    }

    private WhenDealMoves.Moved moved(Proposal proposal, Teammate by) {
        if (proposal.takesBack()) {
            return undo.takeBack(proposal, by);
        }
        return whenDealMoves.apply(
                proposal.news().dated(proposal.at()), proposal.said().source(), by);
    }

    private void propose(Utterance said, List<DealUpdate> updates, int first) {
        int number = first;
        for (DealUpdate update : updates) {
            if (update.isNews()) {
                Optional<Teammate> to = hearers.of(said, update);
                if (to.isPresent() && proposing.add(words.of(said, number, update), update, to.get())) {
                    number++;
                }
            }
        }
    }
}
