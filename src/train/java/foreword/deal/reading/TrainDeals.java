package foreword.deal.reading;

import foreword.money.AmountReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Trains the model of deal news: {@code ./mvnw -Ptrain -DskipTests process-test-classes}. Reads src/train/lines/deals.txt and the
 * examples of the tests, writes the model beside the grammar, and prints how it does on lines that it did not see. The same input gives
 * the same bytes.
 */
@SuppressWarnings("EnumOrdinal") // the model counts outcomes in their order
public final class TrainDeals {
    static final Path MODEL = Path.of("src", "main", "resources", "foreword", "deal", "reading", "deals.model");
    private static final int PARTS = 10;

    /** So many lines of talk in a thousand may be taken for news. */
    private static final double ERRS = 4.0 / 1000;

    private static final double LEAST = 0.4;

    /** A line that a model did not learn from, and what it made of it. */
    private record Unseen(Line line, Outcome said, double probability, boolean hedged) {
        boolean isNews() {
            return said != Outcome.NOTHING;
        }

        boolean isRight() {
            return said == line.outcome();
        }
    }

    private TrainDeals() {}

    public static void main(String[] args) throws IOException {
        List<Line> lines = Line.all();
        List<Unseen> unseen = acrossParts(lines);
        float believed = believed(unseen, false);
        float hedged = believed(unseen, true);
        GuessModel raw = Trainer.train(inputs(), lines);
        GuessModel model = new GuessModel(raw.inputs(), raw.weights(), raw.offsets(), raw.scale(), believed, hedged);
        Path target = args.length > 0 ? Path.of(args[0]) : MODEL;
        try (OutputStream out = Files.newOutputStream(target)) {
            model.write(out);
        }
        System.out.printf(
                "Written: %s, %d bytes, learned from %d lines, believed from %.2f, where something hedges from %.2f%n",
                target, Files.size(target), lines.size(), believed, hedged);
        print(unseen, believed, hedged);
    }

    private static void print(List<Unseen> unseen, float believed, float hedged) {
        List<Unseen> news = unseen.stream()
                .filter(line -> line.line().outcome() != Outcome.NOTHING)
                .toList();
        List<Unseen> said = unseen.stream()
                .filter(line -> line.isNews() && line.probability() >= (line.hedged() ? hedged : believed))
                .toList();
        System.out.printf(
                "Of lines unseen: %d of %d of news read right, %d read wrong, %d of %d of talk taken for news%n",
                said.stream().filter(Unseen::isRight).count(),
                news.size(),
                said.stream()
                        .filter(line -> !line.isRight() && line.line().outcome() != Outcome.NOTHING)
                        .count(),
                said.stream()
                        .filter(line -> line.line().outcome() == Outcome.NOTHING)
                        .count(),
                unseen.size() - news.size());
    }

    private static List<Unseen> acrossParts(List<Line> lines) {
        Hedges hedges = new Hedges(new Grammar());
        BiPredicate<String, Outcome> guessed = guessed();
        Tokenizer tokenizer = new Tokenizer(new AmountReader("USD"));
        List<Unseen> unseen = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int aside = part;
            GuessModel model = Trainer.train(
                    "", lines.stream().filter(line -> line.part(PARTS) != aside).toList());
            for (Line line : lines) {
                if (line.part(PARTS) == aside) {
                    unseen.add(unseen(line, model, hedges.doubts(tokenizer.tokens(line.text())), guessed));
                }
            }
        }
        return unseen;
    }

    /** Whether an outcome would be guessed of a text at all. */
    private static BiPredicate<String, Outcome> guessed() {
        AmountReader amounts = new AmountReader("USD");
        DealSentences sentences = new DealSentences(amounts);
        Guesses guesses = new Guesses(new Grammar(), amounts, new GuessModel("", new byte[0], new float[0], 1, 1, 1));
        return (text, outcome) -> sentences.read(text).updates().isEmpty() && guesses.may(text, outcome);
    }

    private static Unseen unseen(Line line, GuessModel model, boolean doubted, BiPredicate<String, Outcome> guessed) {
        double[] probabilities = model.probabilities(Trainer.clues(line.text()));
        int best = GuessModel.best(probabilities);
        Outcome said = Outcome.ALL.get(best);
        boolean silent = line.outcome() == Outcome.NOTHING && !guessed.test(line.text(), said);
        return new Unseen(line, silent ? Outcome.NOTHING : said, probabilities[best], doubted);
    }

    /** The least probability from which so few lines of talk are taken for news. */
    private static float believed(List<Unseen> unseen, boolean hedged) {
        List<Unseen> talk = unseen.stream()
                .filter(line -> line.hedged() == hedged && line.line().outcome() == Outcome.NOTHING)
                .toList();
        List<Double> errors = talk.stream()
                .filter(Unseen::isNews)
                .map(Unseen::probability)
                .sorted((one, other) -> Double.compare(other, one))
                .toList();
        int allowed = (int) (talk.size() * ERRS);
        double least = errors.size() > allowed ? errors.get(allowed) : LEAST;
        return (float) Math.max(LEAST, Math.nextUp((float) least));
    }

    /** Names what the model was made from, so that a change of any of it is seen. */
    static String inputs() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(Line.TABLE));
            for (Path file : Line.examples()) {
                digest.update(Files.readAllBytes(file));
            }
            for (String language : Grammar.LANGUAGES) {
                digest.update(Files.readAllBytes(MODEL.resolveSibling("grammar." + language + ".txt")));
            }
            return "clues " + Clues.COUNT + ", lines, examples and grammar "
                    + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
