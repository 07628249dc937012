package foreword.testing;

import foreword.deal.source.StageMeaning;
import foreword.deal.source.StageQuestions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stages that were asked about, in a map; they are only shown. */
public final class InMemoryStageQuestions implements StageQuestions {
    private final Map<Id, Question> questions = new LinkedHashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /** Asks, with an answer or without. */
    public void put(Question question, List<Waiting> deals) {
        questions.put(question.id(), question);
        waiting.addAll(deals);
    }

    @Override
    public Optional<Question> find(Id id) {
        return Optional.ofNullable(questions.get(id));
    }

    @Override
    public List<Waiting> waiting(Asked asked) {
        return waiting.stream().filter(it -> it.stage().equals(asked)).toList();
    }

    @Override
    public List<Question> open() {
        return questions.values().stream().filter(it -> it.meaning() == null).toList();
    }

    @Override
    public List<Question> asked(String source, String name) {
        throw new UnsupportedOperationException("screens only show");
    }

    @Override
    public Optional<StageMeaning> answer(String source, String pipeline, String name) {
        throw new UnsupportedOperationException("screens only show");
    }

    @Override
    public Optional<Id> waits(Waiting deal, String title, Instant now) {
        throw new UnsupportedOperationException("screens only show");
    }

    @Override
    public List<Waiting> means(Asked asked, StageMeaning meaning, String by, Instant now) {
        throw new UnsupportedOperationException("screens only show");
    }
}
