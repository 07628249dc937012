package foreword.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the day on the wall clock, such as 12:00 to 13:00; one that ends before it begins runs over midnight.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record TimeSpan(LocalTime from, LocalTime to) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})(?::(\\d{2}))?\\s*(?:-|–|to)\\s*(\\d{1,2})(?::(\\d{2}))?");

    public TimeSpan {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a part of the day must end at another time than it begins: " + from);
        }
    }

    /**
     * Reads {@code 09:00-17:30}, {@code 9-17} or {@code 22:00 to 7:00}, on a 24 hour clock.
     *
     * @throws IllegalArgumentException naming the text
     */
    public static TimeSpan parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a part of the day: " + text + " (write 09:00-17:30)");
        }
        try {
            return new TimeSpan(time(form.group(1), form.group(2)), time(form.group(3), form.group(4)));
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("not a part of the day: " + text + " (write 09:00-17:30)", noTime);
        }
    }

    public boolean overMidnight() {
        return to.isBefore(from);
    }

    public boolean includes(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean before = time.isBefore(to);
        return overMidnight() ? begun || before : begun && before;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }

    private static LocalTime time(String hour, @org.jspecify.annotations.Nullable String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }
}
