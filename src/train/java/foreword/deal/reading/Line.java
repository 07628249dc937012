package foreword.deal.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A message that we wrote, and what it amounts to. */
record Line(Outcome outcome, String text) {
    static final Path TABLE = Path.of("src", "train", "lines", "deals.txt");
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "foreword", "deal", "reading");

    /** The lines of the table, and the examples that the tests read. */
    static List<Line> all() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String row : rows(TABLE)) {
            int mark = row.indexOf('|');
            lines.add(new Line(
                    Outcome.valueOf(row.substring(0, mark).strip().toUpperCase(Locale.ROOT)),
                    row.substring(mark + 1).strip()));
        }
        for (Path file : examples()) {
            for (String row : rows(file)) {
                lines.add(example(row.split("\\s*\\|\\s*", -1)));
            }
        }
        return lines;
    }

    /** All files of examples, in the order of their names. */
    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("sentences."))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(row -> !row.isBlank() && !row.startsWith("#"))
                .toList();
    }

    private static Line example(String[] cells) {
        return switch (cells[1]) {
            case "deal" -> new Line(stage(cells[2]), cells[0]);
            case "retracted" -> new Line(Outcome.RETRACTED, cells[0]);
            default -> new Line(Outcome.NOTHING, cells[0]);
        };
    }

    private static Outcome stage(String word) {
        return switch (word) {
            case "" -> Outcome.AMOUNT;
            case "stalled" -> Outcome.HOLD;
            default -> Outcome.valueOf(word.toUpperCase(Locale.ROOT));
        };
    }

    /** Which of so many parts it falls into. */
    int part(int of) {
        int mixed = text.hashCode() * 0x9e3779b1;
        return Math.floorMod(mixed ^ (mixed >>> 15), of);
    }
}
