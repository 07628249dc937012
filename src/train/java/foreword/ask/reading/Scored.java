package foreword.ask.reading;

import foreword.ask.Answer;
import foreword.words.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * A line, and what a model that has not learned from it makes of it.
 *
 * @param probabilities in the order of {@link Answer}
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // the model counts answers in their order
record Scored(Line line, Clauses clauses, double[] probabilities) {
    private static final int PARTS = 5;

    private static Scored of(Line line, Model model, Phrases phrases) {
        Clauses clauses = new Clauses(line.text(), phrases);
        return new Scored(line, clauses, model.probabilities(new Features(clauses)));
    }

    /** Each line scored by a model that was trained on the other parts. */
    static List<Scored> acrossParts(List<Line> lines, Phrases phrases) {
        List<Scored> scored = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int own = part;
            List<Line> others = lines.stream().filter(line -> part(line) != own).toList();
            Model model = Trainer.train("", others, phrases);
            lines.stream().filter(line -> part(line) == own).forEach(line -> scored.add(of(line, model, phrases)));
        }
        return scored;
    }

    /** Not by the hash that keeps lines aside, or one part would be empty. */
    private static int part(Line line) {
        return line.part(PARTS * 7 + 1) % PARTS;
    }

    int likeliest() {
        int best = 0;
        for (int answer = 1; answer < probabilities.length; answer++) {
            best = probabilities[answer] > probabilities[best] ? answer : best;
        }
        return best;
    }

    boolean isSaidToBe(Answer answer, boolean mixed) {
        return likeliest() == answer.ordinal() && clauses.isMixed(answer) == mixed;
    }

    double most() {
        return probabilities[likeliest()];
    }

    boolean isRight() {
        return likeliest() == line.answer().ordinal();
    }

    /** The probabilities when the logits are stretched. */
    Scored sharpened(double sharpness) {
        double[] sharp = new double[probabilities.length];
        double total = 0;
        for (int i = 0; i < sharp.length; i++) {
            sharp[i] = Math.pow(probabilities[i], sharpness);
            total += sharp[i];
        }
        for (int i = 0; i < sharp.length; i++) {
            sharp[i] /= total;
        }
        return new Scored(line, clauses, sharp);
    }

    double loss() {
        return -Math.log(Math.max(1e-9, probabilities[line.answer().ordinal()]));
    }
}
