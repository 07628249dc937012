package foreword.workflow;

import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Stage;
import foreword.deal.source.InStage;
import foreword.deal.source.Sources;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.people.Teammate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The deals that are in a stage of another system: they stand where the answer puts them, and go along when it is corrected. */
final class DealsInStage {
    private static final int NAMED = 5;

    private final Rows rows;
    private final WhenDealMoves whenDealMoves;
    private final WhenSourceTells.Hearsay hearsay;
    private final Sources sources;

    DealsInStage(Rows rows, WhenDealMoves whenDealMoves, WhenSourceTells.Hearsay hearsay, Sources sources) {
        this.rows = rows;
        this.whenDealMoves = whenDealMoves;
        this.hearsay = hearsay;
        this.sources = sources;
    }

    /**
     * What became of them.
     *
     * @param moved as they stand now
     * @param asked how many are asked about, because their source does not act by itself
     * @param stayed those that an earlier answer moved, and other news since
     */
    record Followed(List<Deal> moved, int asked, List<Deal> stayed) {
        static final Followed NONE = new Followed(List.of(), 0, List.of());

        Followed and(Followed other) {
            return new Followed(joined(moved, other.moved), asked + other.asked, joined(stayed, other.stayed));
        }

        private static List<Deal> joined(List<Deal> some, List<Deal> others) {
            List<Deal> all = new ArrayList<>(some);
            all.addAll(others);
            return List.copyOf(all);
        }

        /** In sentences, empty when there is nothing to say. */
        String told() {
            String moves = moved.isEmpty()
                    ? ""
                    : " Moved: " + named(moved, deal -> deal.titleAndCompany() + " is " + stage(deal)) + ".";
            String asks = asked == 0
                    ? ""
                    : " Asked about: " + asked + (asked == 1 ? " deal" : " deals")
                            + ", because what this source says waits for a person.";
            String stays = stayed.isEmpty()
                    ? ""
                    : " Left where other news has put them since: "
                            + named(stayed, deal -> deal.titleAndCompany() + " (" + stage(deal) + ")") + ".";
            return moves + asks + stays;
        }

        private static String named(List<Deal> deals, Function<Deal, String> name) {
            String some = deals.stream().limit(NAMED).map(name).collect(Collectors.joining(", "));
            return deals.size() > NAMED ? some + " and " + (deals.size() - NAMED) + " more" : some;
        }

        private static String stage(Deal deal) {
            return deal.position().stage().word().replace('-', ' ');
        }
    }

    /**
     * They go where this answer puts them. Only deals that we have: one that was deleted there meanwhile, or never named its
     * company, is told of again when it moves.
     *
     * @param meaning null when the stage is asked about again
     */
    Followed follow(StageQuestions.Question question, @Nullable StageMeaning meaning, Teammate by) {
        InStage there = InStage.of(question, rows.stageQuestions(), rows.deals());
        StageMeaning said = meaning == StageMeaning.IGNORE ? null : meaning;
        if (!sources.acts(question.stage().source())) {
            rows.stageQuestions().inIt(question.stage()).forEach(it -> hearsay.askAnew(it, said));
            return new Followed(List.of(), said == null ? 0 : there.resting().size(), List.of());
        }
        String why = "\"" + question.called() + "\" "
                + (meaning == null ? "is asked about again" : "means " + meaning.word());
        DealBook.Word word = new DealBook.Word(question.answer(), by, why);
        List<Deal> moved = there.resting().stream()
                .flatMap(it -> moved(it, question, said, word).stream())
                .toList();
        return new Followed(moved, 0, there.goneOn());
    }

    private Optional<Deal> moved(
            InStage.There there, StageQuestions.Question question, @Nullable StageMeaning meaning, DealBook.Word word) {
        Deal deal = there.deal();
        DealUpdate news = meaning == null ? null : news(deal, there.inIt(), meaning, question.called());
        Deal now = whenDealMoves.restated(deal, news, word);
        return now.sameAs(deal) ? Optional.empty() : Optional.of(now);
    }

    /** What a deal in this stage is told to be. */
    static DealUpdate news(Deal deal, StageQuestions.InIt inIt, StageMeaning meaning, String called) {
        return new DealUpdate(
                deal.whose().companyName(),
                null,
                inIt.externalId(),
                meaning.stage(),
                word(meaning, called),
                null,
                null,
                Certainty.STATED,
                inIt.at());
    }

    /** Of an open deal the phase is read from the word for its stage. */
    static String word(StageMeaning meaning, String name) {
        return meaning.stage() == Stage.OPEN ? meaning.word() : name;
    }
}
