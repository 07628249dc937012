package foreword.adapter.mail.reading;

import java.util.List;

/** Sees whether a mail carries words of an earlier one. */
final class Quotes {
    private Quotes() {}

    /** {@code text} is everything a person sees. */
    static boolean in(String text) {
        List<String> lines = NewWords.lines(text);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (LineMarks.isQuoted(line)
                    || LineMarks.isOriginal(HeaderBlock.bare(line))
                    || HeaderBlock.at(lines, i) != null
                    || QuoteHead.lines(lines, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
