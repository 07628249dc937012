package foreword.adapter.mail.reading;

import java.util.regex.Pattern;

/** Dates and times of day in running text, in whatever language: by their digits, a month or a weekday only helps. */
final class Moments {
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)\\d{1,4}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?\\d{2,4}(?!\\d)");
    private static final String EASTERN = "年月日년월일";
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private Moments() {}

    /** An hour, one of {@code :}, {@code .} and {@code h}, and two digits of minutes. */
    static boolean hasClock(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if ((c == ':' || c == '.' || c == 'h') && isHour(text, i) && isMinute(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHour(String text, int mark) {
        int end = Character.isWhitespace(text.charAt(mark - 1)) ? mark - 1 : mark;
        int start = digitsBefore(text, end);
        return start < end && end - start <= 2 && Integer.parseInt(text, start, end, 10) <= 24;
    }

    private static boolean isMinute(String text, int mark) {
        int start = Character.isWhitespace(text.charAt(mark + 1)) ? mark + 2 : mark + 1;
        return digitsFrom(text, start) == start + 2 && text.charAt(start) < '6';
    }

    /** A whole date: day, month and year in digits, or a day beside a word together with a year. */
    static boolean hasDate(String text) {
        int digits = 0;
        int marks = 0;
        boolean eastern = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += isDigit(c) ? 1 : 0;
            marks += c == '-' || c == '/' || c == '.' ? 1 : 0;
            eastern |= digits > 0 && c >= '\u5e74' && EASTERN.indexOf(c) >= 0;
        }
        return (digits > 3 && marks > 1 && NUMERIC.matcher(text).find())
                || (eastern && isEastern(text))
                || (digits > 4 && hasYear(text) && hasDayBesideWord(text));
    }

    private static boolean isEastern(String text) {
        for (int i = 1; i < text.length(); i++) {
            int before = Character.isWhitespace(text.charAt(i - 1)) ? i - 2 : i - 1;
            if (EASTERN.indexOf(text.charAt(i)) >= 0 && before >= 0 && isDigit(text.charAt(before))) {
                return true;
            }
        }
        return false;
    }

    /** 1989 to 2049. */
    private static boolean hasYear(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = digitsFrom(text, at);
            if (end - at == 4) {
                int year = Integer.parseInt(text, at, end, 10);
                if (year >= 1989 && year <= 2049) {
                    return true;
                }
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    /** A date, or at least a day beside a word: {@code 3 May}. */
    static boolean hasDay(String text) {
        return hasDayBesideWord(text) || hasDate(text);
    }

    private static boolean hasDayBesideWord(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = digitsFrom(text, at);
            if (end > at && end - at <= 2 && (isWordBefore(text, at) || isWordBehind(text, end))) {
                return true;
            }
            at = Math.max(end, at + 1);
        }
        return false;
    }

    private static boolean isWordBefore(String text, int day) {
        int end = day;
        while (end > 0 && day - end < 3 && isGap(text.charAt(end - 1))) {
            end--;
        }
        return end < day && end >= 3 && areLetters(text, end - 3);
    }

    /** "3 May", "3rd of May", "3 de mayo" */
    private static boolean isWordBehind(String text, int day) {
        boolean ordinal = "st nd rd th".contains(text.substring(day, Math.min(text.length(), day + 2)));
        int at = ordinal && !areLetters(text, day) ? Math.min(text.length(), day + 2) : day;
        int start = at;
        while (at < text.length() && at - start < 3 && isGap(text.charAt(at))) {
            at++;
        }
        boolean joined = text.startsWith("de ", at) || text.startsWith("of ", at);
        return areLetters(text, joined ? at + 3 : at);
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '.' || c == ',' || c == '-';
    }

    private static boolean areLetters(String text, int from) {
        return from + 3 <= text.length()
                && Character.isLetter(text.charAt(from))
                && Character.isLetter(text.charAt(from + 1))
                && Character.isLetter(text.charAt(from + 2));
    }

    private static int digitsBefore(String text, int end) {
        int at = end;
        while (at > 0 && isDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int digitsFrom(String text, int start) {
        int at = start;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Date and time of day, and hardly anything else but names of days and zones. */
    static boolean isStamp(String text) {
        if (text.length() > 70 || !hasClock(text) || !hasDate(text)) {
            return false;
        }
        return WORD.matcher(text).results().count() <= 5;
    }
}
