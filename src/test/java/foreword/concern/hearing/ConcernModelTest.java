package foreword.concern.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed model is the one that training gives, and as good as docs/measurements.md says. */
class ConcernModelTest {

    @Test
    void is_what_training_gives_byte_by_byte() throws Exception {
        assumeTrue(Files.isDirectory(Line.SHARED), "skipped: the public mails are not at " + Line.SHARED);

        ByteArrayOutputStream trained = new ByteArrayOutputStream();
        TrainConcerns.trained().write(trained);

        assertThat(trained.toByteArray()).isEqualTo(Files.readAllBytes(TrainConcerns.MODEL));
    }

    @Test
    void is_right_nine_times_in_ten_when_it_speaks_of_lines_that_it_never_saw() throws Exception {
        ConcernFigures figures = new ConcernFigures(new Listener(Model.load(), Signal.phrases()));
        List<Line> aside = TrainConcerns.aside();

        assertThat(figures.precision(aside)).isGreaterThan(0.9);
        assertThat(figures.recall(aside)).isGreaterThan(0.4);
    }

    @Test
    void raises_next_to_no_alarm_over_ordinary_mail() throws Exception {
        assumeTrue(Files.isDirectory(Line.SHARED), "skipped: the public mails are not at " + Line.SHARED);
        ConcernFigures figures = new ConcernFigures(new Listener(Model.load(), Signal.phrases()));
        List<Line> mail = Line.mail("dev_email.jsonl");

        long alarms = mail.stream().filter(figures::isSaid).count();

        assertThat(alarms).isLessThan(mail.size() / 150);
    }
}
