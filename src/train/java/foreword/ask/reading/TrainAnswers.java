package foreword.ask.reading;

import foreword.ask.Answer;
import foreword.words.Phrases;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Trains the model of answers: {@code ./mvnw -Ptrain -DskipTests process-test-classes}. Reads src/train/lines/answers.csv, writes the
 * model beside its phrases, and prints how it does on the lines kept aside. The same input gives the same bytes.
 */
@SuppressWarnings("EnumOrdinal") // the model counts answers in their order
public final class TrainAnswers {
    static final Path MODEL = Path.of("src", "main", "resources", "foreword", "ask", "reading", "answers.model");

    /** An answer that acts by itself has to be this precise; the others only stop reminders. */
    private static final double ACTS = 0.985;

    private static final double TELLS = 0.9;
    private static final double LEAST = 0.4;
    private static final double MOST = 0.995;

    private final Phrases phrases = Evidence.phrases();
    private final List<Line> learned;
    private final List<Line> aside;

    private TrainAnswers() throws IOException {
        List<Line> all = Line.table(Line.TABLE);
        this.learned = all.stream().filter(line -> !line.isAside()).toList();
        this.aside = all.stream().filter(Line::isAside).toList();
    }

    public static void main(String[] args) throws IOException {
        Path target = args.length > 0 ? Path.of(args[0]) : MODEL;
        new TrainAnswers().run(target);
    }

    private void run(Path target) throws IOException {
        List<Scored> unseen = Scored.acrossParts(learned, phrases);
        double sharpness = sharpness(unseen);
        List<Scored> calibrated = unseen.stream()
                .filter(scored -> !scored.clauses().anyShows(Evidence.AUTOMATIC))
                .map(scored -> scored.sharpened(sharpness))
                .toList();
        float[] believed = new float[2 * Model.ANSWERS];
        for (Answer answer : Answer.LEARNED) {
            believed[Model.believed(answer, false)] = (float) believed(answer, false, calibrated);
            believed[Model.believed(answer, true)] = (float) believed(answer, true, calibrated);
        }
        Model raw = Trainer.train(inputs(), learned, phrases);
        Model model = new Model(raw.inputs(), raw.weights(), raw.offsets(), raw.scale(), (float) sharpness, believed);
        try (OutputStream out = Files.newOutputStream(target)) {
            model.write(out);
        }
        System.out.printf(
                "Written: %s, %d bytes, learned from %d lines, %.3f of them right when unseen, believed from %s%n",
                target,
                Files.size(target),
                learned.size(),
                unseen.stream().filter(Scored::isRight).count() / (double) unseen.size(),
                Arrays.toString(believed));
        new AnswerFigures(new TrainedAnswerReader(model, phrases), aside).print();
    }

    /** What makes the probabilities of unseen lines keep what they promise: the least loss among a grid. */
    private static double sharpness(List<Scored> unseen) {
        double best = 1;
        double least = Double.MAX_VALUE;
        for (int step = 10; step <= 80; step++) {
            double tried = step / 20.0;
            double loss = unseen.stream()
                    .mapToDouble(scored -> scored.sharpened(tried).loss())
                    .sum();
            if (loss < least) {
                least = loss;
                best = tried;
            }
        }
        return best;
    }

    /** The least probability from which so many of the unseen lines that it is said of are right. */
    private static double believed(Answer answer, boolean mixed, List<Scored> unseen) {
        List<Scored> said = unseen.stream()
                .filter(scored -> scored.isSaidToBe(answer, mixed))
                .sorted(Comparator.comparingDouble(Scored::most).reversed())
                .toList();
        double wanted = answer == Answer.YES || answer == Answer.NO ? ACTS : TELLS;
        double least = MOST;
        int right = 0;
        for (int i = 0; i < said.size(); i++) {
            right += said.get(i).isRight() ? 1 : 0;
            if (right >= wanted * (i + 1) && said.get(i).most() >= LEAST) {
                least = Math.min(said.get(i).most(), MOST);
            }
        }
        return least;
    }

    /** Names what the model was made from, so that a change of any of it is seen. */
    static String inputs() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file :
                    List.of(Line.TABLE, MODEL.resolveSibling("phrases.txt"), MODEL.resolveSibling("dates.txt"))) {
                digest.update(Files.readAllBytes(file));
            }
            return "features " + Features.COUNT + ", lines, phrases and dates "
                    + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
