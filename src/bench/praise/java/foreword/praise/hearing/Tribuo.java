package foreword.praise.hearing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.data.text.TextFeatureExtractor;
import org.tribuo.data.text.impl.TextFeatureExtractorImpl;
import org.tribuo.data.text.impl.TokenPipeline;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.util.tokens.universal.UniversalTokenizer;

/** Tribuo's logistic regression by LibLinear over words and pairs of words. */
final class Tribuo {
    private static final Label PRAISE = new Label("praise");
    private static final Label OTHER = new Label("other");
    private static final double COST = 1;
    private static final double TOLERANCE = 0.1;
    /** A logger that nobody holds forgets its level. */
    private static final Logger LOGGER = Logger.getLogger("org.tribuo");

    private Tribuo() {}

    static Contender train(String name, List<Labelled> rows) throws IOException {
        LOGGER.setLevel(Level.WARNING);
        TextFeatureExtractor<Label> words =
                new TextFeatureExtractorImpl<>(new TokenPipeline(new UniversalTokenizer(), 2, false));
        Model<Label> model = new LibLinearClassificationTrainer(
                        new LinearClassificationType(LinearType.L2R_LR), COST, TOLERANCE)
                .train(dataset(rows, words));
        return new JavaContender(name, text -> score(model, words, text), JavaContender.size(model::serializeToStream));
    }

    private static MutableDataset<Label> dataset(List<Labelled> rows, TextFeatureExtractor<Label> words) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("labelled messages", labels), labels);
        for (Labelled row : rows) {
            Example<Label> example = words.extract(row.praise() ? PRAISE : OTHER, lower(row.text()));
            if (example.size() > 0) {
                dataset.add(example);
            }
        }
        return dataset;
    }

    /** Tribuo refuses a text of which it knows no word. */
    private static double score(Model<Label> model, TextFeatureExtractor<Label> words, String text) {
        Example<Label> example = words.extract(LabelFactory.UNKNOWN_LABEL, lower(text));
        try {
            Map<String, Label> scores = model.predict(example).getOutputScores();
            return Objects.requireNonNull(scores.get(PRAISE.getLabel())).getScore();
        } catch (IllegalArgumentException noKnownWord) {
            return 0;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
