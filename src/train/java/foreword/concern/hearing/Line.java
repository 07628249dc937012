package foreword.concern.hearing;

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
import java.util.Set;

/**
 * A message, and whether it complains about us.
 *
 * @param source {@code own} for the lines of concerns, {@code praise} for the lines of praise, {@code mail} for public mail
 * @param language two letters
 * @param from the first UTF-16 unit of the words that complain, -1 where they are not marked
 * @param to just after the last
 */
record Line(String source, String language, boolean concern, String text, int from, int to) {
    static final Path LINES = Path.of("src", "train", "lines");
    static final Path SHARED = Path.of("..", "shared", "data", "praise");
    static final List<Path> OWN = List.of(LINES.resolve("concerns-en.txt"), LINES.resolve("concerns-elsewhere.txt"));
    static final List<Path> PRAISE = List.of(
            LINES.resolve("agency-chat.csv"),
            LINES.resolve("corporate-mail.csv"),
            LINES.resolve("courtesy-and-second-language.csv"),
            LINES.resolve("customers.csv"),
            LINES.resolve("everyday.csv"),
            LINES.resolve("irony-and-enthusiasm.csv"),
            LINES.resolve("look-alikes.csv"),
            LINES.resolve("sayings.csv"),
            LINES.resolve("short-mail.csv"),
            LINES.resolve("support-and-surveys.csv"),
            LINES.resolve("technical-chat.csv"));

    /** What was labelled with an eye on praise alone, and may complain or not. */
    private static final Set<String> UNCLEAR = Set.of(
            "sarcasm", "negated", "mixed_complaint", "past_contrast", "third_party", "quoted", "none", "vendor_pitch");

    private static final String COMPLAINS = "complaint";
    private static final int KEPT_ASIDE = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The lines written for this. */
    static List<Line> own() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Path file : OWN) {
            boolean english = file.endsWith("concerns-en.txt");
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = (english ? "en\t" + line : line).split("\t", 3);
                    lines.add(marked("own", cells[0], !cells[1].equals("other"), cells[2]));
                }
            }
        }
        return lines;
    }

    /** The lines that teach praise, as far as they say something of complaints. */
    static List<Line> praise() throws IOException {
        List<Line> lines = new ArrayList<>();
        CsvSchema columns = CsvSchema.emptySchema().withHeader();
        for (Path file : PRAISE) {
            try (MappingIterator<Map<String, String>> rows =
                    new CsvMapper().readerFor(Map.class).with(columns).readValues(file.toFile())) {
                while (rows.hasNext()) {
                    Map<String, String> row = rows.next();
                    String subtype = row.getOrDefault("subtype", "");
                    if (!UNCLEAR.contains(subtype)) {
                        String text =
                                row.getOrDefault("text", "").replace("{", "").replace("}", "");
                        lines.add(new Line("praise", "en", COMPLAINS.equals(subtype), text, -1, -1));
                    }
                }
            }
        }
        return lines;
    }

    /** Public mail, in which nobody complains about us. */
    static List<Line> mail(String file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(SHARED.resolve(file))) {
            JsonNode row = JSON.readTree(line);
            lines.add(new Line("mail", "en", false, row.path("text").asText(), -1, -1));
        }
        return lines;
    }

    private static Line marked(String source, String language, boolean concern, String written) {
        String text = written.replace("\\n", "\n");
        int open = text.indexOf('{');
        int close = text.lastIndexOf('}');
        String plain = text.replace("{", "").replace("}", "");
        return open < 0
                ? new Line(source, language, concern, plain, -1, -1)
                : new Line(source, language, concern, plain, open, close - 1);
    }

    /** The line by itself, below a greeting, and above a closing: people write both, and neither says anything. */
    List<Line> dressed() {
        if (!source.equals("own")) {
            return List.of(this);
        }
        String greeting = switch (language) {
            case "de" -> part(2) == 0 ? "Guten Morgen. " : "Hallo Tom,\n\n";
            case "fr" -> part(2) == 0 ? "Bonjour. " : "Bonjour Tom,\n\n";
            case "es" -> part(2) == 0 ? "Buenos días. " : "Hola, Tom:\n\n";
            case "pt" -> part(2) == 0 ? "Bom dia. " : "Olá Tom,\n\n";
            case "nl" -> part(2) == 0 ? "Goedemorgen. " : "Hoi Tom,\n\n";
            default -> part(2) == 0 ? "Good morning everybody. " : "Hi Tom,\n\n";
        };
        String closing = part(3) == 0 ? "\n\nPlease call me back." : part(3) == 1 ? "\nNadia" : " Let me know.";
        return List.of(
                this,
                new Line(source, language, concern, greeting + text, moved(from, greeting), moved(to, greeting)),
                new Line(source, language, concern, text + closing, from, to));
    }

    private static int moved(int place, String by) {
        return place < 0 ? place : place + by.length();
    }

    /** One line in five, by the hash of its text, is never learned from. */
    boolean isAside() {
        return part(KEPT_ASIDE) == 0;
    }

    /** Which of so many parts it falls into. */
    int part(int of) {
        int mixed = text.hashCode() * 0x9e3779b1;
        return Math.floorMod(mixed ^ (mixed >>> 15), of);
    }
}
