package foreword.adapter.mail.reading;

import java.util.ArrayList;
import java.util.List;

/** How reading did on a set of replies: a line of the client's that is missing is lost, a line of somebody else's is a leak. */
public final class ReplyScore {
    private final List<String> wrong = new ArrayList<>();
    private int cases;
    private int held;
    private int exact;
    private int whole;
    private int lost;
    private int leaked;
    private int linesRight;
    private int linesRead;
    private int linesWanted;

    /** Judges one reading. */
    public void add(ReplyCase reply, String text) {
        cases++;
        if (reply.holds(text)) {
            held++;
        } else {
            wrong.add(reply.id());
        }
        reply.expected().ifPresent(expected -> compare(expected, text));
    }

    private void compare(String expected, String text) {
        List<String> missing = lines(expected);
        List<String> more = lines(text);
        for (String line : lines(text)) {
            if (missing.remove(line)) {
                more.remove(line);
            }
        }
        linesWanted += lines(expected).size();
        linesRead += lines(text).size();
        linesRight += lines(expected).size() - missing.size();
        boolean same = ReplyCase.squeezed(expected).equals(ReplyCase.squeezed(text));
        whole++;
        exact += same ? 1 : 0;
        lost += !same && !missing.isEmpty() ? 1 : 0;
        leaked += !same && !more.isEmpty() ? 1 : 0;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.replace('\u00a0', ' ').lines().toList()) {
            String joined = line.strip().replaceAll("\\s+", " ");
            if (!joined.isEmpty()) {
                lines.add(joined);
            }
        }
        return lines;
    }

    public int cases() {
        return cases;
    }

    /** The share of cases of which every claim holds. */
    public double held() {
        return share(held, cases);
    }

    /** Of the cases that give the new words to the letter, the share read so, white space aside. */
    public double exact() {
        return share(exact, whole);
    }

    public double lost() {
        return share(lost, whole);
    }

    public double leaked() {
        return share(leaked, whole);
    }

    /** The harmonic mean of the share of read lines that are right and of right lines that were read. */
    public double lineF1() {
        return share(2 * linesRight, linesRead + linesWanted);
    }

    /** The ids of the cases of which some claim does not hold. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    private static double share(int part, int all) {
        return all == 0 ? Double.NaN : (double) part / all;
    }
}
