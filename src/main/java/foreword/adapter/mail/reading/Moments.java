package foreword.adapter.mail.reading;

import java.util.regex.Pattern;

/** Dates and times of day in running text, in whatever language: by their digits, a month or a weekday only helps. */
final class Moments {
    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)([01]?\\d|2[0-4])\\s?[:.h]\\s?[0-5]\\d(?!\\d)");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\d)\\d{1,4}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?\\d{2,4}(?!\\d)");
    private static final Pattern WORDY =
            Pattern.compile("(?<!\\d)\\d{1,2}(st|nd|rd|th)?[. ,-]{0,3}(de |of )?\\p{L}{3,12}"
                    + "|\\p{L}{3,12}[. ,-]{1,3}\\d{1,2}(st|nd|rd|th)?(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19[89]\\d|20[0-4]\\d)(?!\\d)");
    private static final Pattern EASTERN = Pattern.compile("\\d{1,4}\\s?[年月日년월일]");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private Moments() {}

    static boolean hasClock(String text) {
        return hasDigit(text) && CLOCK.matcher(text).find();
    }

    /** A whole date: day, month and year in digits, or a day beside a word together with a year. */
    static boolean hasDate(String text) {
        return hasDigit(text)
                && (NUMERIC.matcher(text).find()
                        || EASTERN.matcher(text).find()
                        || (YEAR.matcher(text).find() && WORDY.matcher(text).find()));
    }

    /** A date, or at least a day beside a word: {@code 3 May}. */
    static boolean hasDay(String text) {
        return hasDate(text) || (hasDigit(text) && WORDY.matcher(text).find());
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Date and time of day, and hardly anything else but names of days and zones. */
    static boolean isStamp(String text) {
        if (text.length() > 70 || !hasClock(text) || !hasDate(text)) {
            return false;
        }
        return WORD.matcher(text).results().count() <= 5;
    }
}
