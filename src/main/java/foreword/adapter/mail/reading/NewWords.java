package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;

/** The words somebody wrote now: no quoted history, signature block, device line or disclaimer. Two passes, linear. */
final class NewWords {
    private static final int LONGEST_SIGNATURE = 15;
    private static final int LONG_LINE = 60;

    private final Heads heads;
    private final Occasion occasion;
    private final Footers footers;
    private final List<MailLine> lines;
    private final List<MailLine> kept = new ArrayList<>();
    private final boolean[] within;
    private final int[] quotes;
    private boolean wrote;

    private NewWords(Heads heads, Occasion occasion) {
        this.heads = heads;
        this.occasion = occasion;
        this.footers = new Footers(heads.lines());
        this.lines = heads.lines();
        this.within = new boolean[lines.size()];
        this.quotes = new int[lines.size() + 1];
        quotes[lines.size()] = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            int head = lines.get(i).isOwn() ? head(i) : 0;
            for (int n = 1; n < head; n++) {
                within[i + n] = true;
            }
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            quotes[i] = lines.get(i).quoted() || (lines.get(i).isOwn() && head(i) > 0) ? i : quotes[i + 1];
        }
    }

    static String of(String text) {
        return of(Heads.of(text), Occasion.UNKNOWN);
    }

    static String of(Heads heads, Occasion occasion) {
        NewWords words = new NewWords(heads, occasion);
        words.read();
        return words.written();
    }

    private void read() {
        int lastOwn = lastOwn();
        int i = 0;
        while (i < lines.size()) {
            MailLine line = lines.get(i);
            int shared = line.isOwn() ? QuoteHead.within(line.raw()) : -1;
            int head = line.isOwn() && shared < 0 ? head(i) : 0;
            if (shared > 0) {
                kept.add(MailLine.of(line.raw().substring(0, shared)));
                return;
            }
            if (head > 0 && !heads.isForward(i) && !answered(i + head, lastOwn)) {
                int answer = new UnmarkedAnswers(heads, occasion).start(kept, i);
                if (answer < 0) {
                    return;
                }
                i = answer;
                wrote = true;
            } else if (head > 0) {
                if (heads.isForward(i)) {
                    return;
                }
                for (MailLine part : lines.subList(i, i + head)) {
                    kept.add(part.asQuoted());
                }
                i += head;
            } else if (line.isOwn() && (Footers.isBanner(line) || Footers.isSealed(lines, i))) {
                i++;
            } else if (line.isOwn() && isTail(i)) {
                i = quotes[i + 1];
            } else if (line.isOwn() && Footers.isDevice(line)) {
                i = wrote ? quotes[i + 1] : i + 1;
            } else {
                kept.add(isWrapped(i) ? line.asQuoted() : line);
                wrote |= kept.get(kept.size() - 1).isOwn();
                i++;
            }
        }
    }

    /** The last line that is not marked as quoted. */
    private int lastOwn() {
        int i = lines.size() - 1;
        while (i >= 0 && !lines.get(i).isOwn()) {
            i--;
        }
        return i;
    }

    /** How many lines here introduce somebody else's mail. */
    private int head(int i) {
        return within[i] ? 0 : heads.length(i);
    }

    /** Marked lines follow, and behind them somebody wrote again. */
    private boolean answered(int from, int lastOwn) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at < lastOwn && lines.get(at).quoted();
    }

    private boolean isTail(int i) {
        return (i > 0 && startsSignature(i)) || footers.isFoot(i) || footers.isRuledFoot(i, quotes[i + 1]);
    }

    private boolean startsSignature(int i) {
        String bare = lines.get(i).bare();
        if (bare.equals("- --")) {
            return true;
        }
        boolean drawn = bare.length() <= 6
                && lines.get(i).isRule(1)
                && !bare.startsWith("*")
                && !bare.startsWith("#")
                && !bare.startsWith("=");
        if (!drawn || (bare.length() < 2 && !bare.equals("—") && !bare.equals("–"))) {
            return false;
        }
        return bare.equals("--") || isShort(i + 1, quotes[i + 1]);
    }

    /** Few lines, none of them as long as prose. */
    private boolean isShort(int from, int end) {
        int written = 0;
        for (int i = from; i < end; i++) {
            written += lines.get(i).isEmpty() ? 0 : 1;
            if (written > LONGEST_SIGNATURE || lines.get(i).bare().length() > 90) {
                return false;
            }
        }
        return written > 0;
    }

    /** The end of a long quoted line that a program broke without marking it. */
    private boolean isWrapped(int i) {
        if (i == 0 || !lines.get(i).isOwn() || !lines.get(i - 1).quoted()) {
            return false;
        }
        String before = lines.get(i - 1).bare();
        char first = lines.get(i).bare().charAt(0);
        boolean open = before.length() >= LONG_LINE || before.lastIndexOf('(') > before.lastIndexOf(')');
        if (lines.get(i).bare().endsWith(" >")) {
            return true;
        }
        boolean over = i + 1 == lines.size() || !lines.get(i + 1).isOwn();
        return open && over && !Character.isUpperCase(first) && !Character.isDigit(first);
    }

    private String written() {
        int end = end(kept.size());
        List<MailLine> words = betweenAnswers(kept.subList(0, end));
        int signature = end(words, SignatureBlock.start(words, words.size()));
        StringBuilder text = new StringBuilder();
        words.subList(0, signature).forEach(line -> text.append(line.raw()).append('\n'));
        return text.toString().strip();
    }

    private int end(int from) {
        return end(kept, from);
    }

    private static int end(List<MailLine> lines, int from) {
        int end = from;
        while (end > 0 && (!lines.get(end - 1).isOwn() || lines.get(end - 1).isRule(3))) {
            end--;
        }
        return end;
    }

    /** Quotes stay only between answers: not above the first, and not above a mere closing. */
    private static List<MailLine> betweenAnswers(List<MailLine> lines) {
        int first = 0;
        while (first < lines.size() && !(lines.get(first).isOwn() && !UnmarkedAnswers.isGreeting(lines.get(first)))) {
            first++;
        }
        int last = lines.size();
        while (last > first && !lines.get(last - 1).quoted()) {
            last--;
        }
        boolean closing = isClosing(lines.subList(last, lines.size()));
        List<MailLine> between = new ArrayList<>();
        boolean joint = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean dropped = lines.get(i).quoted() && (i < first || (closing && i < last));
            joint = dropped || (joint && lines.get(i).isBlank());
            boolean twice = joint
                    && (between.isEmpty() || between.get(between.size() - 1).isBlank());
            if (!dropped && !twice) {
                between.add(lines.get(i));
            }
        }
        return between;
    }

    private static boolean isClosing(List<MailLine> lines) {
        List<MailLine> own = lines.stream().filter(MailLine::isOwn).toList();
        return !own.isEmpty()
                && own.size() <= 3
                && SignatureBlock.isClosing(own.get(0).bare());
    }
}
