package foreword.adapter.csv;

import foreword.target.Connection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the list of connections that LinkedIn hands to its members (Connections.csv), without addresses and profile links. */
public final class ConnectionFiles {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private ConnectionFiles() {}

    /**
     * What stands in a file.
     *
     * @param nameless how many rows have no name: members who hid it
     * @param ignored columns that were not read
     */
    public record Report(List<Connection> connections, int nameless, List<String> ignored) {
        public Report {
            connections = List.copyOf(connections);
        }
    }

    public static Report read(Path file, Map<String, String> renamed) throws IOException {
        Table table = Table.read(file, Headers.connections(), renamed);
        List<Connection> connections = new ArrayList<>();
        int nameless = 0;
        for (Table.Row row : table.rows()) {
            if (row.name().isEmpty()) {
                nameless++;
            } else {
                connections.add(new Connection(row.name(), row.cell("company"), year(row.cell("connectedon"))));
            }
        }
        return new Report(connections, nameless, table.ignored());
    }

    private static @Nullable Integer year(String written) {
        Matcher year = YEAR.matcher(written);
        return year.find() ? Integer.valueOf(year.group()) : null;
    }
}
