package foreword.adapter.mail.reading;

import java.util.List;

/** Sees whether a mail carries words of an earlier one. */
final class Quotes {
    private Quotes() {}

    /** {@code text} is everything a person sees. */
    static boolean in(String text) {
        List<MailLine> lines = MailLine.all(text);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && isQuote(lines, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuote(List<MailLine> lines, int at) {
        return lines.get(at).quoted()
                || Separators.isOriginal(lines.get(at))
                || HeaderBlock.at(lines, at) != null
                || QuoteHead.lines(lines, at) > 0;
    }
}
