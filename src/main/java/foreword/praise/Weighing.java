package foreword.praise;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The weight of one clause: what speaks for praise, what against, set by hand and not learned. */
final class Weighing {
    private static final double NONE = -4.4;
    private static final double THRESHOLD = 0.5;

    private final List<Lexicon.Hit> hits;
    private final Set<Category> here = EnumSet.noneOf(Category.class);
    private final Set<Category> sentence;
    private final boolean question;

    Weighing(Clause clause, List<Lexicon.Hit> hits, Set<Category> sentence) {
        this.hits = hits;
        this.sentence = sentence;
        this.question = clause.question();
        hits.forEach(hit -> here.add(hit.category()));
    }

    double confidence() {
        return 1 / (1 + Math.exp(-logOdds()));
    }

    boolean praise() {
        return confidence() >= THRESHOLD;
    }

    private double logOdds() {
        return NONE
                + gratitude()
                + admiration()
                + pick(Category.EFFECT, 4.7)
                + pick(Category.RECOMMEND, 5.2)
                + against();
    }

    private double gratitude() {
        if (!has(Category.THANKS) || has(Category.ADVANCE)) {
            return 0;
        }
        boolean deed = has(Category.DEED) && !has(Category.ACKNOWLEDGE);
        return (deed ? 3.9 : 0.2) + pick(Category.WARM, deed ? 1.1 : 0.6) + (deed ? pick(Category.YOU, 0.5) : 0);
    }

    private double admiration() {
        if (has(Category.STRONG)) {
            return 4.6 + pick(Category.YOU, 0.6) + pick(Category.WORK, 0.6);
        }
        boolean manners = has(Category.GREETING) || has(Category.AGREEMENT) || has(Category.SCHEDULE);
        return !has(Category.MILD) || manners
                ? 0
                : 2.2 + pick(Category.WORK, 2.1) + pick(Category.YOU, 1.0) + pick(Category.WARM, 0.7);
    }

    private double against() {
        double against = negated() ? -4 : 0;
        against += sentence.contains(Category.CONDITIONAL) ? -2.4 : 0;
        against += question ? -3 : 0;
        against += sentence.contains(Category.PROBLEM) && !has(Category.CONTRAST) && !has(Category.EFFECT) ? -2.6 : 0;
        against += has(Category.OTHERS) && !has(Category.YOU) ? -1.6 : 0;
        against += has(Category.THANKS) ? 0 : pick(Category.BEFORE, -3);
        against += pick(Category.GREETING, -1.5) + pick(Category.DICTATED, -3);
        return against + (has(Category.SCHEDULE) && !has(Category.WORK) ? -1.5 : 0);
    }

    private boolean negated() {
        for (Lexicon.Hit positive : hits) {
            boolean worth = positive.category() == Category.STRONG || positive.category() == Category.MILD;
            if (worth && !has(Category.EFFECT) && hits.stream().anyMatch(hit -> denies(hit, positive))) {
                return true;
            }
        }
        return false;
    }

    private static boolean denies(Lexicon.Hit hit, Lexicon.Hit positive) {
        return hit.category() == Category.NEGATION && hit.at() < positive.at() && positive.at() - hit.at() <= 3;
    }

    Kind kind() {
        if (has(Category.RECOMMEND)) {
            return Kind.RECOMMENDATION;
        }
        boolean thanks = has(Category.THANKS) && has(Category.DEED);
        if (has(Category.EFFECT) && !(thanks && has(Category.WARM))) {
            return Kind.RESULT;
        }
        return thanks ? Kind.GRATITUDE : Kind.ADMIRATION;
    }

    String reason() {
        if (praise()) {
            return kind().name().toLowerCase(Locale.ROOT) + ", by the words \"" + weightiest() + "\"";
        }
        return lowered();
    }

    private String weightiest() {
        List<Category> order = List.of(
                Category.RECOMMEND, Category.EFFECT, Category.STRONG, Category.DEED, Category.MILD, Category.THANKS);
        return order.stream()
                .flatMap(category -> hits.stream().filter(hit -> hit.category() == category))
                .map(Lexicon.Hit::words)
                .findFirst()
                .orElse("");
    }

    private String lowered() {
        if (negated()) {
            return "the good word is negated";
        }
        if (question) {
            return "it is a question";
        }
        if (sentence.contains(Category.CONDITIONAL)) {
            return "it is a condition or a wish";
        }
        if (sentence.contains(Category.PROBLEM)) {
            return "it stands beside a complaint";
        }
        return has(Category.THANKS) || has(Category.GREETING) || has(Category.AGREEMENT)
                ? "courtesy without a deed or a judgement"
                : "no words of praise";
    }

    private boolean has(Category category) {
        return here.contains(category);
    }

    private double pick(Category category, double weight) {
        return has(category) ? weight : 0;
    }
}
