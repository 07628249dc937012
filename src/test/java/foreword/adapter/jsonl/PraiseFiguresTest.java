package foreword.adapter.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.praise.hearing.TrainedPraiseDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the detector to the figures in docs/decisions/praise-by-phrases.md, where the labelled messages are at hand. */
class PraiseFiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"dev_email.jsonl, 0.60, 0.65, 0.03", "dev_b2b_challenge.jsonl, 0.95, 0.80, 0.03"})
    void is_as_good_as_we_say(String file, double precision, double recall, double courtesy) throws IOException {
        Path labelled = Path.of("..", "shared", "data", "praise", file);
        assumeTrue(Files.exists(labelled), "skipped: the labelled messages are not at hand");

        TrainedPraiseDetector detector = TrainedPraiseDetector.shipped();
        Count count = new Count();
        for (String line : Files.readAllLines(labelled)) {
            JsonNode row = JSON.readTree(line);
            boolean teammate = row.path("speaker").asText().equals("teammate");
            boolean said = !teammate && detector.read(row.path("text").asText()).praise();
            count.add(row, said);
        }

        assertThat(count.hits / (count.hits + count.falseAlerts)).isGreaterThanOrEqualTo(precision);
        assertThat(count.hits / count.praises).isGreaterThanOrEqualTo(recall);
        assertThat(count.courtesyFired / Math.max(1, count.courtesies)).isLessThanOrEqualTo(courtesy);
    }

    private static final class Count {
        private double hits;
        private double falseAlerts;
        private double praises;
        private double courtesies;
        private double courtesyFired;

        void add(JsonNode row, boolean said) {
            boolean praise = row.path("label").asText().equals("praise");
            boolean courtesy = row.path("subtype").asText().equals("courtesy");
            praises += praise ? 1 : 0;
            hits += praise && said ? 1 : 0;
            falseAlerts += !praise && said ? 1 : 0;
            courtesies += courtesy ? 1 : 0;
            courtesyFired += courtesy && said ? 1 : 0;
        }
    }
}
