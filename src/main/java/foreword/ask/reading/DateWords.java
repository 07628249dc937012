package foreword.ask.reading;

import foreword.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text as {@link DateWord}s, without those that only join. */
final class DateWords {
    private static final int MOST = 600;

    private final Words words;
    private final char[] text;
    private final List<DateWord> found = new ArrayList<>();

    private DateWords(Words words, char[] text) {
        this.words = words;
        this.text = text;
    }

    /**
     * @param text without accents
     * @param from the number of the first word to look at
     * @param to after the last
     */
    static List<DateWord> in(Words words, char[] text, int from, int to) {
        DateWords read = new DateWords(words, text);
        for (int word = from; word < Math.min(to, from + MOST); word++) {
            read.add(word, to);
        }
        return read.found;
    }

    private void add(int word, int to) {
        if (word > 0 && isSlashed(word - 1)) {
            return;
        }
        if (word + 1 < to && isSlashed(word)) {
            addSlashed(number(word), number(word + 1));
            return;
        }
        String written = new String(text, words.start(word), words.end(word) - words.start(word));
        boolean capital = words.looks(word, Words.CAPITAL);
        for (String part : written.toLowerCase(Locale.ROOT).replace('\'', '-').split("-", 6)) {
            DateWord meaning = DateWord.of(part, capital);
            if (!meaning.is(DateWord.Kind.FILLER)) {
                found.add(meaning);
            }
        }
    }

    /** "15.1." or "15/01": two short numbers with but a mark between them. */
    private boolean isSlashed(int word) {
        boolean numbers = word + 1 < words.count() && isShortNumber(word) && isShortNumber(word + 1);
        return numbers
                && words.start(word + 1) == words.end(word) + 1
                && (text[words.end(word)] == '.' || text[words.end(word)] == '/');
    }

    private boolean isShortNumber(int word) {
        return words.looks(word, Words.NUMBER) && words.end(word) - words.start(word) <= 2;
    }

    private int number(int word) {
        int number = 0;
        for (int i = words.start(word); i < words.end(word); i++) {
            number = number * 10 + Character.digit(text[i], 10);
        }
        return number;
    }

    /** The day stands first, as everywhere but in America; unless it cannot be the month that stands second. */
    private void addSlashed(int first, int second) {
        int day = second > 12 ? second : first;
        int month = second > 12 ? first : second;
        boolean date = day >= 1 && day <= 31 && month >= 1 && month <= 12;
        found.add(date ? new DateWord(DateWord.Kind.DAY_AND_MONTH, month * 100 + day, false) : DateWord.OTHER);
    }
}
