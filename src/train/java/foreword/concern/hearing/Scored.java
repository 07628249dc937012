package foreword.concern.hearing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A line, and the log-odds that a model gave it.
 *
 * @param score before calibration
 */
record Scored(Line line, double score) {
    /** So many of those that are called a concern shall be one, among lines that were not learned from. */
    private static final double RIGHT = 0.88;

    static Optional<Scored> of(Line line, Listener listener) {
        return listener.hear(line.text(), null).map(heard -> {
            double bounded = Math.min(1 - 1e-12, Math.max(1e-12, heard.probability()));
            return new Scored(line, Math.log(bounded / (1 - bounded)));
        });
    }

    /** The least probability from which so many are right, ours and public mail together. */
    static double surelyFrom(List<Scored> unseen, Calibration calibration) {
        List<Scored> sorted = unseen.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        int right = 0;
        double least = 0.99;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).line().concern() ? 1 : 0;
            double probability = calibration.probability(sorted.get(i).score());
            if (right >= RIGHT * (i + 1) && probability >= 0.5) {
                least = probability;
            }
        }
        return least;
    }
}
