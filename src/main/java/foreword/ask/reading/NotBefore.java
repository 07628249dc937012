package foreword.ask.reading;

import foreword.ask.reading.DateWord.Kind;
import foreword.words.OwnWords;
import foreword.words.Words;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day before which somebody does not want to be asked again: "in two weeks", "after Easter", "mid-March", "nach dem 15. Januar".
 * "After" means the day after, "in" and "not before" the first day of what is named; of several days the last one named counts.
 */
public final class NotBefore {
    private static final int LONGEST = 8_000;
    private static final int YEARS = 3;
    private static final int WEEK = 7;

    private final List<DateWord> words;
    private final LocalDate on;
    private int at;

    private NotBefore(List<DateWord> words, LocalDate on) {
        this.words = words;
        this.on = on;
    }

    /**
     * The day that a reply names, if it names one.
     *
     * @param on the day on which it was written
     */
    public static Optional<LocalDate> in(String reply, LocalDate on) {
        char[] text = Plain.of(OwnWords.of(reply.substring(0, Math.min(reply.length(), LONGEST))));
        Words words = Words.in(text);
        return of(words, text, 0, words.count(), on);
    }

    static Optional<LocalDate> of(Words words, char[] text, int from, int to, LocalDate on) {
        return Optional.ofNullable(new NotBefore(DateWords.in(words, text, from, to), on).last());
    }

    private @Nullable LocalDate last() {
        LocalDate last = null;
        while (at < words.size()) {
            int start = at;
            Period period = period();
            if (period == null) {
                at = start + 1;
            } else {
                LocalDate day = resolved(period, start);
                last = day.isAfter(on) && day.isBefore(on.plusYears(YEARS)) ? day : last;
            }
        }
        return last;
    }

    private LocalDate resolved(Period period, int start) {
        boolean wholeEnd = word(start).is(Kind.EDGE)
                && word(start).value() == 3
                && word(start - 1).is(Kind.UNTIL);
        boolean after = word(start - 1).is(Kind.AFTER) || wholeEnd;
        LocalDate day = after ? period.last().plusDays(1) : period.first();
        return day.isAfter(on) || after ? day : on.plusDays(1);
    }

    /** What begins at this word; leaves {@code at} behind it. */
    private @Nullable Period period() {
        DateWord word = next();
        return switch (word.kind()) {
            case DAY_AND_MONTH -> Period.day(word.value() / 100, word.value() % 100, on);
            case NUMBER -> number(word.value());
            case ORDINAL -> ordinal(word.value());
            case MONTH -> month(word);
            case QUARTER -> year(Period.months(word.value() * 3 - 2, 3, on));
            case SEASON -> Period.months(word.value(), 3, on);
            case EASTER -> Period.easter(on);
            case CHRISTMAS -> Period.christmas(on);
            case NEWYEAR -> Period.day(1, 1, on);
            case NEW -> takes(Kind.MONTHS, 12) ? Period.unit(12, 1, on) : null;
            case TOMORROW -> word.capital() && at > 1 ? null : Period.day(on.plusDays(1));
            case WEEKEND ->
                new Period(
                        Period.weekday(6, on).first(),
                        Period.weekday(6, on).first().plusDays(1));
            case WEEKDAY -> Period.weekday(word.value(), on);
            case NEXT -> nextOne();
            case THIS -> isDenied() ? unit(1) : null;
            case EDGE -> edge(word.value());
            case DAYS, MONTHS -> afterUnit(word);
            default -> null;
        };
    }

    private @Nullable Period number(int number) {
        if (number >= 2000 && word(at).is(Kind.NUMBER) && word(at + 1).is(Kind.NUMBER)) {
            return isoDate(number);
        }
        boolean middle = word(at).is(Kind.EDGE) && word(at).value() == 2;
        if (word(at).is(Kind.HALF) || middle) { // "half" is the middle in Dutch
            at++;
            return half(number);
        }
        if (word(at).is(Kind.MONTH)) {
            return year(Period.day(next().value(), number, on));
        }
        if (word(at).is(Kind.NUMBER) && word(at).value() < 10) {
            return null;
        }
        return units(number);
    }

    private @Nullable Period isoDate(int year) {
        int month = next().value();
        int day = next().value();
        boolean real = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, Math.min(month, 12)).lengthOfMonth();
        return real ? Period.day(LocalDate.of(year, month, day)) : null;
    }

    private @Nullable Period half(int number) {
        if (word(at).is(Kind.MONTH)) {
            Period month = month(next());
            return month == null
                    ? null
                    : new Period(number == 1 ? month.first() : month.first().plusDays(14), month.last());
        }
        boolean year = takes(Kind.MONTHS, 12);
        return year || number == 2 ? halfYear(number == 1 ? 1 : 7) : null;
    }

    /** Who speaks of a half that has begun means the next. */
    private Period halfYear(int month) {
        Period half = Period.months(month, 6, on);
        return half.first().isAfter(on)
                ? half
                : new Period(half.first().plusYears(1), half.last().plusYears(1));
    }

    /** "Two weeks", when something says that they are to come; "second quarter"; "second week of January". */
    private @Nullable Period units(int number) {
        int before = at - 2;
        while (word(before).is(Kind.NUMBER)) {
            before--;
        }
        boolean ahead = word(before).is(Kind.IN)
                || word(before).is(Kind.AFTER)
                || word(at + 1).is(Kind.LATER);
        DateWord unit = next();
        if (unit.is(Kind.DAYS) && unit.value() == WEEK && word(at).is(Kind.MONTH)) {
            Period month = Period.months(next().value(), 1, on);
            return new Period(month.first().plusDays((number - 1L) * WEEK), month.last());
        }
        if (unit.is(Kind.MONTHS) && unit.value() == 3 && number <= 4 && number >= 1) {
            return year(Period.months(number * 3 - 2, 3, on));
        }
        if (!ahead || number > 99) {
            return null;
        }
        return unit.is(Kind.DAYS)
                ? Period.day(on.plusDays((long) number * unit.value()))
                : unit.is(Kind.MONTHS) ? Period.day(on.plusMonths((long) number * unit.value())) : null;
    }

    private @Nullable Period ordinal(int day) {
        if (word(at).is(Kind.MONTH)) {
            return year(Period.day(next().value(), day, on));
        }
        boolean quarter = word(at).is(Kind.MONTHS) && word(at).value() == 3;
        if (quarter) {
            return units(day);
        }
        LocalDate this31 = Period.day(on.getMonthValue(), day, on).first();
        LocalDate next31 = Period.day(on.plusMonths(1).getMonthValue(), day, on).first();
        return day < 1 || day > 31 ? null : Period.day(this31.isBefore(next31) ? this31 : next31);
    }

    /** "March", "March 15", "March 2027". May and march are other words too, so they need a capital or company. */
    private @Nullable Period month(DateWord month) {
        DateWord before = word(at - 2);
        boolean sure = month.capital()
                || before.is(Kind.IN)
                || before.is(Kind.AFTER)
                || before.is(Kind.UNTIL)
                || before.is(Kind.NEXT)
                || before.is(Kind.EDGE)
                || before.is(Kind.NUMBER)
                || before.is(Kind.HALF)
                || before.is(Kind.THIS);
        boolean ambiguous = month.value() == Month.MARCH.getValue() || month.value() == Month.MAY.getValue();
        if (ambiguous && !sure) {
            return null;
        }
        boolean dated = (word(at).is(Kind.NUMBER) || word(at).is(Kind.ORDINAL)) && word(at).value() <= 31;
        return dated ? year(Period.day(month.value(), next().value(), on)) : year(Period.months(month.value(), 1, on));
    }

    /** The same in the year that is named after it, if one is. */
    private Period year(Period period) {
        if (word(at).is(Kind.NUMBER) && word(at).value() >= on.getYear() && word(at).value() <= on.getYear() + YEARS) {
            int off = next().value() - period.first().getYear();
            return new Period(period.first().plusYears(off), period.last().plusYears(off));
        }
        boolean next = word(at).is(Kind.NEXT)
                && word(at + 1).is(Kind.MONTHS)
                && word(at + 1).value() == 12;
        if (next && period.first().getYear() == on.getYear()) {
            at += 2;
            return new Period(period.first().plusYears(1), period.last().plusYears(1));
        }
        return period;
    }

    private @Nullable Period nextOne() {
        DateWord word = word(at);
        return switch (word.kind()) {
            case DAYS, MONTHS -> unit(1);
            case WEEKDAY -> Period.weekday(next().value(), on);
            case MONTH -> month(next());
            case SEASON -> Period.months(next().value(), 3, on);
            default -> null;
        };
    }

    private @Nullable Period unit(int ahead) {
        DateWord unit = next();
        return unit.is(Kind.MONTHS)
                ? Period.unit(unit.value(), ahead, on)
                : unit.is(Kind.DAYS) && unit.value() == WEEK ? Period.unit(0, ahead, on) : null;
    }

    private boolean isDenied() {
        return word(at - 2).is(Kind.NOT) || word(at - 2).is(Kind.AFTER);
    }

    private @Nullable Period edge(int which) {
        Period whole;
        if (word(at).is(Kind.THIS)) {
            at++;
            whole = unit(0);
        } else if (word(at).is(Kind.MONTHS) || word(at).is(Kind.DAYS)) {
            whole = unit(word(at + 1).is(Kind.NEXT) ? 1 : 0);
        } else if (word(at).is(Kind.EDGE)) {
            return null;
        } else {
            whole = period();
        }
        return whole == null ? null : whole.edge(which);
    }

    /** "Le mois prochain", "el mes que viene", in English the other way round; and the week that is called holy. */
    private @Nullable Period afterUnit(DateWord unit) {
        boolean fortnight = unit.is(Kind.DAYS) && unit.value() == 14;
        if (fortnight) {
            return Period.day(on.plusDays(14));
        }
        if (takes(Kind.EASTER, 1)) {
            return Period.easter(on);
        }
        if (!word(at).is(Kind.NEXT)) {
            return null;
        }
        at--;
        Period next = unit(1);
        at++;
        return next;
    }

    private boolean takes(Kind kind, int value) {
        boolean stands = word(at).is(kind) && word(at).value() == value;
        at += stands ? 1 : 0;
        return stands;
    }

    private DateWord next() {
        return word(at++);
    }

    private DateWord word(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : DateWord.OTHER;
    }
}
