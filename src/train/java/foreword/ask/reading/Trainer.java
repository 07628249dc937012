package foreword.ask.reading;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import foreword.words.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Logistic regression, one answer against the others, over whole replies. */
@SuppressWarnings("EnumOrdinal") // the model counts answers in their order
final class Trainer {
    private static final double COST = 30;
    private static final double TOLERANCE = 0.01;
    private static final int STEPS = 127;

    private Trainer() {}

    /** A model that believes whatever is likeliest; how far is to be measured. */
    static Model train(String inputs, List<Line> lines, Phrases phrases) {
        BitSet shared = shared(lines, phrases);
        List<Feature[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (Line line : lines) {
            for (String text : line.dressed()) {
                rows.add(row(new Features(new Clauses(text, phrases)), shared));
                labels.add((double) line.answer().ordinal());
            }
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = Features.COUNT + 1;
        problem.x = rows.toArray(new Feature[0][]);
        problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
        problem.bias = -1;
        Linear.disableDebugOutput();
        return rounded(inputs, Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE)));
    }

    /** What more than one line shows; what only one does would be learned by heart. */
    private static BitSet shared(List<Line> lines, Phrases phrases) {
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (Line line : lines) {
            Features features = new Features(new Clauses(line.text(), phrases));
            BitSet shown = new BitSet();
            for (int feature = 0; feature < features.count(); feature++) {
                shown.set(features.place(feature));
            }
            BitSet again = (BitSet) shown.clone();
            again.and(once);
            twice.or(again);
            once.or(shown);
        }
        return twice;
    }

    /** liblinear counts from one, in order, each once; the last feature is always one. */
    private static Feature[] row(Features features, BitSet shared) {
        int[] places = new int[features.count()];
        for (int i = 0; i < places.length; i++) {
            places[i] = features.place(i);
        }
        Arrays.sort(places);
        List<Feature> row = new ArrayList<>();
        for (int at = 0; at < places.length; ) {
            int next = at;
            while (next < places.length && places[next] == places[at]) {
                next++;
            }
            if (shared.get(places[at])) {
                row.add(new FeatureNode(places[at] + 1, (next - at) * features.share()));
            }
            at = next;
        }
        row.add(new FeatureNode(Features.COUNT + 1, 1));
        return row.toArray(new Feature[0]);
    }

    /** liblinear lays weights out feature by feature, and answers in the order in which it met them. */
    private static Model rounded(String inputs, de.bwaldvogel.liblinear.Model solved) {
        double[] found = solved.getFeatureWeights();
        double most = 0;
        for (int i = 0; i < Features.COUNT * Model.ANSWERS; i++) {
            most = Math.max(most, Math.abs(found[i]));
        }
        byte[] weights = new byte[Model.ANSWERS * Features.COUNT];
        float[] offsets = new float[Model.ANSWERS];
        for (int met = 0; met < Model.ANSWERS; met++) {
            int answer = solved.getLabels()[met];
            for (int place = 0; place < Features.COUNT; place++) {
                weights[place * Model.ANSWERS + answer] =
                        (byte) Math.round(found[place * Model.ANSWERS + met] / most * STEPS);
            }
            offsets[answer] = (float) found[Features.COUNT * Model.ANSWERS + met];
        }
        return new Model(inputs, weights, offsets, (float) (most / STEPS), 1, new float[2 * Model.ANSWERS]);
    }
}
