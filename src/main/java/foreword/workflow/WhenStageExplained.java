package foreword.workflow;

import foreword.deal.Certainty;
import foreword.deal.Deal;
import foreword.deal.DealUpdate;
import foreword.deal.Source;
import foreword.deal.Stage;
import foreword.deal.source.Sources;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.outbox.Card;
import foreword.people.Teammate;
import java.util.List;
import java.util.Optional;

/** When an admin says what a stage of another system means: it is remembered, and the deals that waited for it move. */
public final class WhenStageExplained {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final WhenDealMoves whenDealMoves;
    private final WhenSourceTells.Hearsay hearsay;
    private final Sources sources;

    /** @param hearsay puts what a source says that does not act by itself before a person */
    public WhenStageExplained(
            Rows rows,
            Steps steps,
            Cards cards,
            WhenDealMoves whenDealMoves,
            WhenSourceTells.Hearsay hearsay,
            Sources sources) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.whenDealMoves = whenDealMoves;
        this.hearsay = hearsay;
        this.sources = sources;
    }

    /** Asks the admins, the first time that somebody is in this stage; the deal waits for the answer. */
    void ask(StageQuestions.Waiting waiting) {
        rows.stageQuestions()
                .waits(waiting, sources.title(waiting.stage().source()), steps.now())
                .ifPresent(id -> rows.people().teammates().stream()
                        .filter(teammate -> teammate.role() == Teammate.Role.ADMIN)
                        .forEach(admin -> cards.show(admin, card(id))));
    }

    /** Answers one question; one that was answered stays answered. */
    public Result means(Teammate by, StageQuestions.Id id, StageMeaning meaning) {
        if (by.role() != Teammate.Role.ADMIN) {
            return Result.refused("Only an admin says what a stage means.");
        }
        return steps.step(() -> rows.stageQuestions()
                .find(id)
                .map(question -> first(by, question, meaning))
                .orElse(Result.refused("This question is gone.")));
    }

    private Result first(Teammate by, StageQuestions.Question question, StageMeaning meaning) {
        StageMeaning said = question.meaning();
        if (said == meaning) {
            return Result.done("That is what it means already.");
        }
        String name = question.stage().name();
        if (said != null) {
            return Result.refused(
                    "It means " + plain(said) + " by now. To change that for what comes: `/foreword settings"
                            + " stage " + question.stage().source() + " " + name + " " + meaning.word() + "`.");
        }
        return told(name, meaning, settle(by, question, meaning));
    }

    /**
     * Answers by the stage's name, also anew, for what comes.
     *
     * @param name as the source calls it, with its pipeline before a slash where several have it
     */
    public Result means(Teammate by, String source, String name, StageMeaning meaning) {
        if (by.role() != Teammate.Role.ADMIN) {
            return Result.refused("Only an admin says what a stage means.");
        }
        List<StageQuestions.Question> asked = rows.stageQuestions().asked(source, name);
        if (asked.isEmpty()) {
            return Result.refused("Nobody asked about a stage of that name. Open questions: " + open() + ".");
        }
        return steps.step(() -> told(
                name,
                meaning,
                asked.stream()
                        .mapToInt(question -> settle(by, question, meaning))
                        .sum()));
    }

    private static Result told(String name, StageMeaning meaning, int moved) {
        String waited = moved == 0
                ? "."
                : ", also for " + moved + (moved == 1 ? " deal that waited for it." : " deals that waited for it.");
        return Result.done(
                meaning == StageMeaning.IGNORE
                        ? "From now on \"" + name + "\" says nothing of how a deal stands."
                        : "From now on \"" + name + "\" means " + plain(meaning) + waited);
    }

    private String open() {
        List<String> names = rows.stageQuestions().open().stream()
                .map(question ->
                        question.stage().source() + " \"" + question.stage().name() + "\"")
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** How many deals it concerns at once. */
    private int settle(Teammate by, StageQuestions.Question question, StageMeaning meaning) {
        StageQuestions.Asked stage = question.stage();
        List<StageQuestions.Waiting> waited =
                rows.stageQuestions().means(stage, meaning, by.id().value(), steps.now());
        steps.note(by.id().value(), "stage.explained", stage.source() + "/" + stage.name(), meaning.word());
        cards.redraw(card(question.id()));
        return meaning == StageMeaning.IGNORE
                ? 0
                : (int) waited.stream()
                        .filter(waiting -> moved(by, waiting, meaning))
                        .count();
    }

    /** Only a deal that we have: one that was deleted there meanwhile, or never named its company, is told of again when it moves. */
    private boolean moved(Teammate by, StageQuestions.Waiting waiting, StageMeaning meaning) {
        Source source = Source.of(waiting.stage().source());
        Optional<Deal> deal =
                rows.deals().from(source.name(), waiting.externalId()).filter(it -> !it.hidden());
        deal.map(it -> news(it, waiting, meaning)).ifPresent(news -> {
            if (sources.acts(source.name())) {
                whenDealMoves.apply(news, source, by);
            } else {
                hearsay.ask(news, source);
            }
        });
        return deal.isPresent();
    }

    private static DealUpdate news(Deal deal, StageQuestions.Waiting waiting, StageMeaning meaning) {
        return new DealUpdate(
                deal.whose().companyName(),
                null,
                waiting.externalId(),
                meaning.stage(),
                word(meaning, waiting.stage().name()),
                null,
                null,
                Certainty.STATED,
                waiting.at());
    }

    /** Of an open deal the phase is read from the word for its stage. */
    static String word(StageMeaning meaning, String name) {
        return meaning.stage() == Stage.OPEN ? meaning.word() : name;
    }

    private static String plain(StageMeaning meaning) {
        return meaning.word().replace('-', ' ');
    }

    private static Card card(StageQuestions.Id id) {
        return new Card(Card.Kind.STAGE, id.value());
    }
}
