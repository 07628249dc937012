package foreword.praise.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the detector to the figures in docs/measurements.md, where the labelled messages are at hand. */
class FiguresTest {
    private static final double COURTESY_MOST = 0.03;
    private static final double SURE_PRECISION = 0.8;

    private final TrainedPraiseDetector detector = TrainedPraiseDetector.shipped();

    @ParameterizedTest
    @CsvSource({"dev_email.jsonl, 0.74, 0.72", "dev_b2b_challenge.jsonl, 0.97, 0.90"})
    void is_as_good_as_we_say(String file, double averagePrecision, double f1) throws IOException {
        assumeTrue(
                Files.exists(LabelledMessages.SHARED.resolve(file)), "skipped: the labelled messages are not at hand");
        List<Labelled> messages =
                LabelledMessages.shared(file).stream().filter(Labelled::client).toList();
        Model model = Model.load();

        Scores scores =
                new Scores(messages, message -> detector.read(message.text()).confidence());

        assertThat(scores.averagePrecision()).isGreaterThanOrEqualTo(averagePrecision);
        assertThat(scores.f1(model.maybe())).isGreaterThanOrEqualTo(f1);
        assertThat(scores.precision(model.sure())).isGreaterThanOrEqualTo(SURE_PRECISION);
        assertThat(scores.courtesyFired(model.maybe())).isLessThanOrEqualTo(COURTESY_MOST);
    }
}
