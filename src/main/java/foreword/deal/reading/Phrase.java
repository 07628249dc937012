package foreword.deal.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * A phrase of the grammar: what it says of a deal, and how it is recognised.
 *
 * @param saying the heading under which it stands: {@code won}, {@code negotiation}, {@code retracted}
 */
record Phrase(String saying, Strength strength, List<Part> parts) {
    enum Strength {
        /** Counts with a company or a word for a deal. */
        USUAL,
        /** An everyday phrase: counts only beside a sum, a reason or a word for a deal. */
        WEAK,
        /** No everyday phrase: counts alone. */
        STRONG,
        /** What is to come or to be done; it moves nothing. */
        AHEAD
    }

    enum Place {
        WORDS,
        NAMES,
        OBJECT,
        SUBJECT,
        RIVAL,
        TITLE,
        SUM,
        GAP,
        START,
        END,
        PAUSE,
        RIGHT
    }

    /** The word lists without one of whose sequences it cannot stand. */
    Stream<Sequences> indispensable() {
        return parts.stream()
                .filter(part -> part.place() == Place.WORDS && !part.optional())
                .map(Part::words);
    }

    /** Every sequence of words in it. */
    Stream<List<String>> words() {
        return parts.stream().map(Part::words).flatMap(Sequences::stream);
    }

    /**
     * One place of a phrase.
     *
     * @param words for {@link Place#WORDS}: each of these sequences fits
     */
    record Part(Place place, Sequences words, boolean optional) {}
}
