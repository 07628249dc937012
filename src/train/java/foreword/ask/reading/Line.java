package foreword.ask.reading;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import foreword.ask.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A reply that we wrote, and what it amounts to.
 *
 * @param language two letters
 */
record Line(Answer answer, String language, String text) {
    static final Path TABLE = Path.of("src", "train", "lines", "answers.csv");
    private static final int KEPT_ASIDE = 5;

    /** A table with the columns reading, language, text. */
    static List<Line> table(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        CsvSchema columns = CsvSchema.emptySchema().withHeader();
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerFor(Map.class).with(columns).readValues(file.toFile())) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                String reading = row.getOrDefault("reading", "").toUpperCase(Locale.ROOT);
                lines.add(new Line(
                        Answer.valueOf(reading.replace('-', '_')),
                        row.getOrDefault("language", ""),
                        row.getOrDefault("text", "")));
            }
        }
        return lines;
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

    /** The line by itself, below a greeting, and below thanks. */
    List<String> dressed() {
        return List.of(text, greeting() + "\n\n" + text, thanks() + "\n" + text);
    }

    private String greeting() {
        return switch (language) {
            case "de" -> "Hallo Tom,";
            case "fr" -> "Bonjour Tom,";
            case "es" -> "Hola Tom:";
            case "pt" -> "Olá Tom,";
            case "nl" -> "Hoi Tom,";
            case "it" -> "Ciao Tom,";
            default -> "Hi Tom,";
        };
    }

    private String thanks() {
        return switch (language) {
            case "de" -> "Danke für die Mail.";
            case "fr" -> "Merci pour votre mail.";
            case "es" -> "Gracias por el correo.";
            case "pt" -> "Obrigado pelo e-mail.";
            case "nl" -> "Dank voor je mail.";
            case "it" -> "Grazie per la mail.";
            default -> "Thanks for your mail.";
        };
    }
}
