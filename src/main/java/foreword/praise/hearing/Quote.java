package foreword.praise.hearing;

import foreword.words.Words;

/**
 * The words of a segment that carry its praise: all but a salutation before them.
 *
 * @param from the number of the first word
 * @param to after the last
 */
record Quote(int from, int to) {
    private static final int SALUTATION = 3;
    private static final long TELLING = Signal.ACCLAIM.bit
            | Signal.STRONG.bit
            | Signal.MILD.bit
            | Signal.EFFECT.bit
            | Signal.RECOMMEND.bit
            | Signal.UNDERSTATED.bit
            | Signal.COMPARE.bit
            | Signal.RELAYED.bit
            | Signal.THANKS.bit
            | Signal.DEED.bit
            | Signal.EFFORT.bit;

    static Quote in(Words words, Segments segments, int segment) {
        int from = segments.from(segment);
        int to = segments.to(segment);
        int body = firstClauseEnd(words, from, to);
        boolean salutation = body - from <= SALUTATION && body < to && !tells(segments, segment, body);
        return new Quote(salutation ? body : from, to);
    }

    private static int firstClauseEnd(Words words, int from, int to) {
        int end = from + 1;
        while (end < to && (words.gap(end) & (Words.COMMA | Words.COLON)) == 0) {
            end++;
        }
        return end;
    }

    /** Whether a telling phrase begins before this word. */
    private static boolean tells(Segments segments, int segment, int before) {
        for (int hit = segments.firstHit(segment); hit < segments.firstHit(segment + 1); hit++) {
            if (segments.hitStart(hit) < before && (segments.hit(hit) & TELLING) != 0) {
                return true;
            }
        }
        return false;
    }

    /** A number for the words, whatever their case and punctuation. */
    long fingerprint(Words words) {
        return words.fingerprint(from, to);
    }
}
