package foreword.concern.hearing;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import foreword.words.LinearModel;
import foreword.words.OwnWords;
import foreword.words.Phrases;
import foreword.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression over segments. Of a message that complains, the marked words count; where none are marked, the segment that an
 * earlier round found heaviest.
 */
final class Trainer {
    private static final double COST = 0.8;
    private static final double TOLERANCE = 0.005;
    private static final int OWN_COUNTS = 2;
    private static final int ROUNDS = 3;
    private static final int STEPS = 32_000;

    private final Phrases phrases;
    private final List<Line> lines;

    Trainer(Phrases phrases, List<Line> lines) {
        this.phrases = phrases;
        this.lines = lines;
    }

    /** A model whose scores are not calibrated yet. */
    Model train(String inputs) {
        Model model = round(inputs, null);
        for (int round = 1; round < ROUNDS; round++) {
            model = round(inputs, model);
        }
        return model;
    }

    private Model round(String inputs, @Nullable Model before) {
        List<Feature[]> rows = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (Line line : lines.stream().flatMap(line -> line.dressed().stream()).toList()) {
            for (Feature[] row : rows(line, before)) {
                for (int copy = 0; copy < (line.source().equals("own") ? OWN_COUNTS : 1); copy++) {
                    rows.add(row);
                    labels.add(line.concern() ? 1.0 : 0.0);
                }
            }
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = Features.COUNT;
        problem.x = rows.toArray(new Feature[0][]);
        problem.y = labels.stream().mapToDouble(Double::doubleValue).toArray();
        problem.bias = -1;
        Linear.disableDebugOutput();
        return rounded(inputs, Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE)));
    }

    private List<Feature[]> rows(Line line, @Nullable Model before) {
        Words words = Words.in(OwnWords.of(line.text()));
        Segments segments = new Segments(words, phrases);
        List<Feature[]> rows = new ArrayList<>();
        Features features = new Features();
        int heaviest = line.concern() && line.from() < 0 && before != null ? heaviest(words, segments, before) : -1;
        for (int segment = 0; segment < segments.count(); segment++) {
            boolean marked = line.from() < 0
                    || (words.start(segments.from(segment)) < line.to()
                            && words.end(segments.to(segment) - 1) > line.from());
            boolean unmarked = line.concern() && line.from() < 0;
            boolean taken = !line.concern() || (unmarked ? takes(segments, segment, heaviest) : marked);
            if (taken) {
                features.read(words, segments, segment);
                rows.add(row(features));
            }
        }
        return rows;
    }

    /** In the first round whatever shows something bad. */
    private static boolean takes(Segments segments, int segment, int heaviest) {
        return heaviest >= 0
                ? segment == heaviest
                : segments.count() == 1 || (segments.signals(segment) & Segments.BAD) != 0;
    }

    private static int heaviest(Words words, Segments segments, Model model) {
        Features features = new Features();
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int segment = 0; segment < segments.count(); segment++) {
            features.read(words, segments, segment);
            double score = model.linear().score(features.places());
            if (score > most) {
                most = score;
                best = segment;
            }
        }
        return best;
    }

    /** liblinear counts from one, in order, each once. */
    private static Feature[] row(Features features) {
        int[] once = Arrays.stream(features.places().sorted()).distinct().toArray();
        Feature[] row = new Feature[once.length];
        for (int i = 0; i < once.length; i++) {
            row[i] = new FeatureNode(once[i] + 1, 1);
        }
        return row;
    }

    private static Model rounded(String inputs, de.bwaldvogel.liblinear.Model solved) {
        double[] found = solved.getFeatureWeights();
        int sign = solved.getLabels()[0] == 1 ? 1 : -1;
        double most = 0;
        for (int i = 0; i < Features.COUNT; i++) {
            most = Math.max(most, Math.abs(found[i]));
        }
        short[] weights = new short[Features.COUNT];
        for (int i = 0; i < Features.COUNT; i++) {
            weights[i] = (short) Math.round(sign * found[i] / most * STEPS);
        }
        return new Model(inputs, new LinearModel(weights, (float) (most / STEPS), 1, 0), 0.5f);
    }
}
