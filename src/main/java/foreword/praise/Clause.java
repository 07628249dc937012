package foreword.praise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a message that is judged by itself.
 *
 * @param start first UTF-16 unit
 * @param end just after the last
 * @param sentence the number of the sentence it is part of
 * @param question whether it ends in a question mark
 */
record Clause(int start, int end, int sentence, boolean question, List<String> words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*|\\p{So}");

    static List<Clause> in(String text) {
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        int sentence = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean stop = endsSentence(text, at);
            if (stop || endsClause(text, at)) {
                add(clauses, text, start, at + 1, sentence);
                start = at + 1;
                sentence += stop ? 1 : 0;
            }
        }
        add(clauses, text, start, text.length(), sentence);
        return clauses;
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return c == '\n' || ((c == '!' || c == '?' || c == '.' || c == ';') && last);
    }

    private static boolean endsClause(String text, int at) {
        char c = text.charAt(at);
        boolean dash = c == '\u2014' || c == '\u2013' || text.startsWith(" - ", at) || text.startsWith("--", at);
        return dash || c == ',' || (c == ':' && text.startsWith(": ", at));
    }

    private static void add(List<Clause> clauses, String text, int from, int to, int sentence) {
        int start = from;
        int end = to;
        while (start < end && !starts(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start
                && (Character.isWhitespace(text.charAt(end - 1))
                        || ",-:\u2013\u2014".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        if (start < end) {
            boolean question = text.charAt(end - 1) == '?';
            clauses.add(new Clause(start, end, sentence, question, words(text.substring(start, end))));
        }
    }

    private static boolean starts(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group().replace('\u2019', '\''));
        }
        return words;
    }
}
