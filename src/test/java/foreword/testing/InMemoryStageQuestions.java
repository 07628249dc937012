package foreword.testing;

import foreword.deal.source.StageLabel;
import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stages that were asked about, in a map; they are only shown. */
public final class InMemoryStageQuestions implements StageQuestions {
    private final Map<Id, Question> questions = new LinkedHashMap<>();
    private final List<InIt> inIt = new ArrayList<>();

    /** Asks, with an answer or without. */
    public void put(Question question, List<InIt> deals) {
        questions.put(question.id(), question);
        inIt.addAll(deals);
    }

    @Override
    public Optional<Question> find(Id id) {
        return Optional.ofNullable(questions.get(id));
    }

    @Override
    public List<InIt> inIt(Asked stage) {
        return inIt.stream().filter(it -> it.stage().equals(stage)).toList();
    }

    @Override
    public List<Question> open() {
        return questions.values().stream().filter(it -> it.meaning() == null).toList();
    }

    @Override
    public List<Question> answered(int atMost) {
        return questions.values().stream()
                .filter(it -> it.meaning() != null)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Question> asked(String source, String name) {
        throw new UnsupportedOperationException("screens only show");
    }

    @Override
    public Optional<Question> about(Asked stage) {
        throw new UnsupportedOperationException("screens only show");
    }

    @Override
    public Optional<Id> ask(InIt deal, String title, @Nullable StageLabel label, Instant now) {
        throw new UnsupportedOperationException("screens only show");
    }

    @Override
    public void means(Asked stage, @Nullable StageMeaning meaning, String by, Instant now) {
        throw new UnsupportedOperationException("screens only show");
    }
}
