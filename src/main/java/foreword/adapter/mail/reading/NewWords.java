package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;

/** The words somebody wrote now: no quoted history, signature block, device line or disclaimer. One pass, linear. */
final class NewWords {
    private static final int MOST_CHARS = 64 * 1024;
    private static final int MOST_LINES = 2_000;

    private NewWords() {}

    static String of(String text) {
        List<String> lines = lines(text);
        List<String> kept = new ArrayList<>();
        int words = 0;
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            String bare = HeaderBlock.bare(line);
            if (endsHere(lines, i, bare)) {
                break;
            }
            int head = LineMarks.isQuoted(line) ? 0 : QuoteHead.lines(lines, i);
            if (head > 0) {
                if (!answersBelow(lines, i + head)) {
                    break;
                }
                for (int n = 0; n < head; n++) {
                    kept.add("> " + lines.get(i + n));
                }
                i += head;
                continue;
            }
            if (!LineMarks.isDevice(line)) {
                kept.add(line);
                words += bare.isEmpty() || LineMarks.isQuoted(line) ? 0 : 1;
            } else if (words > 0 && !textBelow(lines, i + 1)) {
                break;
            }
            i++;
        }
        return joined(kept);
    }

    private static boolean endsHere(List<String> lines, int i, String bare) {
        String line = lines.get(i);
        if (LineMarks.isQuoted(line)) {
            return false;
        }
        return LineMarks.isForward(bare)
                || LineMarks.isOriginal(bare)
                || (LineMarks.isSignatureStart(line) && i > 0)
                || LineMarks.isDisclaimer(line)
                || (LineMarks.isUnderscores(bare) && i > 0 && bare.length() >= 20)
                || HeaderBlock.at(lines, i) != null;
    }

    /** Quoted lines follow, and behind them somebody wrote again. */
    private static boolean answersBelow(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && HeaderBlock.bare(lines.get(at)).isEmpty() && !LineMarks.isQuoted(lines.get(at))) {
            at++;
        }
        return at < lines.size() && LineMarks.isQuoted(lines.get(at)) && textBelow(lines, at);
    }

    private static boolean textBelow(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            String bare = HeaderBlock.bare(line);
            if (bare.isEmpty() || LineMarks.isQuoted(line) || LineMarks.isDevice(line)) {
                continue;
            }
            return !endsHere(lines, i, bare) && QuoteHead.lines(lines, i) == 0;
        }
        return false;
    }

    private static String joined(List<String> kept) {
        int end = kept.size();
        while (end > 0
                && (LineMarks.isQuoted(kept.get(end - 1))
                        || HeaderBlock.bare(kept.get(end - 1)).isEmpty()
                        || LineMarks.isRule(kept.get(end - 1).strip()))) {
            end--;
        }
        return String.join("\n", kept.subList(0, end)).strip();
    }

    /** The lines looked at: at most so many, odd line ends made even, trailing blanks gone. */
    static List<String> lines(String text) {
        String examined = text.substring(0, Math.min(text.length(), MOST_CHARS));
        List<String> lines = new ArrayList<>();
        examined.lines().limit(MOST_LINES).forEach(line -> lines.add(line.stripTrailing()));
        return lines;
    }
}
