package foreword.workflow;

import foreword.deal.source.Sources;
import foreword.deal.source.StageLabel;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.outbox.Card;
import foreword.people.Teammate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When an admin says what a stage of another system means, or corrects it: it is remembered, and the deals in it go along. */
public final class WhenStageExplained {
    private static final String GONE = "This question is gone.";

    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final DealsInStage deals;
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
        this.deals = new DealsInStage(rows, whenDealMoves, hearsay, sources);
        this.sources = sources;
    }

    /** A deal is in a stage that nobody knows, or did not: the admins are asked, the first time that any is. */
    void holds(StageQuestions.InIt inIt, @Nullable StageLabel label) {
        rows.stageQuestions()
                .ask(inIt, sources.title(inIt.stage().source()), label, steps.now())
                .ifPresent(id -> rows.people().teammates().stream()
                        .filter(teammate -> teammate.role() == Teammate.Role.ADMIN)
                        .forEach(admin -> cards.show(admin, card(id))));
    }

    /** Answers one question; one that was answered stays answered until it is corrected. */
    public Result means(Teammate by, StageQuestions.Id id, StageMeaning meaning) {
        return allowed(
                by,
                () -> rows.stageQuestions()
                        .find(id)
                        .map(question -> first(by, question, meaning))
                        .orElse(Result.refused(GONE)));
    }

    private Result first(Teammate by, StageQuestions.Question question, StageMeaning meaning) {
        StageMeaning said = question.meaning();
        if (said == meaning) {
            return Result.done("That is what it means already.");
        }
        return said == null ? answered(by, List.of(question), meaning) : isNow(question);
    }

    /**
     * Corrects an answer, or takes it back: the deals that it moved go along, unless other news has moved them since.
     *
     * @param seen what it meant to whoever corrects it; when it means something else by now, nothing is changed
     * @param meaning null to be asked again
     */
    public Result corrects(Teammate by, StageQuestions.Id id, StageMeaning seen, @Nullable StageMeaning meaning) {
        return allowed(
                by,
                () -> rows.stageQuestions()
                        .find(id)
                        .map(question ->
                                question.meaning() == seen ? answered(by, List.of(question), meaning) : isNow(question))
                        .orElse(Result.refused(GONE)));
    }

    /**
     * Answers by the stage's name, also anew.
     *
     * @param name as the source calls it, with its pipeline before a slash where several have it
     * @param meaning null to be asked again
     */
    public Result means(Teammate by, String source, String name, @Nullable StageMeaning meaning) {
        return allowed(by, () -> {
            List<StageQuestions.Question> asked = rows.stageQuestions().asked(source, name);
            return asked.isEmpty()
                    ? Result.refused("Nobody asked about a stage of that name. Open questions: " + open() + ".")
                    : answered(by, asked, meaning);
        });
    }

    private Result allowed(Teammate by, Supplier<Result> deed) {
        return by.role() == Teammate.Role.ADMIN
                ? steps.step(deed)
                : Result.refused("Only an admin says what a stage means.");
    }

    private static Result isNow(StageQuestions.Question question) {
        StageMeaning now = question.meaning();
        String source = question.stage().source();
        String name = question.called();
        return Result.refused(
                now == null
                        ? "It is asked about again by now."
                        : "It means " + plain(now) + " by now. To correct that: `/foreword settings stage " + source
                                + " " + name + " proposal`, for example.");
    }

    private String open() {
        List<String> names = rows.stageQuestions().open().stream()
                .map(question -> question.stage().source() + " \"" + question.called() + "\"")
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private Result answered(Teammate by, List<StageQuestions.Question> questions, @Nullable StageMeaning meaning) {
        DealsInStage.Followed followed = questions.stream()
                .map(question -> settle(by, question, meaning))
                .reduce(DealsInStage.Followed.NONE, DealsInStage.Followed::and);
        return Result.done(said(questions.get(0).called(), meaning) + followed.told());
    }

    private static String said(String name, @Nullable StageMeaning meaning) {
        if (meaning == null) {
            return "\"" + name + "\" is asked about again.";
        }
        return meaning == StageMeaning.IGNORE
                ? "From now on \"" + name + "\" says nothing of how a deal stands."
                : "From now on \"" + name + "\" means " + plain(meaning) + ".";
    }

    private DealsInStage.Followed settle(
            Teammate by, StageQuestions.Question question, @Nullable StageMeaning meaning) {
        StageQuestions.Asked stage = question.stage();
        rows.stageQuestions().means(stage, meaning, by.id().value(), steps.now());
        DealsInStage.Followed followed = deals.follow(question, meaning, by);
        steps.note(
                by.id().value(),
                question.meaning() == null ? "stage.explained" : "stage.corrected",
                question.id().ref(),
                stage.source() + "/" + question.called() + ": "
                        + (meaning == null ? "to be asked again" : meaning.word()) + "." + followed.told());
        cards.redraw(card(question.id()));
        return followed;
    }

    private static String plain(StageMeaning meaning) {
        return meaning.word().replace('-', ' ');
    }

    private static Card card(StageQuestions.Id id) {
        return new Card(Card.Kind.STAGE, id.value());
    }
}
