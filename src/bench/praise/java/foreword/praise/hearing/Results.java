package foreword.praise.hearing;

import java.util.function.ToDoubleFunction;

/** The scores of one contender on the three sets, and the threshold that suits it best. */
final class Results {
    private final String name;
    private final Scores mails;
    private final Scores lines;
    private final Scores comments;
    private final double threshold;

    private Results(String name, TestSets sets, ToDoubleFunction<Labelled> score) {
        this.name = name;
        this.mails = new Scores(sets.mails(), score);
        this.lines = new Scores(sets.lines(), score);
        this.comments = new Scores(sets.comments(), score);
        this.threshold = threshold();
    }

    static Results of(Contender contender, TestSets sets) {
        return new Results(contender.name(), sets, message -> contender.score(message.text()));
    }

    /** The lowest of those that make twice F1 on the mails plus F1 on the lines largest. */
    private double threshold() {
        double best = Double.POSITIVE_INFINITY;
        double most = -1;
        for (Scores set : new Scores[] {mails, lines}) {
            for (double candidate : set.distinct()) {
                double value = 2 * mails.f1(candidate) + lines.f1(candidate);
                if (value > most || (value == most && candidate < best)) {
                    most = value;
                    best = candidate;
                }
            }
        }
        return best;
    }

    void printRanking() {
        double mail = mails.averagePrecision();
        double line = lines.averagePrecision();
        Table.row(name, (mail + line) / 2, mail, line, comments.averagePrecision());
    }

    void printDecisions() {
        double mail = mails.f1(threshold);
        double line = lines.f1(threshold);
        Table.row(
                name,
                threshold,
                (mail + line) / 2,
                mail,
                line,
                comments.f1(threshold),
                Table.percent(mails.courtesyFired(threshold)),
                Table.percent(lines.courtesyFired(threshold)),
                Table.percent(comments.courtesyFired(threshold)),
                Table.percent(lines.sarcasmFired(threshold)));
    }
}
