package foreword.adapter.sql;

import foreword.people.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How values of ours stand in columns: instants as milliseconds, lists line by line. */
final class Columns {
    private Columns() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static <T> @Nullable T maybe(ResultSet row, String column, Function<String, T> read) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : read.apply(value);
    }

    static <T> @Nullable String text(@Nullable T value, Function<T, String> write) {
        return value == null ? null : write.apply(value);
    }

    static String lines(List<String> values) {
        return String.join("\n", values);
    }

    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    static List<EmailAddress> addresses(String text) {
        return lines(text).stream().map(EmailAddress::new).toList();
    }

    static String addresses(List<EmailAddress> addresses) {
        return lines(addresses.stream().map(EmailAddress::value).toList());
    }

    /** What two spellings of one name share: SQLite's own lower() knows ASCII only. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
