package foreword.praise.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.praise.Band;
import foreword.praise.Reading;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands round a message never makes praise of it, tried on every line that we wrote. */
class OwnWordsPropertiesTest {
    private static final List<String> PRAISE = List.of(
            "You guys are the best, fantastic work!",
            "Thank you so much for all your hard work over the weekend.",
            "I would recommend you to anyone.");

    private final TrainedPraiseDetector detector = TrainedPraiseDetector.shipped();

    static Stream<String> surroundings() {
        return PRAISE.stream()
                .flatMap(praise -> Stream.of(
                        "%s\n\n> " + praise,
                        "%s\n\nOn Tue, 3 Nov 2026, Ines Vale wrote:\n> " + praise,
                        "%s\n\n-----Original Message-----\nFrom: Ines\n\n" + praise,
                        "%s\n\n```\n" + praise + "\n```",
                        "%s\n\nKind regards,\nIna Moor\n" + praise,
                        "%s\n-- \nIna Moor\n" + praise));
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void never_turns_no_into_sure_by_what_others_said(String surroundings) throws IOException {
        for (Labelled line : LabelledMessages.own()) {
            if (detector.read(line.text()).band() == Band.NO && !line.text().contains("`")) {
                Reading within = detector.read(surroundings.replace("%s", line.text()));
                assertThat(within.band()).as(line.text()).isNotEqualTo(Band.SURE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("closings")
    void never_turns_no_into_sure_by_a_polite_closing(String closing) throws IOException {
        for (Labelled line : LabelledMessages.own()) {
            if (detector.read(line.text()).band() == Band.NO) {
                assertThat(detector.read(line.text() + closing).band())
                        .as(line.text() + closing)
                        .isNotEqualTo(Band.SURE);
            }
        }
    }

    static List<String> closings() {
        return List.of(
                "\n\nKind regards,\nIna",
                "\n\nThanks,\nIna",
                "\n\nMany thanks and best wishes\nIna Moor",
                "\nThank you!",
                "\nThanks in advance",
                "\n\nBest\nIM",
                "\n\nSent from my phone",
                "\n\nHave a lovely weekend");
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void quotes_only_the_writers_own_words(String surroundings) throws IOException {
        for (Labelled line : LabelledMessages.own()) {
            String text = surroundings.replace("%s", line.text());
            Reading within = detector.read(text);
            if (within.span() != null && !line.text().contains("`")) {
                assertThat(line.text() + "!.").as(text).contains(within.span().of(text));
            }
        }
    }
}
