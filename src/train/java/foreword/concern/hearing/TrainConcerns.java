package foreword.concern.hearing;

import foreword.words.Phrases;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains the model of concerns: {@code ./mvnw -Ptrain -DskipTests process-test-classes}. Reads the lines in src/train/lines and public
 * mail from ../shared/data/praise, writes the model beside its phrases, and prints how it does on what was kept aside. The same input
 * gives the same bytes.
 */
public final class TrainConcerns {
    static final Path MODEL = Path.of("src", "main", "resources", "foreword", "concern", "hearing", "concern.model");

    private static final int PARTS = 5;

    private TrainConcerns() {}

    public static void main(String[] args) throws IOException {
        if (!Files.isDirectory(Line.SHARED)) {
            System.err.println("The public mails are not there: " + Line.SHARED + ". The committed model stays.");
            System.exit(1);
        }
        Path target = args.length > 0 ? Path.of(args[0]) : MODEL;
        Model model = trained();
        try (OutputStream out = Files.newOutputStream(target)) {
            model.write(out);
        }
        System.out.printf("Written: %s, %d bytes, a concern from %.3f%n", target, Files.size(target), model.sure());
        new ConcernFigures(new Listener(model, Signal.phrases())).print(aside(), Line.mail("dev_email.jsonl"));
    }

    static Model trained() throws IOException {
        Phrases phrases = Signal.phrases();
        List<Line> learned = learned();
        List<Scored> unseen = acrossParts(learned, phrases);
        Calibration calibration = Calibration.on(unseen);
        Model raw = new Trainer(phrases, learned).train(inputs());
        float sure = (float) Scored.surelyFrom(unseen, calibration);
        return new Model(raw.inputs(), raw.linear().calibrated(calibration.slope(), calibration.intercept()), sure);
    }

    private static List<Line> learned() throws IOException {
        return Stream.of(Line.own(), Line.praise(), Line.mail("train_email.jsonl"))
                .flatMap(List::stream)
                .filter(line -> line.source().equals("mail") || !line.isAside())
                .toList();
    }

    /** Our own lines that were kept out of training. */
    static List<Line> aside() throws IOException {
        return Stream.concat(Line.own().stream(), Line.praise().stream())
                .filter(Line::isAside)
                .toList();
    }

    /** Each line scored by a model that has not seen it. */
    private static List<Scored> acrossParts(List<Line> lines, Phrases phrases) {
        List<Scored> scored = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int own = part;
            List<Line> others = lines.stream().filter(line -> part(line) != own).toList();
            Listener listener = new Listener(new Trainer(phrases, others).train(""), phrases);
            lines.stream()
                    .filter(line -> part(line) == own)
                    .flatMap(line -> Scored.of(line, listener).stream())
                    .forEach(scored::add);
        }
        return scored;
    }

    /** Not by the hash that keeps lines aside, or one part would be empty. */
    private static int part(Line line) {
        return line.part(PARTS * 7 + 1) % PARTS;
    }

    /** Names what the model was made from, so that a change of any of it is seen. */
    static String inputs() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Path> files = new ArrayList<>(Line.OWN);
            files.addAll(Line.PRAISE);
            files.add(Line.SHARED.resolve("train_email.jsonl"));
            files.add(MODEL.resolveSibling("phrases.txt"));
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return "features " + Features.COUNT + ", lines, mails and phrases "
                    + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
