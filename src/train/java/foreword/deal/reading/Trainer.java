package foreword.deal.reading;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import foreword.money.AmountReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Logistic regression, one outcome against the others, over whole messages. */
@SuppressWarnings("EnumOrdinal") // the model counts outcomes in their order
final class Trainer {
    private static final double COST = 30;
    private static final double TOLERANCE = 0.01;
    private static final int STEPS = 127;

    private static final Grammar GRAMMAR = new Grammar();
    private static final Vocabulary VOCABULARY = new Vocabulary(GRAMMAR);
    private static final Hints HINTS = new Hints(GRAMMAR);
    private static final Tokenizer TOKENIZER = new Tokenizer(new AmountReader("USD"));

    private Trainer() {}

    static Clues clues(String text) {
        List<Token> tokens = TOKENIZER.tokens(text);
        return new Clues(tokens, new NamesIn(tokens, VOCABULARY), VOCABULARY, HINTS);
    }

    /** A model that believes nothing yet. */
    static GuessModel train(String inputs, List<Line> lines) {
        BitSet shared = shared(lines);
        Problem problem = new Problem();
        problem.l = lines.size();
        problem.n = Clues.COUNT + 1;
        problem.x = lines.stream().map(line -> row(clues(line.text()), shared)).toArray(Feature[][]::new);
        problem.y = lines.stream().mapToDouble(line -> line.outcome().ordinal()).toArray();
        problem.bias = -1;
        Linear.disableDebugOutput();
        return rounded(inputs, Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE)));
    }

    /** What more than one line shows; what only one does would be learned by heart. */
    private static BitSet shared(List<Line> lines) {
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (Line line : lines) {
            BitSet shown = new BitSet();
            clues(line.text()).places().forEach(shown::set);
            BitSet again = (BitSet) shown.clone();
            again.and(once);
            twice.or(again);
            once.or(shown);
        }
        return twice;
    }

    /** liblinear counts from one, in order, each once; the last feature is always one. */
    private static Feature[] row(Clues clues, BitSet shared) {
        Map<Integer, Integer> counts = new TreeMap<>();
        clues.places().stream().filter(shared::get).forEach(place -> counts.merge(place, 1, Integer::sum));
        List<Feature> row = new ArrayList<>();
        counts.forEach((place, count) -> row.add(new FeatureNode(place + 1, count * clues.share())));
        row.add(new FeatureNode(Clues.COUNT + 1, 1));
        return row.toArray(new Feature[0]);
    }

    /** liblinear lays weights out feature by feature, and outcomes in the order in which it met them. */
    private static GuessModel rounded(String inputs, de.bwaldvogel.liblinear.Model solved) {
        double[] found = solved.getFeatureWeights();
        int outcomes = GuessModel.OUTCOMES;
        double most = 0;
        for (int i = 0; i < Clues.COUNT * outcomes; i++) {
            most = Math.max(most, Math.abs(found[i]));
        }
        byte[] weights = new byte[Clues.COUNT * outcomes];
        float[] offsets = new float[outcomes];
        for (int met = 0; met < outcomes; met++) {
            int outcome = solved.getLabels()[met];
            for (int place = 0; place < Clues.COUNT; place++) {
                weights[place * outcomes + outcome] = (byte) Math.round(found[place * outcomes + met] / most * STEPS);
            }
            offsets[outcome] = (float) found[Clues.COUNT * outcomes + met];
        }
        return new GuessModel(inputs, weights, offsets, (float) (most / STEPS), 1, 1);
    }
}
