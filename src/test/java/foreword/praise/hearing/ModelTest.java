package foreword.praise.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {
    private static final long LARGEST = 5_000_000;

    @Test
    void comes_out_the_same_to_the_byte_when_trained_again(@TempDir Path folder) throws IOException {
        assumeTrue(Files.exists(LabelledMessages.SHARED), "skipped: the labelled messages are not at hand");
        Path again = folder.resolve("praise.model");

        TrainPraise.main(new String[] {again.toString()});

        assertThat(again).hasSameBinaryContentAs(TrainPraise.MODEL);
    }

    @Test
    void was_trained_on_the_phrases_and_lines_that_stand_here() throws IOException {
        String inputs = Model.load().inputs();

        assertThat(inputs).contains(TrainPraise.ownInputs());
    }

    @Test
    void is_small() throws IOException {
        assertThat(Files.size(TrainPraise.MODEL)).isLessThan(LARGEST);
    }

    @Test
    void refuses_a_file_of_another_format() {
        assertThatThrownBy(() -> Model.read(new ByteArrayInputStream(new byte[100])))
                .hasMessageContaining("no praise model");
    }
}
