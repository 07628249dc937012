package foreword.ask.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A word as far as it helps to name a day.
 *
 * @param value a number of what the kind counts: the month, days, months, the day of the week
 * @param capital whether it was written with a capital
 */
record DateWord(Kind kind, int value, boolean capital) {
    /** What a word may mean. */
    enum Kind {
        MONTH,
        DAYS,
        MONTHS,
        QUARTER,
        SEASON,
        WEEKDAY,
        WEEKEND,
        TOMORROW,
        EASTER,
        CHRISTMAS,
        NEWYEAR,
        NEW,
        NEXT,
        THIS,
        EDGE,
        HALF,
        NUMBER,
        ORDINAL,
        DAY_AND_MONTH,
        IN,
        AFTER,
        UNTIL,
        NOT,
        LATER,
        FILLER,
        OTHER
    }

    static final DateWord OTHER = new DateWord(Kind.OTHER, 0, false);

    private static final Map<String, DateWord> KNOWN = load();
    private static final int LONGEST_NUMBER = 4;

    /** What a word in small letters without accents means. */
    static DateWord of(String word, boolean capital) {
        DateWord known = KNOWN.get(word);
        if (known != null) {
            return new DateWord(known.kind(), known.value(), capital);
        }
        int digits = 0;
        while (digits < word.length() && Character.digit(word.charAt(digits), 10) >= 0) {
            digits++;
        }
        if (digits == 0 || digits > LONGEST_NUMBER) {
            return OTHER;
        }
        int value = Integer.parseInt(word.substring(0, digits));
        return digits == word.length()
                ? new DateWord(Kind.NUMBER, value, false)
                : ordinal(value, word.substring(digits));
    }

    boolean is(Kind other) {
        return kind == other;
    }

    private static DateWord ordinal(int value, String ending) {
        return switch (ending) {
            case "st", "nd", "rd", "th", "er", "o", "e", "de", "ste" -> new DateWord(Kind.ORDINAL, value, false);
            default -> OTHER;
        };
    }

    private static Map<String, DateWord> load() {
        try (InputStream in = Objects.requireNonNull(DateWord.class.getResourceAsStream("dates.txt"), "dates.txt");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Map<String, DateWord> known = new HashMap<>();
            BufferedReader lines = new BufferedReader(reader);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    read(line, known);
                }
            }
            return Map.copyOf(known);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words for dates cannot be read", unreadable);
        }
    }

    private static void read(String line, Map<String, DateWord> known) {
        int colon = line.indexOf(':');
        String[] heading = line.substring(0, colon).split(" ", -1);
        Kind kind = Kind.valueOf(heading[0]);
        for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
            known.putIfAbsent(word, new DateWord(kind, Integer.parseInt(heading[1]), false));
        }
    }
}
