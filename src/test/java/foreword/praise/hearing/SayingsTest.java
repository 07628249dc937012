package foreword.praise.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import foreword.praise.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The table of sayings, src/train/lines/sayings.csv: what people said, and how it must be read. Anybody may add a row. A row that is
 * still misread carries {@code misread} in its column {@code heard}; when the listener learns it, the mark has to go.
 */
class SayingsTest {
    private static final Path TABLE = Path.of("src", "train", "lines", "sayings.csv");
    private static final double MISREAD_MOST = 0.2;

    private final TrainedPraiseDetector detector = TrainedPraiseDetector.shipped();

    @Test
    void are_read_as_expected_or_marked_as_misread() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : rows()) {
            Reading reading = detector.read(text(row));
            boolean right = reading.praise() == "praise".equals(row.get("reading"));
            if (right == isMarked(row)) {
                wrong.add((right
                                ? "is read rightly now, take its mark away: "
                                : "is misread (" + reading.reason() + "): ")
                        + text(row));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void are_a_thousand_and_seldom_misread() throws IOException {
        List<Map<String, String>> rows = rows();
        long marked = rows.stream().filter(SayingsTest::isMarked).count();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat((double) marked / rows.size()).isLessThanOrEqualTo(MISREAD_MOST);
    }

    @Test
    void of_courtesy_are_never_praise() throws IOException {
        for (Map<String, String> row : rows()) {
            if (List.of("bare", "ack", "signoff").contains(row.get("subtype"))) {
                assertThat(detector.read(text(row)).praise()).as(text(row)).isFalse();
            }
        }
    }

    private static String text(Map<String, String> row) {
        return row.getOrDefault("text", "").replace("{", "").replace("}", "");
    }

    private static boolean isMarked(Map<String, String> row) {
        return "misread".equals(row.get("heard"));
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
