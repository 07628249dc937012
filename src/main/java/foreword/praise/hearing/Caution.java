package foreword.praise.hearing;

import java.util.ArrayList;
import java.util.List;

/**
 * How wary a workspace has to be. Where praise is rarer than in the mails the model was calibrated on, its probabilities are too
 * high for everything alike; the answers to alerts tell by how much: the shift of the log-odds under which they are most likely,
 * given that it is rarely large. It only ever lowers, and at most about as far as from the threshold of <em>maybe</em> to that of
 * <em>sure</em>: what is heard with certainty is worth an alert in every workspace.
 */
final class Caution {
    /** A shift of one in log-odds is nothing unusual: e times rarer. */
    private static final double USUAL = 1;

    private static final double MOST = 0.5;
    private static final double CERTAIN = 0.999;
    private static final int ROUNDS = 20;

    private final Model model;
    private final List<Answer> answers = new ArrayList<>();
    private double shift;

    Caution(Model model) {
        this.model = model;
    }

    private record Answer(double logOdds, boolean praise) {}

    /**
     * Somebody said whether it was praise.
     *
     * @param probability what the shipped model gave it; what it would not have alerted for tells nothing of its alerts
     */
    void answered(double probability, boolean praise) {
        if (probability >= model.maybe()) {
            double bounded = Math.min(CERTAIN, probability);
            answers.add(new Answer(Math.log(bounded / (1 - bounded)), praise));
            shift = Math.max(-MOST, Math.min(0, mostLikely()));
        }
    }

    /** What is added to every score before calibration. */
    double change() {
        return shift / model.linear().slope();
    }

    /** Newton's method; the function is concave, a few rounds do. */
    private double mostLikely() {
        double at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double gradient = -at / (USUAL * USUAL);
            double curvature = 1 / (USUAL * USUAL);
            for (Answer answer : answers) {
                double expected = 1 / (1 + Math.exp(-(answer.logOdds() + at)));
                gradient += (answer.praise() ? 1 : 0) - expected;
                curvature += expected * (1 - expected);
            }
            at += gradient / curvature;
        }
        return at;
    }
}
