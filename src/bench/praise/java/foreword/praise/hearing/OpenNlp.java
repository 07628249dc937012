package foreword.praise.hearing;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/** OpenNLP's document categoriser over words and pairs of words, by maximum entropy with elastic net. */
final class OpenNlp {
    private static final String PRAISE = "praise";
    private static final String OTHER = "other";

    private OpenNlp() {}

    static Contender train(String name, List<Labelled> rows) throws IOException {
        DoccatModel model = DocumentCategorizerME.train("en", samples(rows), parameters(), factory());
        DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
        int praise = categorizer.getIndex(PRAISE);
        return new JavaContender(
                name, text -> categorizer.categorize(tokens(text))[praise], JavaContender.size(model::serialize));
    }

    private static TrainingParameters parameters() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put(QNTrainer.L1COST_PARAM, 0.05);
        parameters.put(QNTrainer.L2COST_PARAM, 0.5);
        return parameters;
    }

    private static DoccatFactory factory() throws IOException {
        return new DoccatFactory(
                new FeatureGenerator[] {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)});
    }

    private static ObjectStream<DocumentSample> samples(List<Labelled> rows) {
        return new ObjectStream<>() {
            private Iterator<Labelled> rest = rows.iterator();

            @Override
            public @Nullable DocumentSample read() {
                return rest.hasNext() ? sample(rest.next()) : null;
            }

            @Override
            public void reset() {
                rest = rows.iterator();
            }
        };
    }

    private static DocumentSample sample(Labelled row) {
        return new DocumentSample(row.praise() ? PRAISE : OTHER, tokens(row.text()));
    }

    private static String[] tokens(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(text);
    }
}
