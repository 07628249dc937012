package foreword.praise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Short words by which somebody makes another's kind words their own; they mean nothing without these. */
public final class Seconding {
    /** In UTF-16 units: whoever writes more says something of their own. */
    private static final int LONGEST = 80;

    private static final Set<String> PHRASES = Set.of(
            "+1",
            "+100",
            "+1000",
            "plus one",
            ":100:",
            "100%",
            ":this:",
            "this",
            "^",
            "^this",
            "^ this",
            "so much this",
            "same",
            "same here",
            "same for me",
            "same for us",
            "same from me",
            "same from us",
            "me too",
            "us too",
            "ditto",
            "likewise",
            "seconded",
            "second that",
            "second this",
            "i second that",
            "i second this",
            "we second that",
            "hear",
            "hear hear",
            "my thoughts exactly",
            "took the words out of my mouth",
            "couldn't agree more",
            "could not agree more",
            "couldn't have said it better",
            "can only agree",
            "i can only agree",
            "totally agree",
            "fully agree",
            "completely agree",
            "agree 100%",
            "agreed 100%",
            "every word of that");

    /** What may stand beside a seconding without making it anything else. */
    private static final Set<String> BESIDE = Set.of(
            "", "yes", "yep", "yeah", "exactly", "absolutely", "definitely", "thanks", "thank you", "thanks all");

    private static final Set<String> LEADS =
            Set.of("exactly", "precisely", "yes", "yep", "yeah", "absolutely", "definitely", "totally", "just", "and");
    private static final Set<String> SAID = Set.of("said", "says", "wrote");
    private static final int LONGEST_NAME = 3;

    private static final Pattern CLAUSES = Pattern.compile("[.!,;\\n\u2013\u2014]");
    private static final Pattern EMOJI = Pattern.compile(":(?!100:|this:)[\\p{L}0-9_+'-]{1,100}:");
    private static final Pattern ORNAMENT = Pattern.compile("[^\\p{L}\\p{N}+%^:'@_ -]");
    private static final Pattern BLANKS = Pattern.compile(" {1,80}");

    private Seconding() {}

    /** Whether these words second what was said before them. */
    public static boolean is(String text) {
        if (text.length() > LONGEST || text.indexOf('?') >= 0) {
            return false;
        }
        List<String> clauses = clauses(text);
        return clauses.stream().anyMatch(Seconding::seconds)
                && clauses.stream().allMatch(clause -> seconds(clause) || BESIDE.contains(clause));
    }

    private static List<String> clauses(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace("\uD83D\uDCAF", ":100:")
                .replace(":100:", ":100:;");
        return CLAUSES.splitAsStream(EMOJI.matcher(plain).replaceAll(" "))
                .map(clause -> ORNAMENT.matcher(clause).replaceAll(" "))
                .map(clause -> BLANKS.matcher(clause).replaceAll(" ").strip())
                .toList();
    }

    private static boolean seconds(String clause) {
        return PHRASES.contains(clause) || pointsAtSpeaker(clause.split(" ", -1));
    }

    /** For example "exactly what she said" or "what Dana Ortiz said". */
    private static boolean pointsAtSpeaker(String[] words) {
        int at = 0;
        while (at < words.length && LEADS.contains(words[at])) {
            at++;
        }
        int name = words.length - at - 2;
        return name >= 1
                && name <= LONGEST_NAME
                && (words[at].equals("what") || words[at].equals("as"))
                && SAID.contains(words[words.length - 1])
                && !words[at + 1].equals("i")
                && !words[at + 1].equals("we");
    }
}
