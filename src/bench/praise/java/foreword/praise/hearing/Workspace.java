package foreword.praise.hearing;

import foreword.people.Teammate;
import foreword.praise.Mark;
import foreword.praise.PraiseDetector;
import foreword.praise.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
    static final int SHUFFLES = 10;

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final TrainedPraiseDetector shipped;

    Workspace(TrainedPraiseDetector shipped) {
        this.shipped = shipped;
    }

    static void printHead() {
        Table.head("stream", "messages", "marks", "P before", "P after", "best P", "R before", "R after");
    }

    /** A row over all shuffles, in each of which this share of the praises is kept, drawn anew. */
    void print(String stream, List<Labelled> messages, double kept) {
        Tally sum = new Tally();
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            Random random = new Random(seed);
            List<Labelled> thinned = new ArrayList<>(messages);
            thinned.removeIf(message -> message.praise() && random.nextDouble() >= kept);
            Collections.shuffle(thinned, random);
            add(thinned, sum);
        }
        Table.row(
                stream,
                Math.round(sum.messages / SHUFFLES),
                Table.tenth(sum.marks / SHUFFLES),
                sum.hitsBefore / sum.alertsBefore,
                sum.hitsAfter / sum.alertsAfter,
                sum.best / SHUFFLES,
                sum.hitsBefore / sum.praises,
                sum.hitsAfter / sum.praises);
    }

    /** Counts, summed over the shuffles; {@code best} is a sum of precisions. */
    private static final class Tally {
        private double messages;
        private double marks;
        private double praises;
        private double hitsBefore;
        private double alertsBefore;
        private double hitsAfter;
        private double alertsAfter;
        private double best;
    }

    private void add(List<Labelled> stream, Tally sum) {
        int half = stream.size() / 2;
        List<Mark> marks = marks(stream.subList(0, half));
        List<Labelled> later = stream.subList(half, stream.size());
        Scores before = decisions(later, shipped);
        Scores after = decisions(later, shipped.taught(Set.of(), marks));
        sum.messages += stream.size();
        sum.marks += marks.size();
        sum.praises += before.praises();
        sum.hitsBefore += before.hits(1);
        sum.alertsBefore += before.alerts(1);
        sum.hitsAfter += after.hits(1);
        sum.alertsAfter += after.alerts(1);
        sum.best += bestWithAFifthLess(later, before.recall(1));
    }

    /** The best precision that any threshold, chosen with the labels in sight, reaches at no less than four fifths of this recall. */
    private double bestWithAFifthLess(List<Labelled> later, double recall) {
        Scores confidences =
                new Scores(later, message -> shipped.read(message.text()).confidence());
        return Arrays.stream(confidences.distinct())
                .filter(threshold -> confidences.recall(threshold) >= 0.8 * recall)
                .map(confidences::precision)
                .max()
                .orElse(0);
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
