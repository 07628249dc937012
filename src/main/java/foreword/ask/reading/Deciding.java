package foreword.ask.reading;

import foreword.words.Words;

/** The words that weighed most for an answer: one clause of the reply, without the greeting before it. */
final class Deciding {
    private static final int LONGEST = 40;
    private static final int GREETING = 3;

    private Deciding() {}

    /** The first UTF-16 unit, and the one after the last. */
    static int[] words(Model model, Clauses clauses, Features features, int answer) {
        int best = heaviest(heard(model, clauses, features, answer));
        Words words = clauses.words();
        int from = clauses.from(best);
        int to = Math.min(clauses.to(best), from + LONGEST);
        for (int word = from + 1;
                word < to && word <= from + GREETING && Evidence.GREETING.in(clauses.shown(best));
                word++) {
            if ((words.gap(word) & (Words.COMMA | Words.LINE)) != 0) {
                return new int[] {words.start(word), words.end(to - 1)};
            }
        }
        return new int[] {words.start(from), words.end(to - 1)};
    }

    private static double[] heard(Model model, Clauses clauses, Features features, int answer) {
        double[] heard = new double[clauses.count()];
        for (int feature = 0; feature < features.count(); feature++) {
            if (features.owner(feature) >= 0) {
                heard[features.owner(feature)] += ahead(model, answer, features.place(feature));
            }
        }
        return heard;
    }

    /** How much a feature speaks for this answer rather than for the others. */
    private static double ahead(Model model, int answer, int place) {
        int others = 0;
        for (int other = 0; other < Model.ANSWERS; other++) {
            others += other == answer ? 0 : model.weight(other, place);
        }
        return model.weight(answer, place) - others / (Model.ANSWERS - 1.0);
    }

    private static int heaviest(double[] heard) {
        int best = 0;
        for (int clause = 1; clause < heard.length; clause++) {
            best = heard[clause] > heard[best] ? clause : best;
        }
        return best;
    }
}
