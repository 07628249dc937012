package foreword.adapter.sql;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a row on its way from one database to the other.
 *
 * @param type of its column in PostgreSQL
 * @param written null for NULL; whole numbers in decimal, others as Java writes them, text as it is kept
 */
record Value(String type, byte @Nullable [] written) {
    static List<Value> of(ResultSet row, Map<String, String> columns) throws SQLException {
        List<Value> values = new ArrayList<>(columns.size());
        int place = 0;
        for (String type : columns.values()) {
            place++;
            values.add(new Value(type, written(row, place, type)));
        }
        return values;
    }

    void bind(PreparedStatement statement, int place) throws SQLException {
        byte[] value = written;
        switch (type) {
            case "bytea" -> statement.setBytes(place, value);
            case "bigint", "integer" -> {
                if (value == null) {
                    statement.setNull(place, Types.BIGINT);
                } else {
                    statement.setLong(place, Long.parseLong(text(value)));
                }
            }
            case "double precision" -> {
                if (value == null) {
                    statement.setNull(place, Types.DOUBLE);
                } else {
                    statement.setDouble(place, Double.parseDouble(text(value)));
                }
            }
            case "text" -> statement.setString(place, value == null ? null : text(value));
            default -> throw new IllegalStateException("a column of the type " + type + " is new to the copy");
        }
    }

    private static byte @Nullable [] written(ResultSet row, int place, String type) throws SQLException {
        if (type.equals("bytea")) {
            return row.getBytes(place);
        }
        String text = switch (type) {
            case "bigint", "integer" -> Long.toString(row.getLong(place));
            case "double precision" -> Double.toString(row.getDouble(place));
            default -> row.getString(place);
        };
        return row.wasNull() || text == null ? null : Text.kept(text).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] written) {
        return new String(written, StandardCharsets.UTF_8);
    }
}
