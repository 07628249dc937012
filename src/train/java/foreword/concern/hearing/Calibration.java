package foreword.concern.hearing;

import java.util.List;

/** Platt's scaling: the line that turns scores into log-odds which keep what they promise. */
record Calibration(double slope, double intercept) {
    private static final int STEPS = 60;

    /** By Newton's method on the scores of messages that training has not seen; targets are drawn in as Platt (1999) does. */
    static Calibration on(List<Scored> scores) {
        double concerns =
                scores.stream().filter(scored -> scored.line().concern()).count();
        double high = (concerns + 1) / (concerns + 2);
        double low = 1 / (scores.size() - concerns + 2);
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] sums = new double[5];
            for (Scored scored : scores) {
                double probability = 1 / (1 + Math.exp(-(slope * scored.score() + intercept)));
                double error = (scored.line().concern() ? high : low) - probability;
                double spread = probability * (1 - probability);
                sums[0] += error * scored.score();
                sums[1] += error;
                sums[2] += spread * scored.score() * scored.score();
                sums[3] += spread * scored.score();
                sums[4] += spread;
            }
            double determinant = sums[2] * sums[4] - sums[3] * sums[3] + 1e-9;
            slope += (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
            intercept += (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
        }
        return new Calibration(slope, intercept);
    }

    double probability(double score) {
        return 1 / (1 + Math.exp(-(slope * score + intercept)));
    }
}
