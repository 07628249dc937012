package foreword.praise.hearing;

import foreword.words.LinearModel;
import foreword.words.Phrases;
import foreword.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Trains the praise model: {@code ./mvnw -Ptrain -DskipTests process-test-classes}. Reads ../shared/data/praise and the lines in
 * src/train/lines, writes the model beside its phrases, and prints how it does on the development files. The same input gives the
 * same bytes.
 */
public final class TrainPraise {
    static final Path MODEL = Path.of("src", "main", "resources", "foreword", "praise", "hearing", "praise.model");

    private static final Path PHRASES = MODEL.resolveSibling("phrases.txt");
    private static final String COMMENTS = "train.jsonl";
    private static final String MAILS = "train_email.jsonl";
    private static final String DEV_MAILS = "dev_email.jsonl";
    private static final String DEV_LINES = "dev_b2b_challenge.jsonl";
    private static final int KEPT_ASIDE = 5;
    /** Above the four in five that are promised, as the mails' labels miss some praise. */
    private static final double SURE_PRECISION = 0.85;

    private static final double PROMISED_PRECISION = 0.8;
    private static final double AS_GOOD = 0.03;
    private static final double COURTESY_MOST = 0.03;
    private static final int WEIGHT_STEPS = 4096;

    private final Phrases phrases = Signal.phrases("phrases.txt");
    private final BitSet written;
    private final List<Labelled> training;
    private final List<Labelled> aside;

    private TrainPraise() throws IOException {
        this.training = new ArrayList<>(LabelledMessages.shared(COMMENTS).stream()
                .filter(message -> message.source().equals("ge"))
                .toList());
        training.addAll(LabelledMessages.shared(MAILS));
        List<Labelled> own = LabelledMessages.own();
        training.addAll(every(own, false));
        this.aside = every(own, true);
        this.written = written(training);
    }

    public static void main(String[] args) throws IOException {
        if (!Files.exists(LabelledMessages.SHARED.resolve(COMMENTS))) {
            System.err.println("Training reads " + LabelledMessages.SHARED + ", which is not there.");
            System.exit(1);
        }
        Path target = args.length > 0 ? Path.of(args[0]) : MODEL;
        new TrainPraise().run(target);
    }

    /** Every fifth of our own lines is kept aside, to see what the rest have taught. */
    static List<Labelled> every(List<Labelled> own, boolean aside) {
        return IntStream.range(0, own.size())
                .filter(i -> (i % KEPT_ASIDE == 0) == aside)
                .mapToObj(own::get)
                .toList();
    }

    /** Words that were written small more than once, and those of the phrases. */
    private static BitSet written(List<Labelled> messages) throws IOException {
        Map<Integer, Integer> times = new HashMap<>();
        for (Labelled message : messages) {
            Words words = Words.in(message.text().toCharArray());
            for (int word = 0; word < words.count(); word++) {
                if (!words.looks(word, Words.CAPITAL)) {
                    times.merge(words.hash(word), 1, Integer::sum);
                }
            }
        }
        BitSet written = new BitSet();
        times.forEach((word, often) -> written.set(Names.place(word), often > 1 || written.get(Names.place(word))));
        for (String line : Files.readAllLines(PHRASES)) {
            for (String word : line.split(" ", -1)) {
                written.set(Names.place(Words.hash(word)));
            }
        }
        return written;
    }

    private void run(Path target) throws IOException {
        List<Example> examples = training.stream()
                .flatMap(message -> Example.of(message, phrases, written).stream())
                .toList();
        Model raw = rounded(Trainer.train(examples));
        Model model = calibrated(raw);
        try (OutputStream out = Files.newOutputStream(target)) {
            model.write(out);
        }
        report(model);
        System.out.println("Written: " + target + ", " + Files.size(target) + " bytes; maybe from " + model.maybe()
                + ", sure from " + model.sure());
    }

    private Model rounded(double[] exact) throws IOException {
        short[] weights = new short[exact.length];
        for (int i = 0; i < exact.length; i++) {
            long steps = Math.round(exact[i] * WEIGHT_STEPS);
            weights[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps));
        }
        return new Model(inputs(), new LinearModel(weights, 1f / WEIGHT_STEPS, 1, 0), written, 1, 1);
    }

    private Model calibrated(Model raw) throws IOException {
        Scores mails = scores(LabelledMessages.shared(DEV_MAILS), raw);
        Scores lines = scores(
                LabelledMessages.shared(DEV_LINES).stream()
                        .filter(Labelled::client)
                        .toList(),
                raw);
        Calibration calibration = Calibration.on(mails);
        double maybe = best(mails, lines);
        double sure = sure(mails, lines, scores(aside, raw));
        return new Model(
                raw.inputs(),
                raw.linear().calibrated(calibration.slope(), calibration.intercept()),
                raw.written(),
                (float) calibration.probability(maybe),
                (float) calibration.probability(Math.max(sure, maybe)));
    }

    private Scores scores(List<Labelled> messages, Model model) {
        Listener listener = new Listener(model, phrases, Set.of());
        return new Scores(
                messages,
                message -> listener.hear(message.text(), null)
                        .map(heard -> (Math.log(heard.probability() / (1 - heard.probability()))
                                        - model.linear().intercept())
                                / model.linear().slope())
                        .orElse(-20.0));
    }

    /** The lowest score whose F1 on the mails, twice, and the lines is as good as the best, while courtesy seldom fires. */
    private static double best(Scores mails, Scores lines) {
        double most = 0;
        for (double threshold : mails.distinct()) {
            most = Math.max(most, value(mails, lines, threshold));
        }
        for (double threshold : mails.distinct()) {
            boolean asGood = value(mails, lines, threshold) >= most - AS_GOOD;
            if (asGood && mails.courtesyFired(threshold) <= COURTESY_MOST) {
                return threshold;
            }
        }
        throw new IllegalStateException("Courtesy fires at every useful score");
    }

    private static double value(Scores mails, Scores lines, double threshold) {
        return 2 * mails.f1(threshold) + lines.f1(threshold);
    }

    /** The lowest score from which enough alerts are right, among mails and lines together and among our own lines. */
    private static double sure(Scores mails, Scores lines, Scores own) {
        for (double threshold : mails.distinct()) {
            double hits = mails.hits(threshold) + lines.hits(threshold);
            double alerts = mails.alerts(threshold) + lines.alerts(threshold);
            if (hits >= SURE_PRECISION * alerts
                    && own.precision(threshold) >= SURE_PRECISION
                    && mails.precision(threshold) >= PROMISED_PRECISION) {
                return threshold;
            }
        }
        throw new IllegalStateException("No score is precise enough to be called sure");
    }

    private void report(Model model) throws IOException {
        List<Labelled> lines = LabelledMessages.shared(DEV_LINES).stream()
                .filter(Labelled::client)
                .toList();
        print("dev_email", scores(LabelledMessages.shared(DEV_MAILS), model), model);
        print("dev_b2b_challenge, clients", scores(lines, model), model);
        print("own lines kept aside", scores(aside, model), model);
    }

    private static void print(String name, Scores scores, Model model) {
        for (double threshold : new double[] {model.maybe(), model.sure()}) {
            double score =
                    (Math.log(threshold / (1 - threshold)) - model.linear().intercept())
                                    / model.linear().slope()
                            - 1e-6;
            System.out.printf(
                    "%-28s AP %.3f  from %.3f: P %.3f R %.3f F1 %.3f  courtesy %.3f  sarcasm %.3f%n",
                    name,
                    scores.averagePrecision(),
                    threshold,
                    scores.precision(score),
                    scores.recall(score),
                    scores.f1(score),
                    scores.courtesyFired(score),
                    scores.sarcasmFired(score));
        }
    }

    /** Names what the model was made from, so that a change of any of it is seen. */
    private static String inputs() throws IOException {
        List<Path> messages =
                List.of(LabelledMessages.SHARED.resolve(COMMENTS), LabelledMessages.SHARED.resolve(MAILS));
        return ownInputs() + ", public " + digest(messages);
    }

    /** The part of it that stands in this repository. */
    static String ownInputs() throws IOException {
        return "features " + Features.COUNT + ", phrases " + digest(List.of(PHRASES)) + ", own lines "
                + digest(LabelledMessages.ownFiles());
    }

    private static String digest(List<Path> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
