package foreword.ask.reading;

import foreword.ask.Answer;
import foreword.ask.AnswerReader;
import foreword.ask.ReadAnswer;
import foreword.words.Phrases;
import java.time.LocalDate;
import java.util.List;

/**
 * A linear model over words, phrases and their places, learned from replies that we wrote; it says what it is sure of and leaves the
 * rest to the owner. docs/answers.md tells how it reads, docs/measurements.md how well.
 */
@SuppressWarnings("EnumOrdinal") // the model counts answers in their order
public final class TrainedAnswerReader implements AnswerReader {
    private static final int LONGEST = 8_000;
    private static final List<Answer> ANSWERS = Answer.LEARNED;

    private final Model model;
    private final Phrases phrases;

    TrainedAnswerReader(Model model, Phrases phrases) {
        this.model = model;
        this.phrases = phrases;
    }

    /** The reader that comes with Foreword. */
    public static TrainedAnswerReader shipped() {
        return new TrainedAnswerReader(Model.load(), Evidence.phrases());
    }

    @Override
    public ReadAnswer read(String words, LocalDate on) {
        String reply = words.substring(0, Math.min(words.length(), LONGEST));
        Clauses clauses = new Clauses(reply, phrases);
        if (clauses.count() == 0) {
            return new String(clauses.text()).indexOf('?') >= 0
                    ? new ReadAnswer(Answer.QUESTION, 1, "?", reply.indexOf('?'), null, "")
                    : ReadAnswer.unclear(0, "there are no words");
        }
        if (clauses.anyShows(Evidence.AUTOMATIC)) {
            return ReadAnswer.unclear(0, "it reads like an automatic reply");
        }
        Features features = new Features(clauses);
        double[] probabilities = model.probabilities(features);
        Answer answer = ANSWERS.get(best(probabilities));
        double confidence = probabilities[answer.ordinal()];
        if (answer == Answer.UNCLEAR || !model.believes(answer, clauses.isMixed(answer), confidence)) {
            return ReadAnswer.unclear(confidence, "no words that decide");
        }
        int[] span = Deciding.words(model, clauses, features, answer.ordinal());
        return new ReadAnswer(
                answer,
                confidence,
                reply.substring(span[0], span[1]),
                span[0],
                answer == Answer.NOT_NOW ? NotBefore.in(reply, on).orElse(null) : null,
                answer == Answer.REFERRED_ON ? Referral.in(reply).orElse("") : "");
    }

    private static int best(double[] probabilities) {
        int best = 0;
        for (int answer = 1; answer < probabilities.length; answer++) {
            best = probabilities[answer] > probabilities[best] ? answer : best;
        }
        return best;
    }
}
