package foreword.adapter.csv;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import foreword.people.Background;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A CSV file as people make them: comma, semicolon or tab, UTF-8 with or without a mark, UTF-16 or windows-1252, perhaps a few
 * lines of prose before the header.
 *
 * @param rows one map for each row, by the known column's name
 * @param ignored header cells that nothing is known of
 */
record Table(List<Row> rows, List<String> ignored) {
    /** A row with its number in the file, counted from 1 with every row above; a cell of several lines counts once. */
    record Row(int line, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        /** A person's name, from one column or from two. */
        String name() {
            return cell("name").isEmpty() ? (cell("firstname") + " " + cell("lastname")).strip() : cell("name");
        }

        /** What it tells of somebody's working life; several employers or events stand in one cell, after a semicolon or a bar. */
        Background background() {
            return new Background(several("pastemployers"), cell("industry"), cell("place"), several("events"));
        }

        private List<String> several(String column) {
            return Arrays.stream(cell(column).split("[;|\\n]", -1))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    /**
     * Takes row by row.
     *
     * @param taker throws an {@link IllegalArgumentException} that names what is wrong with a row
     * @return one sentence for each bad row, with its number
     */
    List<String> each(Consumer<Row> taker) {
        List<String> errors = new ArrayList<>();
        for (Row row : rows) {
            try {
                taker.accept(row);
            } catch (IllegalArgumentException wrong) {
                errors.add("row " + row.line() + ": " + wrong.getMessage());
            }
        }
        return errors;
    }

    /**
     * Reads the file.
     *
     * @param columns the known columns by their folded names (see {@link #fold})
     * @param renamed the file's own column name to ours, from {@code --map}
     * @throws IOException when it cannot be read, or no line looks like a header
     */
    static Table read(Path file, Set<String> columns, Map<String, String> renamed) throws IOException {
        String text = decode(Files.readAllBytes(file));
        List<String[]> lines = split(text);
        int header = headerIn(lines, columns, renamed);
        if (header < 0) {
            throw new IOException(file + ": no header line found; it needs at least two of these columns: "
                    + String.join(", ", columns));
        }
        return table(lines, header, columns, renamed);
    }

    /** Lower-case without blanks, underscores, hyphens and stars. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_*-]", "");
    }

    private static Table table(List<String[]> lines, int header, Set<String> columns, Map<String, String> renamed) {
        List<String> names = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (String cell : lines.get(header)) {
            String name = known(cell, renamed);
            names.add(columns.contains(name) ? name : "");
            if (!columns.contains(name) && !cell.isBlank()) {
                ignored.add(cell.strip());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = header + 1; i < lines.size(); i++) {
            Map<String, String> cells = cells(names, lines.get(i));
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Row(i + 1, cells));
            }
        }
        return new Table(rows, ignored);
    }

    private static Map<String, String> cells(List<String> names, String[] line) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), line.length); i++) {
            if (!names.get(i).isEmpty()) {
                cells.put(names.get(i), line[i]);
            }
        }
        return cells;
    }

    private static int headerIn(List<String[]> lines, Set<String> columns, Map<String, String> renamed) {
        for (int i = 0; i < Math.min(lines.size(), 30); i++) {
            long known = List.of(lines.get(i)).stream()
                    .filter(cell -> columns.contains(known(cell, renamed)))
                    .count();
            if (known >= 2) {
                return i;
            }
        }
        return -1;
    }

    private static String known(String cell, Map<String, String> renamed) {
        String folded = fold(cell);
        return renamed.getOrDefault(folded, folded);
    }

    private static List<String[]> split(String text) throws IOException {
        CsvMapper mapper = new CsvMapper();
        mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (MappingIterator<String[]> lines =
                mapper.readerFor(String[].class).with(schema).readValues(text)) {
            return lines.readAll();
        }
    }

    private static char separator(String text) {
        String head = text.substring(0, Math.min(text.length(), 4000));
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
