package foreword.adapter.jsonl;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.privacy.Archive;
import foreword.privacy.Person;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code foreword export}: one JSON object with a list for each kind of row. */
public final class ArchiveJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Archive archive;

    public ArchiveJson(Archive archive) {
        this.archive = archive;
    }

    /** Writes what is kept about one person, or about all; {@code out} stays open. */
    public void write(@Nullable Person about, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        for (Archive.Kind kind : Archive.Kind.values()) {
            json.writeArrayFieldStart(kind.title());
            archive.read(kind, about, row -> write(json, row));
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void write(JsonGenerator json, Map<String, Object> row) {
        try {
            json.writeStartObject();
            for (Map.Entry<String, Object> cell : row.entrySet()) {
                Object value = cell.getValue();
                json.writeObjectField(cell.getKey(), value instanceof Instant ? value.toString() : value);
            }
            json.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
