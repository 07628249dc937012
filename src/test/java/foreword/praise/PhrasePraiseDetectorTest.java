package foreword.praise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasePraiseDetectorTest {
    private final PhrasePraiseDetector detector = new PhrasePraiseDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thank you so much for rebuilding the order desk over Easter | GRATITUDE",
                "Huge thanks to your team for all the hard work last month | GRATITUDE",
                "The new report is outstanding | ADMIRATION",
                "Hats off to whoever drew these icons | ADMIRATION",
                "Your support desk is great | ADMIRATION",
                "The checklist saved us a whole week | RESULT",
                "Zero issues since the switch | RESULT",
                "I have recommended you to our sister company | RECOMMENDATION",
                "We gave them your name this morning | RECOMMENDATION",
            })
    void hears_praise(String text, Kind kind) {
        Reading reading = detector.read(text);

        assertThat(reading.praise()).isTrue();
        assertThat(reading.kind()).isEqualTo(kind);
        assertThat(reading.reason()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Thanks!",
                "thx",
                "Thank you for the quick reply, I will look at it tonight",
                "Thanks in advance for your help with this",
                "I would be grateful for your help on Friday",
                "Many thanks and kind regards",
                "Sounds good, talk then",
                "Tuesday works well for us",
                "Have a wonderful weekend!",
                "Congratulations on the anniversary",
                "Happy to help",
                "Did the workshop go well, was it outstanding?",
                "It would be brilliant if the export worked",
                "The export is not great",
                "Your new form isn't very good",
                "Brilliant, the export broke again",
                "Our own crew did an amazing job",
                "The other supplier was excellent",
                "Support was great until the merger",
                "Please change the headline to Outstanding service",
                "Can you recommend a good printer?",
                "The invoice is attached.",
                "The tone ought to be warm and excellent",
            })
    void lets_courtesy_and_the_rest_pass(String text) {
        Reading reading = detector.read(text);

        assertThat(reading.praise()).isFalse();
        assertThat(reading.span()).isNull();
        assertThat(reading.kind()).isNull();
        assertThat(reading.confidence()).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The report is excellent | If the report is excellent",
                "The report is excellent | The report is excellent?",
                "The report is excellent | The report is not excellent",
                "The report is excellent | The other supplier is excellent",
                "The report is excellent | The report was excellent until June",
                "The report is excellent | The report is excellent and still broken",
                "Thank you for your help | Thank you in advance for your help",
                "Thank you for all the effort | Thank you for the update",
            })
    void trusts_a_sentence_less(String plain, String lowered) {
        assertThat(detector.read(lowered).confidence())
                .isLessThan(detector.read(plain).confidence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who wrote this?\n> Fantastic work, we love it!",
                "See below.\n\nOn Mon, 2 Nov 2026 at 10:00, Nadia wrote:\nFantastic work, we love it!",
                "See below.\n-----Original Message-----\nFantastic work, we love it!",
                "The log says `Fantastic work, we love it!`",
                "```\nFantastic work, we love it!\n```",
                "https://example.org/fantastic-work-we-love-it",
                "Please see the order.\n\nBest regards,\nNadia\nOutstanding Foods, your excellent partner",
                "Please see the order.\n--\nOutstanding Foods",
            })
    void sets_aside_what_the_writer_did_not_just_say(String text) {
        assertThat(detector.read(text).praise()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi Tom, the order is in. The report is outstanding! Call me. | The report is outstanding!",
                "\uD83D\uDE80\uD83D\uDE80 ok \u2014 the report is outstanding | the report is outstanding",
                "Still no invoice, but your support is first-rate | but your support is first-rate",
            })
    void marks_the_clause_that_made_it_so(String text, String words) {
        assertThat(winning(text)).isEqualTo(words);
    }

    @Test
    void counts_code_points() {
        Reading reading = detector.read("\uD83D\uDE80\uD83D\uDE80. Outstanding work");

        assertThat(reading.span()).isEqualTo(new Span(4, 20));
    }

    @Test
    void keeps_the_offsets_of_a_later_line_when_a_quotation_stands_above() {
        String text = "> the plan\n> again\nYour report is outstanding.";

        assertThat(winning(text)).isEqualTo("Your report is outstanding.");
    }

    @Test
    void survives_any_text() {
        Random random = new Random(20261125);
        String[] parts = {
            "thank you",
            " for ",
            "great",
            "work",
            "\uD83D\uDE80",
            "\uD83D",
            "\u0000",
            "\n",
            "> ",
            ", ",
            ". ",
            "\u2019",
            "\u0130",
            "if ",
            "not ",
            "`",
            "```",
            "<@U1>",
            "https://",
            "\u202e",
            "\u200b",
            "--",
            "On x wrote:",
            "\r"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                text.append(
                        random.nextInt(4) > 0
                                ? parts[random.nextInt(parts.length)]
                                : String.valueOf((char) random.nextInt(0x10000)));
            }
            Reading reading = detector.read(text.toString());
            if (reading.span() != null) {
                assertThat(reading.span().of(text.toString())).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "thank you ",
                "great, ",
                "\n",
                ">\n",
                "`",
                "https://",
                "best ",
                "<@",
                "on ",
                "- ",
                "outstanding. "
            })
    void takes_little_time_for_a_long_text(String part) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(3), () -> detector.read(part.repeat(100_000 / part.length())));
    }

    private String winning(String text) {
        return Objects.requireNonNull(detector.read(text).span()).of(text);
    }
}
