package foreword.praise.hearing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How well numbers rank messages and, from a threshold on, tell praise from the rest. */
final class Scores {
    private static final Set<String> COURTESY =
            Set.of("courtesy", "bare", "boilerplate", "bare_thanks", "ack", "signoff", "thanks_in_advance");

    private static final Set<String> SARCASM = Set.of("sarcasm");

    private final List<Labelled> messages;
    private final double[] scores;

    Scores(List<Labelled> messages, ToDoubleFunction<Labelled> score) {
        this.messages = messages;
        this.scores = messages.stream().mapToDouble(score).toArray();
    }

    int size() {
        return scores.length;
    }

    double[] distinct() {
        return Arrays.stream(scores).distinct().sorted().toArray();
    }

    double score(int message) {
        return scores[message];
    }

    boolean praise(int message) {
        return messages.get(message).praise();
    }

    double praises() {
        return messages.stream().filter(Labelled::praise).count();
    }

    double alerts(double threshold) {
        return Arrays.stream(scores).filter(score -> score >= threshold).count();
    }

    double hits(double threshold) {
        double hits = 0;
        for (int i = 0; i < scores.length; i++) {
            hits += praise(i) && scores[i] >= threshold ? 1 : 0;
        }
        return hits;
    }

    double precision(double threshold) {
        return hits(threshold) / Math.max(1, alerts(threshold));
    }

    double recall(double threshold) {
        return hits(threshold) / Math.max(1, praises());
    }

    double f1(double threshold) {
        return 2 * hits(threshold) / Math.max(1, alerts(threshold) + praises());
    }

    /** Area under the steps of precision over recall; messages with equal scores are one step. */
    double averagePrecision() {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        double area = 0;
        double hits = 0;
        for (int at = 0; at < order.length; ) {
            int next = at;
            double found = 0;
            while (next < order.length && scores[order[next]] == scores[order[at]]) {
                found += praise(order[next++]) ? 1 : 0;
            }
            hits += found;
            area += found * hits / next;
            at = next;
        }
        return area / Math.max(1, praises());
    }

    static long courtesies(List<Labelled> messages) {
        return of(COURTESY, messages);
    }

    static long sarcasms(List<Labelled> messages) {
        return of(SARCASM, messages);
    }

    private static long of(Set<String> subtypes, List<Labelled> messages) {
        return messages.stream()
                .filter(message -> !message.praise() && subtypes.contains(message.subtype()))
                .count();
    }

    double courtesyFired(double threshold) {
        return fired(threshold, COURTESY);
    }

    double sarcasmFired(double threshold) {
        return fired(threshold, SARCASM);
    }

    private double fired(double threshold, Set<String> subtypes) {
        double all = 0;
        double fired = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!praise(i) && subtypes.contains(messages.get(i).subtype())) {
                all++;
                fired += scores[i] >= threshold ? 1 : 0;
            }
        }
        return all == 0 ? Double.NaN : fired / all;
    }
}
