package foreword.praise.hearing;

import foreword.praise.Kind;
import foreword.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a segment was taken for praise or not, in a sentence for a person. */
final class Grounds {
    private static final int PHRASES_NAMED = 3;
    private static final Map<Signal, String> AGAINST = new EnumMap<>(Map.ofEntries(
            Map.entry(Signal.BARE_THANKS, "bare thanks are courtesy"),
            Map.entry(Signal.THANKS_FOR_MESSAGE, "thanks for a message are courtesy"),
            Map.entry(Signal.THANKS_AHEAD, "thanks in advance are courtesy"),
            Map.entry(Signal.AGREEMENT, "it is agreement"),
            Map.entry(Signal.SCHEDULE, "it makes an appointment"),
            Map.entry(Signal.GREETING, "it is a greeting"),
            Map.entry(Signal.SIGNOFF, "it closes a letter"),
            Map.entry(Signal.REQUEST, "it asks for something"),
            Map.entry(Signal.CONDITIONAL, "it is a condition or a wish"),
            Map.entry(Signal.QUESTION, "it is a question"),
            Map.entry(Signal.ASKED, "it is a question"),
            Map.entry(Signal.DENIED, "the good word is denied"),
            Map.entry(Signal.NEGATED_PRAISE, "the good word is negated"),
            Map.entry(Signal.BEFORE_CONTRAST, "a \"but\" takes it back"),
            Map.entry(Signal.PROBLEM, "it tells of a problem"),
            Map.entry(Signal.PROBLEM_NEARBY, "it stands beside a problem"),
            Map.entry(Signal.IRONY, "it sounds like irony"),
            Map.entry(Signal.IRONY_NEARBY, "it sounds like irony"),
            Map.entry(Signal.BEFORE, "it speaks of the past"),
            Map.entry(Signal.BEFORE_NEARBY, "it speaks of the past"),
            Map.entry(Signal.OTHERS, "it is about somebody else"),
            Map.entry(Signal.OURSELVES, "it is about themselves"),
            Map.entry(Signal.DICTATED, "it is wording for something else"),
            Map.entry(Signal.VENDOR, "it is an offer to us"),
            Map.entry(Signal.VENDOR_NEARBY, "it is an offer to us"),
            Map.entry(Signal.TRAP, "the good word means something else")));
    private static final long FOR = Signal.ACCLAIM.bit
            | Signal.STRONG.bit
            | Signal.MILD.bit
            | Signal.THANKS.bit
            | Signal.DEED.bit
            | Signal.EFFECT.bit
            | Signal.RECOMMEND.bit
            | Signal.UNDERSTATED.bit
            | Signal.COMPARE.bit
            | Signal.RELAYED.bit
            | Signal.EFFORT.bit
            | Signal.IRONY.bit;
    private static final long RESULT = Signal.EFFECT.bit | Signal.COMPARE.bit | Signal.UNDERSTATED.bit;
    private static final long ADMIRED = Signal.ACCLAIM.bit | Signal.STRONG.bit;
    private static final long THANKED =
            Signal.THANKS_FOR_DEED.bit | Signal.THANKS_FOR_SOMETHING.bit | Signal.BARE_THANKS.bit;

    private final Model model;
    private final Segments segments;
    private final int segment;
    private final long signals;

    Grounds(Model model, Segments segments, int segment) {
        this.model = model;
        this.segments = segments;
        this.segment = segment;
        this.signals = segments.signals(segment);
    }

    Kind kind() {
        if (Signal.RECOMMEND.in(signals)) {
            return Kind.RECOMMENDATION;
        }
        if ((signals & THANKED) != 0 && (signals & RESULT) == 0) {
            return Kind.GRATITUDE;
        }
        if ((signals & RESULT) != 0 && (signals & ADMIRED) == 0) {
            return Kind.RESULT;
        }
        return (signals & THANKED) != 0 ? Kind.GRATITUDE : Kind.ADMIRATION;
    }

    String whyPraise(Words words, String text) {
        String because = named(words, text);
        Signal lowered = heaviestAgainst();
        String but = lowered == null ? "" : "; less sure because " + AGAINST.get(lowered);
        return opening() + because + but;
    }

    private String opening() {
        return switch (kind()) {
            case GRATITUDE -> Signal.THANKS_FOR_DEED.in(signals) ? "thanks for a deed" : "thanks with substance";
            case ADMIRATION -> "admiration";
            case RESULT -> "a good result";
            case RECOMMENDATION -> "a recommendation";
        };
    }

    private String named(Words words, String text) {
        List<Integer> heaviest = new ArrayList<>();
        for (int hit = segments.firstHit(segment); hit < segments.firstHit(segment + 1); hit++) {
            if ((segments.hit(hit) & FOR) != 0) {
                heaviest.add(hit);
            }
        }
        heaviest.sort(Comparator.comparingDouble(hit -> -worth(segments.hit(hit))));
        List<String> phrases = heaviest.stream()
                .limit(PHRASES_NAMED)
                .sorted()
                .map(hit -> text.substring(words.start(segments.hitStart(hit)), words.end(segments.hitEnd(hit) - 1)))
                .map(phrase -> "\"" + phrase.replaceAll("\\s+", " ") + "\"")
                .distinct()
                .toList();
        return phrases.isEmpty() ? ", by the wording as a whole" : ": " + String.join(", ", phrases);
    }

    private double worth(long categories) {
        double most = -Double.MAX_VALUE;
        for (long left = categories; left != 0; left &= left - 1) {
            most = Math.max(most, weight(Long.numberOfTrailingZeros(left)));
        }
        return most;
    }

    String whyNot() {
        if ((signals & FOR) == 0) {
            return "no words of praise";
        }
        Signal against = heaviestAgainst();
        return against == null ? "too little to go by" : AGAINST.getOrDefault(against, "");
    }

    private @Nullable Signal heaviestAgainst() {
        Signal heaviest = null;
        double least = 0;
        for (long left = signals; left != 0; left &= left - 1) {
            int signal = Long.numberOfTrailingZeros(left);
            double weight = AGAINST.containsKey(Signal.at(signal)) ? weight(signal) : 0;
            if (weight < least) {
                least = weight;
                heaviest = Signal.at(signal);
            }
        }
        return heaviest;
    }

    private double weight(int signal) {
        double sum = model.linear().weights()[Features.place(signal, signal)];
        for (long left = signals; left != 0; left &= left - 1) {
            int other = Long.numberOfTrailingZeros(left);
            sum += other == signal
                    ? 0
                    : model.linear().weights()[Features.place(Math.min(signal, other), Math.max(signal, other))];
        }
        return sum;
    }
}
