package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import foreword.people.Teammate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For admins: stages that wait for a word, and what was said of others, each with a menu. Nothing where no stage was asked about. */
record StagesAtHome(Scene scene, Teammate mate) {
    private static final int MOST = 5;

    List<ObjectNode> blocks() {
        if (mate.role() != Teammate.Role.ADMIN) {
            return List.of();
        }
        List<ObjectNode> lines = new ArrayList<>();
        StageQuestions questions = scene.rows().stageQuestions();
        questions.open().stream()
                .filter(question -> !question.id().value().isEmpty())
                .limit(MOST)
                .forEach(question -> lines.add(Blocks.section(
                        StageScreen.question(scene, question).mrkdwn(),
                        new StageChoices(scene.phrases(), question.id()).all())));
        questions.answered(MOST).forEach(question -> answered(question).ifPresent(lines::add));
        if (!lines.isEmpty()) {
            lines.add(0, Blocks.section("*" + scene.phrases().say(MeaningPhrase.AT_HOME) + "*"));
        }
        return lines;
    }

    private Optional<ObjectNode> answered(StageQuestions.Question question) {
        StageMeaning meaning = question.meaning();
        return meaning == null
                ? Optional.empty()
                : Optional.of(Blocks.section(
                        StageScreen.answer(scene, question, meaning).mrkdwn(),
                        new StageChoices(scene.phrases(), question.id()).correcting(meaning)));
    }
}
