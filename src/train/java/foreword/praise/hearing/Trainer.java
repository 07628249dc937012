package foreword.praise.hearing;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;

/**
 * Logistic regression over segments. A message that is no praise has no segment that is; in one that is, the segment that carries it
 * is found in a few rounds, each with the weights of the one before.
 */
final class Trainer {
    private static final int ROUNDS = 3;
    /** Irony is rare among what people write and costly to mistake. */
    private static final int IRONY = 3;

    /** A signal may weigh more than a word before it is held back. */
    private static final double SIGNALS = 2;

    private static final double COST = 0.1;
    private static final double TOLERANCE = 0.01;

    /**
     * How much each kind of message counts, by repeating it.
     *
     * @param own our own lines
     * @param mails the public mails
     * @param words what a word or pair of words may weigh beside a signal, 1 for as much
     * @param wary whether to leave out public praise of somebody else, and to count own praise in plain words but once
     */
    record Mixture(int own, int mails, double words, boolean wary) {}

    /** No one mixture does best on mail, on chat and on business lines; the mean of the three does. */
    private static final List<Mixture> MIXTURES =
            List.of(new Mixture(1, 4, 1, false), new Mixture(5, 6, 1, true), new Mixture(5, 6, 0.2, true));

    private final Mixture mixture;
    private final List<Feature[]> rows = new ArrayList<>();
    private final List<Double> labels = new ArrayList<>();

    private Trainer(Mixture mixture) {
        this.mixture = mixture;
    }

    /** The mean of the weights that the mixtures lead to. */
    static double[] train(List<Example> examples) {
        double[] mean = new double[Features.COUNT];
        for (Mixture mixture : MIXTURES) {
            double[] weights = train(examples, mixture);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weights[i] / MIXTURES.size();
            }
        }
        return mean;
    }

    private static double[] train(List<Example> examples, Mixture mixture) {
        double[] weights = firstGuess();
        for (int round = 0; round < ROUNDS; round++) {
            Trainer trainer = new Trainer(mixture);
            for (Example example : examples) {
                trainer.add(example, weights);
            }
            weights = trainer.solve();
        }
        return weights;
    }

    @SuppressWarnings("EnumOrdinal") // the first weights are those of the signals, in their order
    private static double[] firstGuess() {
        double[] weights = new double[Features.COUNT];
        for (Signal signal : List.of(
                Signal.ACCLAIM,
                Signal.STRONG,
                Signal.MILD,
                Signal.EFFECT,
                Signal.RECOMMEND,
                Signal.UNDERSTATED,
                Signal.COMPARE,
                Signal.THANKS_FOR_DEED)) {
            weights[signal.ordinal()] = 1;
        }
        return weights;
    }

    private void add(Example example, double[] weights) {
        Labelled message = example.message();
        boolean isPublic = message.source().equals("ge");
        boolean mereThanks = isPublic && message.praise() && example.isMereThanks();
        boolean praise = message.praise() && !mereThanks;
        if (example.segments().isEmpty()
                || (mereThanks && example.isThanksForSomething())
                || (praise && isPublic && mixture.wary() && example.isAboutSomebodyElse())) {
            return;
        }
        if (praise) {
            Example.Seen carrier = example.carrier(weights);
            add(carrier, true, mixture.wary() && carrier.isQuiet() && !isPublic ? 1 : repeats(message));
        } else {
            example.segments().forEach(seen -> add(seen, false, repeats(message)));
        }
    }

    private void add(Example.Seen seen, boolean praise, int times) {
        Feature[] row = row(seen.features());
        for (int i = 0; i < times; i++) {
            rows.add(row);
            labels.add(praise ? 1.0 : 0.0);
        }
    }

    private int repeats(Labelled message) {
        return switch (message.source()) {
            case "own" -> message.subtype().equals("sarcasm") ? IRONY * mixture.own() : mixture.own();
            case "ct" -> mixture.mails();
            default -> 1;
        };
    }

    /** liblinear counts from one, in order, each once. */
    private Feature[] row(int[] sorted) {
        List<Feature> row = new ArrayList<>();
        for (int at = 0; at < sorted.length; ) {
            int next = at;
            while (next < sorted.length && sorted[next] == sorted[at]) {
                next++;
            }
            row.add(new FeatureNode(sorted[at] + 1, (next - at) * share(sorted[at])));
            at = next;
        }
        return row.toArray(new Feature[0]);
    }

    private double share(int feature) {
        return Features.isWord(feature) ? mixture.words() : Features.isSignal(feature) ? SIGNALS : 1;
    }

    private double[] solve() {
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = Features.COUNT;
        problem.x = rows.toArray(new Feature[0][]);
        problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
        problem.bias = -1;
        Linear.disableDebugOutput();
        de.bwaldvogel.liblinear.Model solved = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
        double sign = solved.getLabels()[0] == 1 ? 1 : -1;
        double[] found = solved.getFeatureWeights();
        double[] weights = new double[Features.COUNT];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sign * share(i) * found[i];
        }
        return weights;
    }
}
