package foreword.adapter.mail.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the days that a text names, in several languages and orders; a day without a year is the next such day. */
final class DateWords {
    private static final int MOST = 40;
    private static final int LONGEST = 8_000;
    private static final String[] MONTHS = {
        "january jan januar jänner janvier janv enero ene janeiro januari gennaio gen stycznia",
        "february feb februar février févr fevrier febrero fevereiro fev februari febbraio lutego",
        "march mar märz maerz mars marzo março marco maart mrt marca",
        "april apr avril avr abril abr aprile kwietnia",
        "may mai mayo maio mei maggio mag maj maja",
        "june jun juni juin junio junho giugno giu czerwca",
        "july jul juli juillet juil julio julho luglio lug lipca",
        "august aug août aout agosto ago augustus augusti sierpnia",
        "september sep sept septembre septiembre setembro set settembre września",
        "october oct oktober okt octobre octubre outubro out ottobre ott oktober października",
        "november nov novembre noviembre novembro listopada",
        "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre december grudnia"
    };
    private static final String[] WEEKDAYS = {
        "monday montag lundi lunes segunda maandag lunedì måndag poniedziałku",
        "tuesday dienstag mardi martes terça dinsdag martedì tisdag wtorku",
        "wednesday mittwoch mercredi miércoles quarta woensdag mercoledì onsdag środy",
        "thursday donnerstag jeudi jueves quinta donderdag giovedì torsdag czwartku",
        "friday freitag vendredi viernes sexta vrijdag venerdì fredag piątku",
        "saturday samstag sonnabend samedi sábado zaterdag sabato lördag soboty",
        "sunday sonntag dimanche domingo zondag domenica söndag niedzieli"
    };
    private static final Map<String, Integer> MONTH = numbered(MONTHS);
    private static final Map<String, Integer> WEEKDAY = numbered(WEEKDAYS);

    private final String text;
    private final LocalDate today;
    private final List<Token> tokens;

    private DateWords(String text, LocalDate today) {
        this.text = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        this.today = today;
        this.tokens = tokens(this.text);
    }

    /** A day and where in the text it is named, end exclusive. */
    record Named(LocalDate day, int start, int end) {}

    /** In the order of the text, at most forty. */
    static List<Named> in(String text, LocalDate today) {
        return new DateWords(text, today).found();
    }

    private record Token(String word, int start, int end) {
        boolean isNumber() {
            return Character.isDigit(word.charAt(0));
        }

        int number() {
            return word.length() > 4 ? -1 : Integer.parseInt(word);
        }
    }

    private List<Named> found() {
        List<Named> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size() && found.size() < MOST) {
            Named named = namedAt(at);
            if (named == null) {
                at++;
            } else {
                found.add(named);
                while (at < tokens.size() && tokens.get(at).start() < named.end()) {
                    at++;
                }
            }
        }
        return found;
    }

    private @Nullable Named namedAt(int at) {
        Token first = tokens.get(at);
        if (!first.isNumber()) {
            Integer weekday = WEEKDAY.get(first.word());
            Named dated = monthFirst(at);
            return dated == null && weekday != null && !isDateNext(at + 1)
                    ? new Named(today.with(TemporalAdjusters.next(DayOfWeek.of(weekday))), first.start(), first.end())
                    : dated;
        }
        Named numeric = numeric(at);
        return numeric == null ? dayFirst(at) : numeric;
    }

    /** "Monday, 5 May": the weekday only repeats what the date says. */
    private boolean isDateNext(int at) {
        return at < tokens.size()
                && (tokens.get(at).isNumber()
                        || MONTH.containsKey(tokens.get(at).word()))
                && (monthFirst(at) != null || (tokens.get(at).isNumber() && namedAt(at) != null));
    }

    /** "May 5th, 2027" */
    private @Nullable Named monthFirst(int at) {
        Integer month = MONTH.get(tokens.get(at).word());
        if (month == null || at + 1 >= tokens.size() || !tokens.get(at + 1).isNumber()) {
            return null;
        }
        Token day = tokens.get(at + 1);
        return gap(at) <= 2 ? day(day.number(), month, at + 2, tokens.get(at).start(), day.end()) : null;
    }

    /** "5 May 2027", "5. Mai", "5 de mayo de 2027" */
    private @Nullable Named dayFirst(int at) {
        int next = at + 1;
        while (next < tokens.size()
                && next <= at + 2
                && List.of("of", "de", "di", "st", "nd", "rd", "th", "er")
                        .contains(tokens.get(next).word())) {
            next++;
        }
        Integer month = next < tokens.size() ? MONTH.get(tokens.get(next).word()) : null;
        if (month == null || tokens.get(next).start() - tokens.get(at).end() > 7) {
            return null;
        }
        Token named = tokens.get(next);
        return day(tokens.get(at).number(), month, next + 1, tokens.get(at).start(), named.end());
    }

    private @Nullable Named day(int day, int month, int yearAt, int start, int end) {
        int at = yearAt;
        while (at < tokens.size()
                && at < yearAt + 2
                && List.of("de", "st", "nd", "rd", "th").contains(tokens.get(at).word())) {
            at++;
        }
        Token year = at < tokens.size() ? tokens.get(at) : null;
        if (year != null && year.isNumber() && year.word().length() == 4 && year.start() - end <= 6) {
            return named(year.number(), month, day, start, year.end());
        }
        return next(month, day, start, end);
    }

    /** "2027-05-05", "05.05.2027", "5/5/27", "5.5." */
    private @Nullable Named numeric(int at) {
        if (at + 1 >= tokens.size() || gap(at) != 1 || !tokens.get(at + 1).isNumber()) {
            return null;
        }
        char mark = text.charAt(tokens.get(at).end());
        int one = tokens.get(at).number();
        int two = tokens.get(at + 1).number();
        int start = tokens.get(at).start();
        int end = tokens.get(at + 1).end();
        if (".-/".indexOf(mark) < 0) {
            return null;
        }
        boolean third =
                at + 2 < tokens.size() && gap(at + 1) == 1 && tokens.get(at + 2).isNumber() && text.charAt(end) == mark;
        if (third && one > 31) {
            return named(
                    one,
                    two,
                    tokens.get(at + 2).number(),
                    start,
                    tokens.get(at + 2).end());
        }
        boolean american = mark == '/' && two > 12;
        int day = american ? two : one;
        int month = american ? one : two;
        if (third) {
            int year = tokens.get(at + 2).number();
            return named(
                    year < 100 ? 2000 + year : year,
                    month,
                    day,
                    start,
                    tokens.get(at + 2).end());
        }
        boolean closed = mark == '.' && end < text.length() && text.charAt(end) == '.';
        return closed || mark == '/' ? next(month, day, start, end) : null;
    }

    private int gap(int at) {
        return tokens.get(at + 1).start() - tokens.get(at).end();
    }

    private @Nullable Named next(int month, int day, int start, int end) {
        Named soon = named(today.getYear(), month, day, start, end);
        boolean past = soon == null || soon.day().isBefore(today.minusDays(7));
        return past ? named(today.getYear() + 1, month, day, start, end) : soon;
    }

    private static @Nullable Named named(int year, int month, int day, int start, int end) {
        try {
            boolean real = year > 1990 && year < 2200;
            return real ? new Named(LocalDate.of(year, month, day), start, end) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (Character.isDigit(c)) {
                while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    at++;
                }
                at = Math.max(at, start + 1);
            } else if (Character.isLetter(c)) {
                while (at < text.length() && Character.isLetter(text.charAt(at))) {
                    at++;
                }
            } else {
                at++;
                continue;
            }
            if (c < '0' || c > '9' || text.charAt(start) <= '9') {
                tokens.add(new Token(text.substring(start, at), start, at));
            }
        }
        return tokens;
    }

    private static Map<String, Integer> numbered(String... rows) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            for (String word : rows[i].split(" ", -1)) {
                numbers.put(word, i + 1);
            }
        }
        return numbers;
    }
}
