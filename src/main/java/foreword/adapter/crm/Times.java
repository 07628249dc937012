package foreword.adapter.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as systems write them: seconds, milliseconds or microseconds since 1970, ISO 8601 with or without a zone (then UTC). */
final class Times {
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(100_000_000_000L);

    private Times() {}

    /** The first of these fields that holds a time. */
    static @Nullable Instant of(JsonNode object, String... names) {
        for (String name : names) {
            Instant found = read(Json.value(object.path(name)));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static @Nullable Instant read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return written.matches("[0-9]{9,17}(\\.[0-9]{1,9})?") ? counted(new BigDecimal(written)) : iso(written);
        } catch (DateTimeException | ArithmeticException none) {
            return null;
        }
    }

    private static Instant counted(BigDecimal since) {
        if (since.compareTo(LAST_SECOND) < 0) {
            return Instant.ofEpochMilli(since.movePointRight(3).longValue());
        }
        boolean micros = since.compareTo(LAST_SECOND.movePointRight(3)) >= 0;
        return Instant.ofEpochMilli((micros ? since.movePointLeft(3) : since).longValue());
    }

    private static Instant iso(String written) {
        String whole = written.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T")
                .replace(" UTC", "Z")
                .replaceFirst("(T.*[+-]\\d\\d)(\\d\\d)$", "$1:$2");
        if (whole.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(whole).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return whole.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                ? OffsetDateTime.parse(whole).toInstant()
                : LocalDateTime.parse(whole).toInstant(ZoneOffset.UTC);
    }
}
