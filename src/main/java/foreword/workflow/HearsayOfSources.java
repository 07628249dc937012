package foreword.workflow;

import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Proposal;
import foreword.deal.Source;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The word of sources that do not act by themselves: put before whoever looks after the company, and put right when its stage was misread. */
final class HearsayOfSources implements WhenSourceTells.Hearsay {
    private final Rows rows;
    private final DealHearers hearers;
    private final Proposing proposing;

    HearsayOfSources(Rows rows, DealHearers hearers, Proposing proposing) {
        this.rows = rows;
        this.hearers = hearers;
        this.proposing = proposing;
    }

    @Override
    public void ask(DealUpdate news, Source source) {
        String key = thread(source.name(), news.externalId()) + "/" + news.at() + "/" + news.stage();
        List<Proposal> before = rows.proposals().of(key);
        if (before.stream().anyMatch(it -> it.state() != Proposal.State.WITHDRAWN)) {
            return;
        }
        Proposal.Said said = new Proposal.Said(
                new Source(source.name(), key),
                before.size(),
                thread(source.name(), news.externalId()),
                "",
                "an unsigned call to /hooks/" + source.name(),
                "",
                null);
        hearers.owner(news, null).ifPresent(to -> proposing.add(said, news, to));
    }

    @Override
    public void askAnew(StageQuestions.InIt inIt, @Nullable StageMeaning meant) {
        String source = inIt.stage().source();
        Optional<Proposal> told = rows.proposals().inThread(thread(source, inIt.externalId())).stream()
                .filter(it -> inIt.at().equals(it.news().at()))
                .filter(it -> it.waits() || it.state() == Proposal.State.CONFIRMED)
                .findFirst();
        if (meant == null) {
            told.ifPresent(proposing::noLongerSaid);
        } else if (told.filter(Proposal::waits).isPresent()) {
            proposing.reword(told.get(), "", meaning(told.get().news(), inIt, meant));
        } else if (ours(inIt).filter(deal -> deal.toldSince(inIt.at())).isEmpty()) {
            told.map(Proposal::news)
                    .map(news -> meaning(news, inIt, meant))
                    .or(() -> ours(inIt)
                            .map(deal -> DealsInStage.news(
                                    deal, inIt, meant, inIt.stage().name())))
                    .ifPresent(news -> ask(news, Source.of(source)));
        }
    }

    private Optional<Deal> ours(StageQuestions.InIt inIt) {
        return rows.deals().from(inIt.stage().source(), inIt.externalId()).filter(deal -> !deal.hidden());
    }

    private static DealUpdate meaning(DealUpdate news, StageQuestions.InIt inIt, StageMeaning meant) {
        return new DealUpdate(
                news.company(),
                news.deal(),
                news.externalId(),
                meant.stage(),
                DealsInStage.word(meant, inIt.stage().name()),
                news.amount(),
                news.lostReason(),
                news.certainty(),
                news.at());
    }

    /** All that a source says of one deal. */
    private static String thread(String source, @Nullable String externalId) {
        return source + "/" + externalId;
    }
}
