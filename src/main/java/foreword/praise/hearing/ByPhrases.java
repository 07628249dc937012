package foreword.praise.hearing;

import foreword.praise.Band;
import foreword.praise.Kind;
import foreword.praise.Reading;
import foreword.praise.Span;
import foreword.words.Words;

/** Hears praise in another language than English: by phrases, clause for clause, and never surely. */
final class ByPhrases {
    private static final double UNLIKELY = 0.02;
    private static final long AGAINST = Signal.PROBLEM.bit | Signal.ASKED.bit;
    private static final long PRAISE = Signal.STRONG.bit | Signal.EFFECT.bit;

    private final Language language;
    private final double maybe;

    /**
     * @param maybe the probability that a phrase of praise is given
     */
    ByPhrases(Language language, double maybe) {
        this.language = language;
        this.maybe = maybe;
    }

    Reading read(String text, Words words, Names names) {
        Segments segments = new Segments(words, language.phrases(), names);
        for (int segment = 0; segment < segments.count(); segment++) {
            long signals = segments.signals(segment);
            boolean thanked = Signal.THANKS.in(signals) && Signal.DEED.in(signals) && !Signal.ACKNOWLEDGE.in(signals);
            if (((signals & PRAISE) != 0 || thanked) && (signals & AGAINST) == 0) {
                return praise(text, words, Quote.in(words, segments, segment), signals);
            }
        }
        return Reading.nothing(UNLIKELY, "no words of praise in " + language.name());
    }

    private Reading praise(String text, Words words, Quote quote, long signals) {
        Span span = Span.ofUnits(text, words.start(quote.from()), words.end(quote.to() - 1));
        Kind kind =
                Signal.EFFECT.in(signals) ? Kind.RESULT : Signal.STRONG.in(signals) ? Kind.ADMIRATION : Kind.GRATITUDE;
        return new Reading(
                Band.MAYBE,
                maybe,
                span,
                kind,
                language.name() + " is heard by phrases only: \"" + span.of(text) + "\"");
    }
}
