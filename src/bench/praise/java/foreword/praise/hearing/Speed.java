package foreword.praise.hearing;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What reading costs on one thread.
 *
 * @param best messages a second in the best of five rounds
 * @param middle in the middle one
 * @param p50 microseconds within which half of the single reads are done
 * @param p99 99 of 100
 * @param p999 999 of 1,000
 */
record Speed(double best, double middle, double p50, double p99, double p999) {
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final int ROUNDS = 5;

    /** Five rounds of a second or a little more each, after three to warm up; then each text once, timed by itself. */
    static Speed of(ToDoubleFunction<String> scorer, List<String> texts) {
        perSecond(scorer, texts, WARM_UP_NANOS);
        double[] rounds = new double[ROUNDS];
        Arrays.setAll(rounds, round -> perSecond(scorer, texts, ROUND_NANOS));
        Arrays.sort(rounds);
        long[] nanos = texts.stream()
                .mapToLong(text -> nanosOfOne(scorer, text))
                .sorted()
                .toArray();
        return new Speed(
                rounds[ROUNDS - 1],
                rounds[ROUNDS / 2],
                percentile(nanos, 0.5),
                percentile(nanos, 0.99),
                percentile(nanos, 0.999));
    }

    private static double perSecond(ToDoubleFunction<String> scorer, List<String> texts, long atLeast) {
        long start = System.nanoTime();
        long read = 0;
        while (System.nanoTime() - start < atLeast) {
            double sum = 0;
            for (String text : texts) {
                sum += scorer.applyAsDouble(text);
            }
            use(sum);
            read += texts.size();
        }
        return read * 1e9 / (double) (System.nanoTime() - start);
    }

    private static long nanosOfOne(ToDoubleFunction<String> scorer, String text) {
        long start = System.nanoTime();
        use(scorer.applyAsDouble(text));
        return System.nanoTime() - start;
    }

    /** So that no compiler leaves the reading out. */
    private static void use(double scores) {
        if (Double.isNaN(scores)) {
            throw new IllegalStateException("A score is not a number");
        }
    }

    private static double percentile(long[] sorted, double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)] / 1_000.0;
    }
}
