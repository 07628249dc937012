package foreword.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In which country a time zone lies, by the table of the tz database; old names are known too. */
final class ZoneCountries {
    private static final String TABLE = "/foreword/zone-countries.txt";
    private static final Map<String, Country> COUNTRIES = read();

    private ZoneCountries() {}

    /** Empty for zones of no country, such as UTC. */
    static Optional<Country> of(ZoneId zone) {
        return Optional.ofNullable(COUNTRIES.get(zone.getId()));
    }

    private static Map<String, Country> read() {
        Map<String, Country> countries = new HashMap<>();
        try (InputStream table = ZoneCountries.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .forEach(words -> Arrays.stream(words)
                            .skip(1)
                            .forEach(zone -> countries.put(zone, new Country(words[0], ""))));
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read", e);
        }
        return Map.copyOf(countries);
    }
}
