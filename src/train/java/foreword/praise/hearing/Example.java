package foreword.praise.hearing;

import foreword.words.OwnWords;
import foreword.words.Phrases;
import foreword.words.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A labelled message as the model sees it: its segments, each with the features it shows. */
record Example(Labelled message, List<Seen> segments) {
    private static final long WORTH = Signal.ACCLAIM.bit
            | Signal.STRONG.bit
            | Signal.EFFECT.bit
            | Signal.RECOMMEND.bit
            | Signal.UNDERSTATED.bit
            | Signal.COMPARE.bit
            | Signal.THANKS_FOR_DEED.bit;
    private static final long TELLING =
            WORTH | Signal.MILD.bit | Signal.THANKS.bit | Signal.RELAYED.bit | Signal.DEED.bit | Signal.EFFORT.bit;

    /** A segment: where it lies in the text, its signals, the places of its features in order. */
    record Seen(int start, int end, long signals, int[] features) {
        /** Whether no phrase of praise is in it. */
        boolean isQuiet() {
            return (signals & TELLING) == 0;
        }

        double score(double[] weights) {
            double score = 0;
            for (int feature : features) {
                score += weights[feature];
            }
            return score;
        }
    }

    private static final Set<String> NOT_ABOUT_US = Set.of(
            "third_party",
            "self_praise",
            "quoted",
            "vendor_pitch",
            "lexical_trap",
            "past_contrast",
            "greeting",
            "sarcasm");

    /** The message as it stands and, where it names somebody who may be one of us, as it reads to those who know the name. */
    static List<Example> of(Labelled message, Phrases phrases, BitSet written) {
        List<Example> examples = new ArrayList<>();
        examples.add(of(message, phrases, new Names(written, Set.of())));
        Set<Integer> ours = message.source().equals("own") && !NOT_ABOUT_US.contains(message.subtype())
                ? named(message, written)
                : Set.of();
        if (!ours.isEmpty()) {
            examples.add(of(message, phrases, new Names(written, ours)));
        }
        return examples;
    }

    private static Set<Integer> named(Labelled message, BitSet written) {
        Words words = Words.in(OwnWords.of(message.text()));
        Set<Integer> named = new HashSet<>();
        for (int word = 0; word < words.count(); word++) {
            if (words.looks(word, Words.CAPITAL)
                    && !words.looks(word, Words.UPPER_CASE)
                    && !written.get(Names.place(words.hash(word)))) {
                named.add(words.hash(word));
            }
        }
        return named;
    }

    private static Example of(Labelled message, Phrases phrases, Names names) {
        Words words = Words.in(OwnWords.of(message.text()));
        Segments segments = new Segments(words, phrases, names);
        Features features = new Features();
        List<Seen> seen = new ArrayList<>();
        for (int segment = 0; segment < segments.count(); segment++) {
            features.read(words, segments, segment);
            int[] places = features.places().sorted();
            int start = words.start(segments.from(segment));
            int end = words.end(segments.to(segment) - 1);
            seen.add(new Seen(start, end, segments.signals(segment), places));
        }
        return new Example(message, seen);
    }

    double score(double[] weights) {
        return segments.stream().mapToDouble(seen -> seen.score(weights)).max().orElse(-20);
    }

    /** The segment that carries the praise: where it is marked, else the one that weighs most so far. */
    Seen carrier(double[] weights) {
        boolean marked = message.spanStart() >= 0;
        return segments.stream()
                .max(Comparator.comparingDouble(seen -> marked ? overlap(seen) : seen.score(weights)))
                .orElseThrow();
    }

    private int overlap(Seen seen) {
        return Math.min(seen.end(), message.spanEnd()) - Math.max(seen.start(), message.spanStart());
    }

    boolean shows(long signals) {
        return segments.stream().anyMatch(seen -> (seen.signals() & signals) != 0);
    }

    /** Thanks and nothing that would make them more than manners. */
    boolean isMereThanks() {
        return message.subtype().equals("gratitude") && !shows(WORTH);
    }

    /** Thanks whose object is no known courtesy and no known deed: nobody can say by rule which. */
    boolean isThanksForSomething() {
        return shows(Signal.THANKS_FOR_SOMETHING.bit);
    }

    /** Praise of somebody who is neither the reader nor the maker of any work. */
    boolean isAboutSomebodyElse() {
        return !shows(Signal.YOU.bit | Signal.WORK.bit) && shows(Signal.OTHERS.bit | Signal.NAMED.bit);
    }
}
