package foreword.deal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuessModelTest {
    private static final long LARGEST = 1_000_000;

    @Test
    void comes_out_the_same_to_the_byte_when_trained_again(@TempDir Path folder) throws IOException {
        Path again = folder.resolve("deals.model");

        TrainDeals.main(new String[] {again.toString()});

        assertThat(again).hasSameBinaryContentAs(TrainDeals.MODEL);
    }

    @Test
    void was_trained_on_the_lines_the_examples_and_the_grammar_that_stand_here() throws IOException {
        assertThat(GuessModel.load().inputs()).isEqualTo(TrainDeals.inputs());
    }

    @Test
    void is_small() throws IOException {
        assertThat(Files.size(TrainDeals.MODEL)).isLessThan(LARGEST);
    }

    @Test
    void refuses_a_file_of_another_format() {
        assertThatThrownBy(() -> GuessModel.read(new ByteArrayInputStream(new byte[100])))
                .hasMessageContaining("no model of deal news");
    }
}
