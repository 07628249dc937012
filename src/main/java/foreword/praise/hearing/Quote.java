package foreword.praise.hearing;

/**
 * The words of a segment that carry its praise: from the first clause with a telling phrase to the last, without the greeting
 * before and the aside behind.
 *
 * @param from the number of the first word
 * @param to after the last
 */
record Quote(int from, int to) {
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
        int first = -1;
        int last = -1;
        for (int hit = segments.firstHit(segment); hit < segments.firstHit(segment + 1); hit++) {
            if ((segments.hit(hit) & TELLING) != 0) {
                first = first < 0 ? segments.hitStart(hit) : first;
                last = segments.hitEnd(hit);
            }
        }
        if (first < 0) {
            return new Quote(segments.from(segment), segments.to(segment));
        }
        return new Quote(
                clauseStart(words, first, segments.from(segment)), clauseEnd(words, last, segments.to(segment)));
    }

    private static int clauseStart(Words words, int word, int floor) {
        int start = word;
        while (start > floor && (words.gap(start) & (Words.COMMA | Words.COLON)) == 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(Words words, int after, int ceiling) {
        int end = after;
        while (end < ceiling && (words.gap(end) & (Words.COMMA | Words.COLON)) == 0) {
            end++;
        }
        return end;
    }

    /** A number for the words, whatever their case and punctuation. */
    long fingerprint(Words words) {
        long print = 1469598103934665603L;
        for (int word = from; word < to; word++) {
            print = (print ^ words.hash(word)) * 1099511628211L;
        }
        return print;
    }
}
