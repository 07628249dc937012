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
    private static final double COST = Double.parseDouble(System.getProperty("cost", "0.1"));
    private static final double TOLERANCE = 0.01;

    private final List<Feature[]> rows = new ArrayList<>();
    private final List<Double> labels = new ArrayList<>();

    private Trainer() {}

    /** How often a message is repeated: the public comments are many and far from business. */
    static int repeats(Labelled message) {
        return switch (message.source()) {
            case "own" -> 10;
            case "ct" -> 8;
            default -> 1;
        };
    }

    static double[] train(List<Example> examples) {
        double[] weights = new double[Features.COUNT];
        for (int signal = 0; signal < Signal.count(); signal++) {
            weights[signal] = signal < Signal.WORK.ordinal() || signal == Signal.EFFECT.ordinal() ? 1 : 0;
        }
        for (int round = 0; round < ROUNDS; round++) {
            Trainer trainer = new Trainer();
            for (Example example : examples) {
                trainer.add(example, weights);
            }
            weights = trainer.solve();
        }
        return weights;
    }

    private void add(Example example, double[] weights) {
        Labelled message = example.message();
        boolean public_ = message.source().equals("ge");
        boolean mereThanks = public_ && message.praise() && example.isMereThanks();
        if (public_ && message.praise() && !mereThanks && example.isAboutNobodyHere()) {
            return;
        }
        boolean praise = message.praise() && !mereThanks;
        List<Example.Seen> used = praise && !example.segments().isEmpty()
                ? List.of(example.carrier(weights))
                : message.praise() && !mereThanks ? List.of() : example.segments();
        for (Example.Seen seen : used) {
            Feature[] row = row(seen.features());
            for (int i = 0; i < repeats(message); i++) {
                rows.add(row);
                labels.add(praise ? 1.0 : 0.0);
            }
        }
    }

    /** liblinear counts from one, in order, each once. */
    private static Feature[] row(int[] sorted) {
        List<Feature> row = new ArrayList<>();
        for (int at = 0; at < sorted.length; ) {
            int next = at;
            while (next < sorted.length && sorted[next] == sorted[at]) {
                next++;
            }
            row.add(new FeatureNode(sorted[at] + 1, next - at));
            at = next;
        }
        return row.toArray(new Feature[0]);
    }

    private double[] solve() {
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = Features.COUNT;
        problem.x = rows.toArray(new Feature[0][]);
        problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
        problem.bias = -1;
        Linear.disableDebugOutput();
        de.bwaldvogel.liblinear.Model solved =
                Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE));
        double sign = solved.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = new double[Features.COUNT];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sign * solved.getFeatureWeights()[i];
        }
        return weights;
    }
}
