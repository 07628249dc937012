package foreword.praise.hearing;

import foreword.people.Teammate;
import foreword.praise.Mark;
import foreword.praise.PraiseDetector;
import foreword.praise.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A workspace that says yes or no to the first alerts it gets, simulated: the first half of a stream of messages is history, the
 * second half shows what was learned from it.
 */
final class Workspace {
    static final int MOST_MARKS = 15;
    static final int SHUFFLES = 5;

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final TrainedPraiseDetector shipped;

    Workspace(TrainedPraiseDetector shipped) {
        this.shipped = shipped;
    }

    static void printHead() {
        Table.head(
                "stream", "messages", "marks", "P before", "P after", "R before", "R after", "F1 before", "F1 after");
    }

    /** A row with the means over the shuffles. */
    void print(String stream, List<Labelled> messages) {
        double[] sums = new double[7];
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            List<Labelled> shuffled = new ArrayList<>(messages);
            Collections.shuffle(shuffled, new Random(seed));
            double[] outcome = outcome(shuffled);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += outcome[i] / SHUFFLES;
            }
        }
        Table.row(stream, messages.size(), Table.tenth(sums[0]), sums[1], sums[2], sums[3], sums[4], sums[5], sums[6]);
    }

    private double[] outcome(List<Labelled> stream) {
        int half = stream.size() / 2;
        List<Mark> marks = marks(stream.subList(0, half));
        List<Labelled> later = stream.subList(half, stream.size());
        Scores before = decisions(later, shipped);
        Scores after = decisions(later, shipped.taught(Set.of(), marks));
        return new double[] {
            marks.size(),
            before.precision(1),
            after.precision(1),
            before.recall(1),
            after.recall(1),
            before.f1(1),
            after.f1(1)
        };
    }

    /** What a teammate answers who is shown each alert in turn, the detector learning from every answer. */
    private List<Mark> marks(List<Labelled> history) {
        List<Mark> marks = new ArrayList<>();
        PraiseDetector taught = shipped;
        for (Labelled message : history) {
            Reading reading = taught.read(message.text());
            if (reading.span() != null && marks.size() < MOST_MARKS) {
                marks.add(mark(reading.span().of(message.text()), message.praise()));
                taught = shipped.taught(Set.of(), marks);
            }
        }
        return marks;
    }

    private static Mark mark(String words, boolean praise) {
        return new Mark(Mark.Id.fresh(), null, null, words, praise, new Teammate.Id("U1"), NOW, null);
    }

    private static Scores decisions(List<Labelled> messages, PraiseDetector detector) {
        return new Scores(messages, message -> detector.read(message.text()).praise() ? 1 : 0);
    }

    /** How many texts a detector that was taught nothing reads with the very confidence of the shipped one. */
    long sameToTheBit(List<String> texts) {
        PraiseDetector untaught = shipped.taught(Set.of(), List.of());
        return texts.stream()
                .filter(text -> bits(untaught, text) == bits(shipped, text))
                .count();
    }

    private static long bits(PraiseDetector detector, String text) {
        return Double.doubleToRawLongBits(detector.read(text).confidence());
    }
}
