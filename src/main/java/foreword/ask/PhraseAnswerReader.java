package foreword.ask;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the reply to "how well do you know X, would you feel comfortable introducing us?" by phrases.
 *
 * <p>Longer phrases are tried first and use up their words, so that "not comfortable" is never also "comfortable". Where
 * what is left points in two directions, the answer is {@link Answer#UNCLEAR}: a person looks.
 */
public final class PhraseAnswerReader implements AnswerReader {
    private static final int LONGEST = 4_000;

    @Override
    public ReadAnswer read(String words) {
        String text = normal(words.substring(0, Math.min(words.length(), LONGEST)));
        if (text.isBlank()) {
            return new ReadAnswer(Answer.UNCLEAR, "there are no words");
        }
        Map<Answer, String> found = new EnumMap<>(Answer.class);
        String rest = text;
        for (AnswerPhrases.Phrase phrase : AnswerPhrases.LONGEST_FIRST) {
            String needle = " " + phrase.words() + " ";
            int at = rest.indexOf(needle);
            if (at >= 0) {
                if (phrase.answer() != Answer.UNCLEAR) {
                    found.putIfAbsent(phrase.answer(), phrase.words());
                }
                rest = rest.replace(needle, " | ");
            }
        }
        return decided(found, words);
    }

    private static ReadAnswer decided(Map<Answer, String> found, String words) {
        Set<Answer> left = found.isEmpty() ? EnumSet.noneOf(Answer.class) : EnumSet.copyOf(found.keySet());
        if (left.isEmpty()) {
            return words.indexOf('?') >= 0
                    ? new ReadAnswer(Answer.QUESTION, "?")
                    : new ReadAnswer(Answer.UNCLEAR, "no phrase that decides");
        }
        if (left.contains(Answer.REFERRED_ON)) {
            left.removeAll(EnumSet.of(Answer.NO, Answer.HESITANT));
        }
        if (left.contains(Answer.NOT_NOW)) {
            left.removeAll(EnumSet.of(Answer.NO, Answer.HESITANT, Answer.YES));
        }
        if (left.contains(Answer.HESITANT)) {
            left.remove(Answer.YES);
        }
        if (left.contains(Answer.QUESTION) && left.size() > 1) {
            left.removeAll(EnumSet.of(Answer.HESITANT));
        }
        if (left.contains(Answer.NO) && left.contains(Answer.HESITANT)) {
            left.remove(Answer.HESITANT);
        }
        if (left.size() == 1) {
            Answer answer = left.iterator().next();
            return new ReadAnswer(answer, found.getOrDefault(answer, ""));
        }
        List<String> signals = new ArrayList<>();
        left.forEach(answer -> signals.add(found.getOrDefault(answer, "")));
        return new ReadAnswer(Answer.UNCLEAR, "both: " + String.join(" / ", signals));
    }

    /** Lower case, words and marks apart by single blanks, one blank at both ends. */
    private static String normal(String words) {
        StringBuilder out = new StringBuilder(" ");
        String lower = words.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
        for (String line : lower.lines()
                .filter(line -> !line.stripLeading().startsWith(">"))
                .toList()) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                boolean word = Character.isLetterOrDigit(c) || c == '\'';
                boolean mark = ".!?;:".indexOf(c) >= 0;
                if (word) {
                    out.append(c);
                } else if (mark && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ').append(c).append(' ');
                } else if (mark) {
                    out.append(c).append(' ');
                } else if (out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            }
            out.append(out.charAt(out.length() - 1) == ' ' ? "" : " ");
        }
        return out.append(out.charAt(out.length() - 1) == ' ' ? "" : " ").toString();
    }
}
