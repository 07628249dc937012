package foreword.ask.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import foreword.ask.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The table of sayings, answers-sayings.csv: what people answer, and how it must be read. Anybody may add a row. One that is left to
 * the owner for now carries {@code unclear} in its column {@code heard}, one that is misread the wrong reading; when the reader learns
 * it, the mark has to go. None of these lines is trained on.
 */
class AnswerSayingsTest {
    private static final Path TABLE = Path.of("src/test/resources/foreword/ask/reading/answers-sayings.csv");
    private static final LocalDate ON = LocalDate.of(2026, 11, 27);
    private static final double LEFT_MOST = 0.2;

    private final TrainedAnswerReader reader = TrainedAnswerReader.shipped();

    @Test
    void are_read_as_expected_or_marked() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            String heard = written(reader.read(row.getOrDefault("text", ""), ON).answer());
            String mark = row.getOrDefault("heard", "");
            String expected = mark.isEmpty() ? row.getOrDefault("reading", "") : mark;
            if (!heard.equals(expected)) {
                wrong.add(heard + ", not " + expected + ": " + row.get("text"));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void are_three_hundred_and_seldom_left_to_the_owner() throws IOException {
        List<Map<String, String>> rows = rows();
        long marked = rows.stream()
                .filter(row -> !row.getOrDefault("heard", "").isEmpty())
                .count();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(300);
        assertThat((double) marked / rows.size()).isLessThanOrEqualTo(LEFT_MOST);
    }

    @Test
    void are_never_taken_for_a_yes_that_they_are_not() throws IOException {
        for (Map<String, String> row : rows()) {
            if (!"yes".equals(row.get("reading"))) {
                assertThat(reader.read(row.getOrDefault("text", ""), ON).answer())
                        .as(row.get("text"))
                        .isNotEqualTo(Answer.YES);
            }
        }
    }

    private static String written(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Map<String, String>> rows() throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(TABLE.toFile())) {
            return rows.readAll();
        }
    }
}
