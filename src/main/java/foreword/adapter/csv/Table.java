package foreword.adapter.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import foreword.people.Background;
import foreword.people.PersonName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as people make them: comma, semicolon, tab or bar, in any of several encodings, perhaps a few lines of prose before
 * the header; or an address book of cards.
 *
 * @param rows one map for each row, by the known column's name
 * @param ignored header cells that nothing is known of
 * @param seen in one sentence, how the file was understood
 * @param book true for an address book of cards, in which not everybody belongs to a company
 */
record Table(List<Row> rows, List<String> ignored, String seen, boolean book) {
    private static final int PREAMBLE = 30;
    private static final Map<Character, String> SEPARATORS =
            new TreeMap<>(Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "bars"));

    /** A row with its number in the file, counted from 1 with every row above; a cell of several lines counts once. */
    record Row(int line, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        /** A person's name, from one column or from two; "Lee, Sam" is Sam Lee. */
        String name() {
            String parts = (cell("firstname") + " " + cell("lastname")).strip();
            boolean both = !cell("firstname").isEmpty() && !cell("lastname").isEmpty();
            return both || cell("name").isEmpty() ? parts : PersonName.forwards(cell("name"));
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
     * @param columns the known columns
     * @param renamed the file's own column name to ours, from {@code --map}, both folded
     * @throws IOException when it cannot be read, or no line looks like a header
     */
    static Table read(Path file, Columns columns, Map<String, String> renamed) throws IOException {
        Encoded encoded = Encoded.read(Files.readAllBytes(file));
        Columns named = columns.renamed(renamed);
        return VCards.are(encoded.text()) ? VCards.table(encoded, named) : best(file, encoded, named);
    }

    static Table read(Path file, Set<String> columns, Map<String, String> renamed) throws IOException {
        return read(file, Columns.of(columns), renamed);
    }

    /** Lower-case without blanks, underscores, hyphens and stars. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_*-]", "");
    }

    /** A file cut at one sign, and where its header is. */
    private record Cut(char separator, List<String[]> lines, int header, long known) {}

    private static Table best(Path file, Encoded encoded, Columns columns) throws IOException {
        Cut best = new Cut(',', List.of(), -1, 1);
        JsonProcessingException torn = null;
        for (char separator : SEPARATORS.keySet()) {
            if (encoded.text().indexOf(separator) >= 0) {
                try {
                    Cut cut = cut(encoded.text(), separator, columns);
                    best = cut.known() > best.known() ? cut : best;
                } catch (JsonProcessingException notAtThisSign) {
                    torn = notAtThisSign;
                }
            }
        }
        if (best.header() < 0 && torn != null) {
            int line = torn.getLocation() == null ? 0 : torn.getLocation().getLineNr();
            throw new IOException(
                    file + ", line " + line
                            + ": a quotation mark stands inside a cell; write it twice, or save the file anew.",
                    torn);
        }
        if (best.header() < 0) {
            throw new IOException(file + ": no header line found; it needs at least two of these columns: " + columns
                    + ". Name them with --map, for example --map \"Their column=Company\".");
        }
        return table(best, encoded, columns);
    }

    private static Cut cut(String text, char separator, Columns columns) throws IOException {
        List<String[]> lines = split(text, separator);
        int header = -1;
        long most = 1;
        for (int i = 0; i < Math.min(lines.size(), PREAMBLE); i++) {
            long known = columns.known(List.of(lines.get(i)));
            if (header < 0 && known > most) {
                header = i;
                most = known;
            }
        }
        return new Cut(separator, lines, header, most);
    }

    private static Table table(Cut cut, Encoded encoded, Columns columns) {
        String[] header = cut.lines().get(cut.header());
        List<Columns.@Nullable Meant> meant = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        Map<String, String> read = new LinkedHashMap<>();
        for (String cell : header) {
            Columns.Meant meaning = columns.meaning(cell);
            meant.add(meaning);
            if (meaning != null) {
                read.put(cell.strip(), meaning.column());
            } else if (!cell.isBlank()) {
                ignored.add(cell.strip());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = cut.header() + 1; i < cut.lines().size(); i++) {
            Map<String, String> cells = cells(meant, cut.lines().get(i));
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Row(i + 1, cells));
            }
        }
        return new Table(rows, ignored, seen(cut, encoded, read), false);
    }

    private static String seen(Cut cut, Encoded encoded, Map<String, String> read) {
        return "Read as " + encoded.charset() + " with " + SEPARATORS.get(cut.separator()) + ", header in row "
                + (cut.header() + 1) + ": "
                + read.entrySet().stream()
                        .map(column -> column.getKey() + " = " + column.getValue())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** Of several columns that mean the same, the best that holds something. */
    private static Map<String, String> cells(List<Columns.@Nullable Meant> meant, String[] line) {
        Map<String, String> cells = new HashMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < Math.min(meant.size(), line.length); i++) {
            Columns.Meant column = meant.get(i);
            if (column != null && !line[i].isBlank()) {
                int before = ranks.getOrDefault(column.column(), Integer.MAX_VALUE);
                if (column.rank() < before) {
                    cells.put(column.column(), Cells.text(line[i]));
                    ranks.put(column.column(), column.rank());
                }
            }
        }
        return cells;
    }

    private static List<String[]> split(String text, char separator) throws IOException {
        CsvMapper mapper = new CsvMapper();
        mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (MappingIterator<String[]> lines =
                mapper.readerFor(String[].class).with(schema).readValues(text)) {
            return lines.readAll();
        }
    }
}
