package foreword.deal.reading;

import foreword.money.Amount;
import foreword.money.Figure;
import foreword.money.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which of the sums in a message is the deal's: not a budget, a discount or a lunch, and none when two fit. */
final class Sums {
    private static final int WORDS_BEFORE = 4;
    private static final int WORDS_AFTER = 3;
    private static final Pattern YEAR = Pattern.compile("20[2-3]\\d");
    private static final Pattern ARROW = Pattern.compile("->|=>|→");

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Certainties certainties;

    Sums(Grammar grammar, List<Token> tokens, Certainties certainties) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.certainties = certainties;
    }

    /** The sum of one of the stories; when several are told, only what stands with it. */
    Optional<Amount> of(List<Story> stories, int index) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (fits(at) && (stories.size() == 1 || nearest(stories, at) == index)) {
                places.add(at);
            }
        }
        return best(places);
    }

    /** The sum of a message that tells of one deal only. */
    Optional<Amount> only() {
        return best(IntStream.range(0, tokens.size()).filter(this::fits).boxed().toList());
    }

    private boolean fits(int at) {
        Token token = tokens.get(at);
        Figure figure = token.figure();
        if (figure == null || figure.per() == Period.UNIT) {
            return false;
        }
        boolean sum = token.kind() == Token.Kind.SUM || introduced(at) || corrects(at);
        return sum && !isOther(at) && !isCorrected(at) && !isLeft(at);
    }

    /** "42,500 not 45k": the first of the two. */
    private boolean corrects(int at) {
        int next = Sequences.longest(grammar.list("not-but"), tokens, at + 1);
        return next > at + 1 && next < tokens.size() && tokens.get(next).figure() != null;
    }

    /** "42,500 not 45k": the second of the two. */
    private boolean isCorrected(int at) {
        for (int from = Math.max(0, at - 3); from < at; from++) {
            if (Sequences.longest(grammar.list("not-but"), tokens, from) == at
                    && from > 0
                    && tokens.get(from - 1).figure() != null) {
                return true;
            }
        }
        return false;
    }

    /** "130k -> 118k": the first of the two. */
    private boolean isLeft(int at) {
        return at + 2 < tokens.size()
                && ARROW.matcher(tokens.get(at + 1).text()).matches()
                && tokens.get(at + 2).figure() != null;
    }

    /** A bare number is a sum only after "for", "at", a colon or a dash, and when nothing is counted with it. */
    private boolean introduced(int at) {
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean counted = at + 1 < tokens.size()
                && tokens.get(at + 1).isWord()
                && Sequences.longest(grammar.list("after"), tokens, at + 1) == at + 1
                && Sequences.longest(grammar.list("skip"), tokens, at + 1) == at + 1;
        return !counted
                && !YEAR.matcher(tokens.get(at).text()).matches()
                && (before.pauses() || Sequences.longest(grammar.list("worth"), tokens, at - 1) == at);
    }

    private boolean isOther(int at) {
        int from = before(at);
        int to = after(at);
        return Sequences.any(grammar.list("other-sum"), tokens, from, at)
                || (Sequences.any(grammar.list("other-sum-after"), tokens, at + 1, to)
                        && !Sequences.any(grammar.list("label-after"), tokens, at + 1, to));
    }

    private int before(int at) {
        int from = at;
        while (from > 0 && at - from < WORDS_BEFORE && !tokens.get(from - 1).pauses()) {
            from--;
        }
        boolean labelled = from == at && at >= 2 && tokens.get(at - 1).text().equals(":");
        return labelled ? Math.max(0, at - 3) : from;
    }

    private int after(int at) {
        int to = at + 1;
        while (to < tokens.size() && to - at <= WORDS_AFTER && !tokens.get(to).pauses()) {
            to++;
        }
        return to;
    }

    private int nearest(List<Story> stories, int at) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < stories.size(); i++) {
            for (DealSentences.Said said : stories.get(i).said()) {
                int far = distance(said.match(), at);
                if (far < least) {
                    least = far;
                    nearest = i;
                }
            }
        }
        return nearest;
    }

    /** A sum belongs to what was said before it in its sentence rather than to what follows. */
    private int distance(Match match, int at) {
        if (at >= match.start() && at < match.end()) {
            return 0;
        }
        boolean sameSentence = certainties.sentenceStart(match.start()) == certainties.sentenceStart(at);
        int far = at < match.start() ? 2 * (match.start() - at) + 3 : at - match.end() + 1;
        return sameSentence ? far : far + 100;
    }

    private Optional<Amount> best(List<Integer> places) {
        List<Integer> current = without(places, "former-sum");
        List<Integer> labelled = current.stream().filter(this::isLabelled).toList();
        List<Integer> fit = labelled.isEmpty() ? current : labelled;
        List<Integer> sums = fit.stream()
                .filter(at -> tokens.get(at).kind() == Token.Kind.SUM)
                .toList();
        List<Integer> chosen = sums.isEmpty() ? fit : sums;
        List<Amount> amounts = chosen.stream().map(this::amount).distinct().toList();
        if (amounts.size() > 1 && !isConverted(chosen) && !sameValue(amounts)) {
            return Optional.empty();
        }
        return amounts.stream()
                .filter(amount -> amount.currency() != null)
                .findFirst()
                .or(() -> amounts.stream().findFirst());
    }

    private List<Integer> without(List<Integer> places, String list) {
        List<Integer> kept = places.stream()
                .filter(at -> !Sequences.any(grammar.list(list), tokens, before(at), at))
                .toList();
        return kept.isEmpty() ? places : kept;
    }

    private boolean isLabelled(int at) {
        return Sequences.any(grammar.list("label"), tokens, before(at), at)
                || Sequences.any(grammar.list("label-after"), tokens, at + 1, after(at));
    }

    private Amount amount(int at) {
        Figure figure = Objects.requireNonNull(tokens.get(at).figure());
        return isGrown(at) ? figure.most() : figure.total();
    }

    /** "It grew from 40k to 55k" gives the sum of before and the one of now. */
    private boolean isGrown(int at) {
        return at > 0
                && Sequences.longest(grammar.list("grown-from"), tokens, at - 1) == at
                && Sequences.any(grammar.list("grown"), tokens, before(at), at);
    }

    /** "AED 8,000 (USD 2,179)": the same sum twice. */
    private boolean isConverted(List<Integer> places) {
        return places.size() == 2
                && places.get(1) == places.get(0) + 2
                && tokens.get(places.get(1) - 1).text().equals("(");
    }

    private static boolean sameValue(List<Amount> amounts) {
        return amounts.stream()
                .allMatch(amount -> amount.value().compareTo(amounts.get(0).value()) == 0);
    }
}
