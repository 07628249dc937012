package foreword.workflow;

import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealNews;
import foreword.deal.DealUpdate;
import foreword.deal.Proposal;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.inbox.Utterance;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.NameKey;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When somebody says how a deal stands, in words or in the post of a program: one of us is asked whether it is right, and no deal
 * moves before. Questions, forecasts and hopes ask nobody anything.
 */
public final class WhenDealHeard implements WhenSourceTells.Hearsay {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhenDealMoves whenDealMoves;
    private final UndoOffers undo;

    public WhenDealHeard(Rows rows, Steps steps, Cards cards, WhenDealMoves whenDealMoves) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whenDealMoves = whenDealMoves;
        this.undo = new UndoOffers(rows, whenDealMoves);
    }

    /** Somebody said something new. Hearing it twice changes nothing. */
    public void heard(Utterance said, DealNews news) {
        steps.run(() -> {
            if (rows.proposals().of(said.key()).isEmpty()) {
                propose(said, news.updates(), 0);
                takenBack(said, news.updates());
            }
        });
    }

    /** A message was edited: what waits is read anew, or withdrawn. */
    public void changed(Utterance said, DealNews news) {
        steps.run(() -> {
            List<Proposal> known = rows.proposals().of(said.key());
            List<DealUpdate> now =
                    news.updates().stream().filter(WhenDealHeard::asks).toList();
            List<DealUpdate> left = new ArrayList<>(now);
            for (Proposal proposal : known) {
                if (proposal.waits()) {
                    reread(proposal, said, left);
                } else if (left.stream().noneMatch(it -> isAbout(it, proposal))) {
                    offerUndo(proposal, "", null);
                } else {
                    left.remove(proposal.news());
                }
            }
            propose(said, left, known.size());
        });
    }

    /** A message was deleted: what waits is withdrawn, and what was confirmed can be undone. */
    public void deleted(String message) {
        steps.run(() -> rows.proposals().of(message).forEach(this::noLongerSaid));
    }

    private void noLongerSaid(Proposal proposal) {
        if (proposal.waits()) {
            withdraw(proposal);
        } else {
            offerUndo(proposal, "", null);
        }
    }

    /** "Sorry, that was wrong" in the thread of the message. */
    private void takenBack(Utterance said, List<DealUpdate> updates) {
        boolean retracted = updates.stream().anyMatch(it -> it.certainty() == Certainty.RETRACTED);
        String thread = said.thread();
        Optional<Teammate> by = speaker(said);
        if (!retracted || thread == null || by.isEmpty()) {
            return;
        }
        List<Proposal> told = rows.proposals().inThread(Utterance.key(said.channel(), said.conversation(), thread));
        List<DealUpdate> takingBack = updates.stream()
                .filter(it -> it.certainty() == Certainty.RETRACTED)
                .toList();
        told.stream()
                .filter(proposal -> takingBack.stream().anyMatch(it -> it.company() == null || isAbout(it, proposal)))
                .forEach(proposal -> takeBack(proposal, said, by.get()));
    }

    private void takeBack(Proposal proposal, Utterance said, Teammate by) {
        if (!proposal.waits()) {
            offerUndo(proposal, said.text(), by);
        } else if (proposal.said().speaker().equals(said.speaker().slackId())) {
            withdraw(proposal);
        }
    }

    /** To whoever takes it back, else to the one who confirmed it. */
    private void offerUndo(Proposal confirmed, String words, @Nullable Teammate by) {
        Optional<Teammate> to = Optional.ofNullable(by)
                .or(() -> Optional.ofNullable(confirmed.settledBy()).flatMap(rows.people()::teammate));
        to.filter(cards::reach)
                .flatMap(it -> undo.of(confirmed, it.id(), words, steps.now()))
                .ifPresent(offer -> {
                    rows.proposals().add(offer, offer.id().value());
                    steps.note("proposal.taken-back", offer.id().ref(), "");
                    cards.show(to.get(), card(offer.id()));
                });
    }

    private static boolean isAbout(DealUpdate news, Proposal proposal) {
        String company = news.company() == null ? news.deal() : news.company();
        return company != null && NameKey.ofCompany(company).equals(NameKey.ofCompany(proposal.about()));
    }

    private void reread(Proposal proposal, Utterance said, List<DealUpdate> left) {
        if (left.isEmpty()) {
            withdraw(proposal);
            return;
        }
        DealUpdate news = left.remove(0);
        if (!news.equals(proposal.news())) {
            rows.proposals().reword(proposal.id(), said.text(), Proposal.wordsKey(said.text(), news), news);
            cards.redraw(card(proposal.id()));
        }
    }

    private void withdraw(Proposal proposal) {
        rows.proposals().settle(proposal.id(), Proposal.State.WITHDRAWN, proposal.deal(), null);
        steps.note("proposal.withdrawn", proposal.id().ref(), "");
        cards.redraw(card(proposal.id()));
    }

    /** A source that does not act by itself tells of a deal: whoever looks after the company is asked. */
    @Override
    public void ask(DealUpdate news, Source source) {
        String key = source.name() + "/" + news.externalId() + "/" + news.at() + "/" + news.stage();
        if (!rows.proposals().of(key).isEmpty()) {
            return;
        }
        Proposal.Said said = new Proposal.Said(
                new Source(source.name(), key), 0, key, "", "an unsigned call to /hooks/" + source.name(), "", null);
        owner(news, null).ifPresent(to -> add(said, news, to, null));
    }

    /** Right, says a teammate: from now on it counts as their word. */
    public Result confirm(Proposal.Id id, Teammate by) {
        return waiting(id, proposal -> {
            WhenDealMoves.Moved moved = moved(proposal, by);
            Deal.Id deal = moved.deal();
            if (deal == null) {
                return moved.result();
            }
            rows.proposals().settle(id, Proposal.State.CONFIRMED, deal, by.id());
            steps.note(
                    by.id().value(),
                    "proposal.confirmed",
                    id.ref(),
                    moved.result().sentence());
            cards.redraw(card(id));
            return moved.result();
        });
    }

    /** Wrong, says a teammate: nothing moves, and the same words are not proposed again. */
    public Result wrong(Proposal.Id id, Teammate by) {
        return waiting(id, proposal -> {
            rows.proposals().settle(id, Proposal.State.WRONG, proposal.deal(), by.id());
            steps.note(by.id().value(), "proposal.wrong", id.ref(), "");
            cards.redraw(card(id));
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
                dated(proposal.news(), proposal.at()), proposal.said().source(), by);
    }

    private void propose(Utterance said, List<DealUpdate> updates, int first) {
        int number = first;
        for (DealUpdate update : updates) {
            if (asks(update)) {
                Optional<Teammate> to = speaker(said).or(() -> owner(update, said.conversation()));
                if (to.isPresent() && add(said(said, number), update, to.get(), null)) {
                    number++;
                }
            }
        }
    }

    private boolean add(Proposal.Said said, DealUpdate news, Teammate to, Deal.@Nullable Id deal) {
        String key = Proposal.wordsKey(said.words(), news);
        if (!said.words().isEmpty() && rows.proposals().wrongBefore(key)) {
            return false;
        }
        Instant at = news.at() == null || news.at().isAfter(steps.now()) ? steps.now() : news.at();
        Proposal proposal =
                new Proposal(Proposal.Id.fresh(), said, news, to.id(), Proposal.State.WAITING, deal, null, at);
        rows.proposals().add(proposal, key);
        steps.note("proposal.heard", proposal.id().ref(), news.stage().word());
        cards.show(to, card(proposal.id()));
        return true;
    }

    /** Whether somebody says of some deal how it stands, or what it is worth. */
    private static boolean asks(DealUpdate news) {
        boolean named = news.company() != null || news.deal() != null;
        return named
                && news.certainty() == Certainty.STATED
                && (news.stage() != Stage.UNKNOWN || news.amount() != null);
    }

    private Optional<Teammate> speaker(Utterance said) {
        Utterance.Speaker speaker = said.speaker();
        if (!speaker.ours()) {
            return Optional.empty();
        }
        return Optional.ofNullable(speaker.slackId())
                .flatMap(rows.people()::teammateWithSlackId)
                .or(() -> Optional.ofNullable(speaker.email()).flatMap(rows.people()::teammateWithEmail))
                .filter(cards::reach);
    }

    private Optional<Teammate> owner(DealUpdate news, @Nullable String channel) {
        Company company = Optional.ofNullable(news.company())
                .flatMap(rows.people()::companyNamed)
                .orElse(null);
        return new Owners(rows.people(), cards::reach).of(company, channel);
    }

    private static Proposal.Said said(Utterance said, int number) {
        Utterance.Speaker speaker = said.speaker();
        String email = speaker.email() == null ? "" : speaker.email().value();
        String thread = said.thread();
        return new Proposal.Said(
                new Source(said.channel() == Utterance.Channel.SLACK ? "slack" : "mail", said.key()),
                number,
                thread == null ? said.key() : Utterance.key(said.channel(), said.conversation(), thread),
                speaker.slackId() == null ? email : speaker.slackId(),
                speaker.name(),
                said.text(),
                said.permalink());
    }

    private static DealUpdate dated(DealUpdate news, Instant at) {
        return news.at() != null
                ? news
                : new DealUpdate(
                        news.company(),
                        news.deal(),
                        news.externalId(),
                        news.stage(),
                        news.stageName(),
                        news.amount(),
                        news.lostReason(),
                        news.certainty(),
                        at);
    }

    private static Card card(Proposal.Id id) {
        return new Card(Card.Kind.PROPOSAL, id.value());
    }
}
