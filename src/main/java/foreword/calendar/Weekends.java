package foreword.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** On which days offices are closed each week: Saturday and Sunday but for the countries listed in CLDR's week data. */
final class Weekends {
    private static final Set<String> FRIDAY_AND_SATURDAY = Set.of(
            "BD", "BH", "DJ", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "MV", "OM", "PS", "QA", "SA", "SD", "SY", "YE");
    private static final Set<String> FRIDAY_ONLY = Set.of("AF", "IR");

    private Weekends() {}

    static Set<DayOfWeek> of(Country country) {
        if (FRIDAY_AND_SATURDAY.contains(country.code())) {
            return EnumSet.of(FRIDAY, SATURDAY);
        }
        return FRIDAY_ONLY.contains(country.code()) ? EnumSet.of(FRIDAY) : EnumSet.of(SATURDAY, SUNDAY);
    }
}
