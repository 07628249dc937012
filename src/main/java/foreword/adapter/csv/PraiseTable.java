package foreword.adapter.csv;

import foreword.privacy.Archive;
import foreword.privacy.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code foreword export --format csv}: praise as a table for spreadsheets (RFC 4180, UTF-8). */
public final class PraiseTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "heardAt",
            "speaker",
            "email",
            "company",
            "kind",
            "state",
            "permission",
            "quote",
            "text",
            "permalink");
    private final Archive archive;

    public PraiseTable(Archive archive) {
        this.archive = archive;
    }

    /** Writes the praise of one person, or of all; {@code out} stays open. */
    public void write(@Nullable Person about, OutputStream out) throws IOException {
        Writer table = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        table.write(String.join(",", COLUMNS) + "\r\n");
        archive.read(Archive.Kind.PRAISE, about, row -> write(table, row));
        table.flush();
    }

    private static void write(Writer table, Map<String, Object> row) {
        try {
            table.write(COLUMNS.stream()
                            .map(column -> Cells.written(String.valueOf(row.getOrDefault(column, ""))))
                            .collect(Collectors.joining(","))
                    + "\r\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
