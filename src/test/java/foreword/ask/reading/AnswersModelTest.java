package foreword.ask.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.ask.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersModelTest {
    private static final long LARGEST = 1_000_000;
    private static final double PRECISION = 0.97;
    private static final double RECALL = 0.55;

    @Test
    void comes_out_the_same_to_the_byte_when_trained_again(@TempDir Path folder) throws IOException {
        Path again = folder.resolve("answers.model");

        TrainAnswers.main(new String[] {again.toString()});

        assertThat(again).hasSameBinaryContentAs(TrainAnswers.MODEL);
    }

    @Test
    void was_trained_on_the_lines_and_phrases_that_stand_here() throws IOException {
        assertThat(Model.load().inputs()).isEqualTo(TrainAnswers.inputs());
    }

    @Test
    void is_as_good_as_we_say_on_lines_that_it_has_not_learned() throws IOException {
        List<Line> aside = Line.table(Line.TABLE).stream().filter(Line::isAside).toList();

        AnswerFigures figures = new AnswerFigures(TrainedAnswerReader.shipped(), aside);

        assertThat(aside).hasSizeGreaterThan(300);
        assertThat(figures.precision(Answer.YES)).isGreaterThanOrEqualTo(PRECISION);
        assertThat(figures.precision(Answer.NO)).isGreaterThanOrEqualTo(PRECISION);
        assertThat(figures.recall(Answer.YES)).isGreaterThanOrEqualTo(RECALL);
        assertThat(figures.recall(Answer.NO)).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void is_small() throws IOException {
        assertThat(Files.size(TrainAnswers.MODEL)).isLessThan(LARGEST);
    }

    @Test
    void refuses_a_file_of_another_format() {
        assertThatThrownBy(() -> Model.read(new ByteArrayInputStream(new byte[100])))
                .hasMessageContaining("no model of answers");
    }
}
