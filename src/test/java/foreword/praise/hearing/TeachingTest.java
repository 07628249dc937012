package foreword.praise.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.people.Teammate;
import foreword.praise.Band;
import foreword.praise.Mark;
import foreword.praise.Reading;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeachingTest {
    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final String MARVELLOUS = "Marvellous news from the harbour, fantastic turnout";

    private final TrainedPraiseDetector shipped = TrainedPraiseDetector.shipped();

    @Test
    void never_hears_the_same_phrase_twice_after_a_no() {
        String text = "Your team did an outstanding job on the launch!";
        assertThat(shipped.read(text).band()).isEqualTo(Band.SURE);

        TrainedPraiseDetector taught = taught(no(quote(text)));

        assertThat(taught.read(text).praise()).isFalse();
        assertThat(taught.read("Hi Tom, your team did an OUTSTANDING job on the launch.")
                        .praise())
                .isFalse();
        assertThat(taught.read("You saved our quarter, thank you so much for all the hard work!")
                        .praise())
                .isTrue();
    }

    @Test
    void hears_the_rest_of_a_message_whose_one_phrase_was_refused() {
        String refused = "Your team did an outstanding job on the launch.";

        Reading reading = taught(no(quote(refused)))
                .read(refused + " You saved our quarter, thank you so much for all the hard work!");

        assertThat(reading.praise()).isTrue();
        assertThat(reading.reason()).doesNotContain("outstanding");
    }

    @Test
    void is_less_sure_of_words_like_those_that_were_refused() {
        String like = "Marvellous news from the airport, fantastic turnout too";

        double before = shipped.read(like).confidence();
        double after = taught(no(MARVELLOUS)).read(like).confidence();

        assertThat(after).isLessThan(before);
    }

    @Test
    void is_surer_of_words_like_those_that_were_missed() {
        String missed = "the boiler room has been quiet ever since";

        double before = shipped.read("the pump room has been quiet ever since").confidence();
        double after = taught(yes(missed))
                .read("the pump room has been quiet ever since")
                .confidence();

        assertThat(after).isGreaterThan(before);
    }

    @Test
    void gives_the_shipped_readings_to_the_bit_when_nothing_counts() throws IOException {
        TrainedPraiseDetector untaught = shipped.taught(Set.of(), List.of());

        for (Labelled line : LabelledMessages.own()) {
            assertThat(untaught.read(line.text())).isEqualTo(shipped.read(line.text()));
        }
    }

    @Test
    void depends_only_on_the_marks_that_count() {
        Mark kept = no(MARVELLOUS);
        TrainedPraiseDetector once = taught(kept);

        TrainedPraiseDetector afterUndo = taught(no("You guys rock"), kept).taught(Set.of(), List.of(kept));

        assertThat(afterUndo.read("You guys rock and the turnout was fantastic"))
                .isEqualTo(once.read("You guys rock and the turnout was fantastic"));
    }

    @Test
    void moves_in_small_steps() throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (Labelled line : LabelledMessages.own()) {
            if (!line.praise() && shipped.read(line.text()).praise() && marks.size() < 15) {
                marks.add(no(quote(line.text())));
            }
        }
        TrainedPraiseDetector taught = shipped.taught(Set.of(), marks);

        long kept = LabelledMessages.own().stream()
                .filter(Labelled::praise)
                .filter(line -> shipped.read(line.text()).praise())
                .filter(line -> taught.read(line.text()).praise())
                .count();
        long heard = LabelledMessages.own().stream()
                .filter(Labelled::praise)
                .filter(line -> shipped.read(line.text()).praise())
                .count();

        assertThat(marks).hasSize(15);
        assertThat((double) kept / heard).isGreaterThan(0.8);
    }

    private TrainedPraiseDetector taught(Mark... marks) {
        return shipped.taught(Set.of(), List.of(marks));
    }

    private String quote(String text) {
        return Objects.requireNonNull(shipped.read(text).span()).of(text);
    }

    private static Mark no(String words) {
        return mark(words, false);
    }

    private static Mark yes(String words) {
        return mark(words, true);
    }

    private static Mark mark(String words, boolean praise) {
        return new Mark(Mark.Id.fresh(), null, null, words, praise, new Teammate.Id("tm_1"), NOW, null);
    }
}
