package foreword.praise.hearing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads labelled messages: the public ones from the folder beside the project, and our own lines. */
final class LabelledMessages {
    static final Path SHARED = Path.of("..", "shared", "data", "praise");
    static final Path OWN = Path.of("src", "train", "lines");

    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledMessages() {}

    /** One of the public files, a JSON object a line. */
    static List<Labelled> shared(String file) throws IOException {
        List<Labelled> messages = new ArrayList<>();
        for (String line : Files.readAllLines(SHARED.resolve(file))) {
            JsonNode row = JSON.readTree(line);
            String id = row.path("id").asText();
            JsonNode span = row.path("span");
            String text = row.path("text").asText();
            messages.add(new Labelled(
                    id,
                    id.substring(0, id.indexOf('-')),
                    text,
                    row.path("label").asText().equals("praise"),
                    row.path("subtype").asText(),
                    row.path("speaker").asText("client").equals("client"),
                    span.isArray() ? text.offsetByCodePoints(0, span.get(0).asInt()) : -1,
                    span.isArray() ? text.offsetByCodePoints(0, span.get(1).asInt()) : -1));
        }
        return messages;
    }

    /** All our own lines, file by file in the order of their names. */
    static List<Labelled> own() throws IOException {
        List<Labelled> messages = new ArrayList<>();
        for (Path file : ownFiles()) {
            messages.addAll(table(file));
        }
        return messages;
    }

    /** All tables in the folder but that of the answers, which teach another reader. */
    static List<Path> ownFiles() throws IOException {
        try (Stream<Path> files = Files.list(OWN)) {
            return files.filter(file -> file.toString().endsWith(".csv") && !file.endsWith("answers.csv"))
                    .sorted()
                    .toList();
        }
    }

    /** A table with the columns reading, subtype, channel, text, in which braces mark what makes it praise. */
    static List<Labelled> table(Path file) throws IOException {
        List<Labelled> messages = new ArrayList<>();
        CsvSchema columns = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerFor(Map.class).with(columns).readValues(file.toFile())) {
            while (rows.hasNext()) {
                messages.add(labelled(file.getFileName().toString() + ":" + (messages.size() + 1), rows.next()));
            }
        }
        return messages;
    }

    private static Labelled labelled(String id, Map<String, String> row) {
        String marked = row.getOrDefault("text", "");
        int start = marked.indexOf('{');
        return new Labelled(
                id,
                "own",
                marked.replace("{", "").replace("}", ""),
                "praise".equals(row.get("reading")),
                row.getOrDefault("subtype", ""),
                true,
                start,
                start < 0 ? -1 : marked.indexOf('}') - 1);
    }
}
