package foreword.praise.hearing;

import foreword.praise.Band;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Measures our praise detector beside its peers, on the same messages in the same run, and prints Markdown:
 * {@code ./mvnw -Ppraise -DskipTests verify}. Reads ../shared/data/praise, and wants Node and npm for two of the peers.
 */
public final class MeasurePraise {
    private static final String OURS = "Foreword";
    private static final double MAYBE = 1;
    private static final double SURE = 2;

    private final TrainedPraiseDetector detector;
    private final TestSets sets;
    private final List<Contender> contenders;
    private final List<Results> results;

    private MeasurePraise(TrainedPraiseDetector detector, TestSets sets, List<Contender> contenders) {
        this.detector = detector;
        this.sets = sets;
        this.contenders = contenders;
        this.results = contenders.stream()
                .map(contender -> Results.of(contender, sets))
                .toList();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (!Files.isReadable(LabelledMessages.SHARED.resolve("dev.jsonl"))) {
            System.err.println("Measuring reads " + LabelledMessages.SHARED + ", which is not there.");
            System.exit(1);
        }
        try {
            NodeContender.install();
        } catch (IOException absent) {
            System.err.println("Measuring needs Node and the packages of two peers: " + absent.getMessage());
            System.exit(1);
        }
        System.exit(measure() ? 0 : 1);
    }

    private static boolean measure() throws IOException {
        TrainedPraiseDetector detector = TrainedPraiseDetector.shipped();
        try (NodeContender vader = NodeContender.start("VADER (vader-sentiment 1.1.3)", "vader");
                NodeContender afinn = NodeContender.start("AFINN (sentiment 5.0.2)", "afinn")) {
            List<Contender> contenders = new ArrayList<>(List.of(ours(detector), vader, afinn));
            contenders.add(OpenNlp.train("OpenNLP 2.5.4 doccat", PeerRows.open()));
            contenders.add(OpenNlp.train("OpenNLP, taught our own lines too", PeerRows.openAndOwn()));
            contenders.add(Tribuo.train("Tribuo 4.3.2 LibLinear", PeerRows.open()));
            contenders.add(Tribuo.train("Tribuo, taught our own lines too", PeerRows.openAndOwn()));
            return new MeasurePraise(detector, TestSets.load(), contenders).print();
        }
    }

    private static Contender ours(TrainedPraiseDetector detector) throws IOException {
        return new JavaContender(OURS, text -> detector.read(text).confidence(), Files.size(TrainPraise.MODEL));
    }

    private boolean print() throws IOException {
        System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version"));
        printRanking();
        printDecisions();
        printBands();
        printSpeed();
        return printLearning();
    }

    private void printRanking() {
        Table.title(
                "Ranking: average precision",
                "Macro is the mean of mails and client lines.",
                "The peers that learn had GoEmotions and the mails four times; two rows had our own lines as well, five times.",
                "No blind test: Foreword was made with these files in sight, and of a few settings of a peer the best here was taken.");
        Table.head("system", "macro", "dev_email", "dev_b2b_challenge, clients", "GoEmotions part of dev");
        results.forEach(Results::printRanking);
        double mails = TestSets.share(sets.mails());
        double lines = TestSets.share(sets.lines());
        Table.row("by chance", (mails + lines) / 2, mails, lines, TestSets.share(sets.comments()));
    }

    private void printDecisions() {
        Table.title(
                "Decisions: F1, and how often courtesy and sarcasm fired",
                "Each system decides by the one threshold with its largest 2 × F1(mails) + F1(lines).",
                "It was picked on these very files, so F1 is flattered, for all alike.",
                "The lines hold few polite nothings (" + Scores.courtesies(sets.lines()) + ") and sarcasms ("
                        + Scores.sarcasms(sets.lines()) + ").");
        Table.head(
                "system",
                "threshold",
                "macro F1",
                "F1 mails",
                "F1 lines",
                "F1 GoEmotions",
                "courtesy fired, mails",
                "lines",
                "GoEmotions",
                "sarcasm fired, lines");
        results.forEach(Results::printDecisions);
    }

    private void printBands() {
        Table.title(
                "Foreword by its own bands",
                "They were set on these mails and lines, and on our own lines kept aside, when the model was trained.");
        Table.head("messages", "praises", "P sure", "R sure", "P sure and maybe", "R sure and maybe", "F1");
        printBands("dev_email", sets.mails());
        printBands("dev_b2b_challenge, clients", sets.lines());
        printBands("GoEmotions part of dev", sets.comments());
    }

    private void printBands(String name, List<Labelled> messages) {
        Scores bands = new Scores(
                messages, message -> rank(detector.read(message.text()).band()));
        Table.row(
                name,
                Table.whole(bands.praises()),
                bands.precision(SURE),
                bands.recall(SURE),
                bands.precision(MAYBE),
                bands.recall(MAYBE),
                bands.f1(MAYBE));
    }

    private static double rank(Band band) {
        return switch (band) {
            case SURE -> SURE;
            case MAYBE -> MAYBE;
            case NO -> 0;
        };
    }

    private void printSpeed() {
        List<String> texts = sets.texts();
        double length = texts.stream().mapToInt(String::length).average().orElseThrow();
        Table.title(
                "Speed on one thread",
                "The " + Table.whole(texts.size()) + " texts of dev.jsonl, " + Table.whole(length)
                        + " characters each on average; five rounds of a second after three to warm up, then each text by itself.",
                "The peers from npm ran in Node and timed themselves.");
        Table.head("system", "messages a second, best", "middle", "µs a read, p50", "p99", "p99.9", "model file, MB");
        for (Contender contender : contenders) {
            printSpeed(contender, contender.speed(texts));
        }
    }

    private static void printSpeed(Contender contender, Speed speed) {
        OptionalLong bytes = contender.modelBytes();
        Table.row(
                contender.name(),
                Table.whole(speed.best()),
                Table.whole(speed.middle()),
                Table.tenth(speed.p50()),
                Table.tenth(speed.p99()),
                Table.tenth(speed.p999()),
                bytes.isPresent() ? Table.tenth((double) bytes.getAsLong() / 1e6) : "–");
    }

    private boolean printLearning() throws IOException {
        Workspace workspace = new Workspace(detector);
        Table.title(
                "Learning from marks",
                "The first half of each stream is history: an alert there is answered yes or no by its label, "
                        + Workspace.MOST_MARKS + " at most.",
                "The second half was scored before and after, over " + Workspace.SHUFFLES + " shuffles.",
                "\"Best P\" is the precision of the best threshold for that second half, chosen with its labels in sight, that "
                        + "costs at most a fifth of recall: no shift of the threshold can do more.",
                "The labels of MultiDoGO and Senti4SD are weak.");
        Workspace.printHead();
        workspace.print("dev_email", sets.mails(), 1);
        workspace.print("dev_email, a quarter of its praise: 1% of the messages", sets.mails(), 0.25);
        workspace.print("dev_email, an eighth of its praise: 0.5%", sets.mails(), 0.125);
        workspace.print("MultiDoGO and Senti4SD part of dev", sets.chats(), 1);
        workspace.print("own lines kept aside, little praise among traps", sets.littlePraise(), 1);
        long same = workspace.sameToTheBit(sets.texts());
        System.out.println();
        System.out.println("Taught nothing, it gives the shipped confidence to the bit on " + same + " of "
                + sets.all().size() + " texts.");
        return same == sets.all().size();
    }
}
