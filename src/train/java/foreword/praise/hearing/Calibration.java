package foreword.praise.hearing;

/** Platt's scaling: the line that turns scores into log-odds which keep what they promise. */
record Calibration(double slope, double intercept) {
    private static final int STEPS = 60;

    /** By Newton's method on the scores of messages that training has not seen; targets are drawn in as Platt (1999) does. */
    static Calibration on(Scores scores) {
        double praises = scores.praises();
        double high = (praises + 1) / (praises + 2);
        double low = 1 / (scores.size() - praises + 2);
        double slope = 1;
        double intercept = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] sums = new double[5];
            for (int i = 0; i < scores.size(); i++) {
                double probability = 1 / (1 + Math.exp(-(slope * scores.score(i) + intercept)));
                double error = (scores.praise(i) ? high : low) - probability;
                add(sums, scores.score(i), error, probability * (1 - probability));
            }
            double determinant = sums[2] * sums[4] - sums[3] * sums[3] + 1e-9;
            slope += (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
            intercept += (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
        }
        return new Calibration(slope, intercept);
    }

    private static void add(double[] sums, double score, double error, double spread) {
        sums[0] += error * score;
        sums[1] += error;
        sums[2] += spread * score * score;
        sums[3] += spread * score;
        sums[4] += spread;
    }

    double probability(double score) {
        return 1 / (1 + Math.exp(-(slope * score + intercept)));
    }
}
