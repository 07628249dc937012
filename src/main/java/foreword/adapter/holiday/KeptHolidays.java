package foreword.adapter.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import foreword.calendar.Country;
import foreword.calendar.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Public holidays as Jollyday knows them, days moved by law included. A country is loaded when it is first asked about, which takes
 * half a second for the first one; each of its years is kept.
 */
public final class KeptHolidays implements Holidays {
    private static final Logger LOG = LoggerFactory.getLogger(KeptHolidays.class);

    private final Map<Country, Map<Integer, Map<LocalDate, String>>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<String> on(LocalDate day, Country country) {
        Map<LocalDate, String> year = known.computeIfAbsent(country, it -> new ConcurrentHashMap<>())
                .computeIfAbsent(day.getYear(), it -> load(country, it));
        return Optional.ofNullable(year.get(day));
    }

    private static Map<LocalDate, String> load(Country country, int year) {
        Map<LocalDate, String> days = new HashMap<>();
        try {
            HolidayManager manager = HolidayManager.getInstance(
                    ManagerParameters.create(country.code().toLowerCase(Locale.ROOT)));
            manager.getHolidays(Year.of(year), region(country)).stream()
                    .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                    .forEach(holiday -> days.put(holiday.getDate(), name(holiday)));
        } catch (IllegalStateException unknown) {
            LOG.info("No public holidays are known of {}: {}", country, unknown.getMessage());
        }
        return Map.copyOf(days);
    }

    private static String[] region(Country country) {
        return country.region().isEmpty()
                ? new String[0]
                : new String[] {country.region().toLowerCase(Locale.ROOT)};
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }
}
