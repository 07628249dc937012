package foreword.praise.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.praise.Band;
import foreword.praise.Kind;
import foreword.praise.Reading;
import foreword.praise.Span;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedPraiseDetectorTest {
    private final TrainedPraiseDetector detector = TrainedPraiseDetector.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thank you so much for rebuilding the order desk over Easter | GRATITUDE",
                "Huge thanks to your team for all the hard work last month | GRATITUDE",
                "Your team did an outstanding job on the new report | ADMIRATION",
                "Hats off to your designers, these icons are gorgeous | ADMIRATION",
                "Your support has been fantastic throughout | ADMIRATION",
                "Works like a charm now, you saved us a whole week | RESULT",
                "I have recommended you to our sister company | RECOMMENDATION",
                "We passed your name on to our auditors, you deserve it | RECOMMENDATION",
            })
    void hears_praise(String text, Kind kind) {
        Reading reading = detector.read(text);

        assertThat(reading.praise()).as(reading.toString()).isTrue();
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
                "Support was great until the merger",
                "Please change the headline to Outstanding service",
                "Can you recommend a good printer?",
                "The invoice is attached.",
                "The tone ought to be warm and excellent",
            })
    void lets_courtesy_and_the_rest_pass(String text) {
        Reading reading = detector.read(text);

        assertThat(reading.band()).as(reading.toString()).isEqualTo(Band.NO);
        assertThat(reading.span()).isNull();
        assertThat(reading.kind()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The report is excellent | If only the report were excellent",
                "The report is excellent | Is the report excellent?",
                "The report is excellent | The report is not excellent",
                "The report is excellent | Their report is excellent",
                "The report is excellent | The report was excellent until the merger",
                "The report is excellent | The report is excellent, and still the numbers are wrong",
                "The report is excellent | Excellent, the report is missing yet again",
                "The report is excellent | Our own report is excellent",
                "The report is excellent | Make the headline say: the report is excellent",
                "The report is excellent | The report is excellent, but nobody can use it",
                "Thank you for your help | Thank you in advance for your help",
                "Thank you for all the effort | Thank you for the update",
                "Nice design | Nice design. The page crashed twice and we are still waiting",
            })
    void trusts_a_sentence_less(String plain, String lowered) {
        assertThat(detector.read(lowered).confidence())
                .isLessThan(detector.read(plain).confidence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The report is excellent | Your report is excellent",
                "We like the draft | We really like the draft!",
                "Thanks for the help | Thanks for the help over the weekend",
                "There were problems | There were no problems at all since you took over",
            })
    void trusts_a_sentence_more(String plain, String raised) {
        assertThat(detector.read(raised).confidence())
                .isGreaterThan(detector.read(plain).confidence());
    }

    @Test
    void takes_praise_of_our_people_for_praise_of_us() {
        String text = "zelenka was a great help with the audit";

        double stranger = detector.read(text).confidence();
        double ours =
                detector.taught(Set.of("Marta Zelenka"), List.of()).read(text).confidence();

        assertThat(ours).isGreaterThan(stranger);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who wrote this?\n> Fantastic work, we love it!",
                "See below.\n\nOn Mon, 2 Nov 2026 at 10:00, Nadia wrote:\nFantastic work, we love it!",
                "See below.\n\nOn Mon, 2 Nov 2026 at 10:00, Nadia\n<nadia@fennel.example> wrote:\nFantastic work, we love it!",
                "Siehe unten.\n\nAm 2. November 2026 schrieb Nadia:\nFantastic work, we love it!",
                "See below.\n-----Original Message-----\nFantastic work, we love it!",
                "See below.\n---------- Forwarded message ----------\nFantastic work, we love it!",
                "The log says `Fantastic work, we love it!`",
                "```\nFantastic work, we love it!\n```",
                "https://example.org/fantastic-work-we-love-it",
                "<https://example.org/x|Fantastic work, we love it>",
                "Please see the order.\n\nBest regards,\nNadia\nOutstanding Foods, your excellent partner",
                "Please see the order.\n--\nOutstanding Foods, fantastic work since 1911",
            })
    void sets_aside_what_the_writer_did_not_just_say(String text) {
        assertThat(detector.read(text).praise()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi Tom, the order is in. Your team did an outstanding job! Call me. | Your team did an outstanding job!",
                "\uD83D\uDE80\uD83D\uDE80 ok \u2014 your report is outstanding work | your report is outstanding work",
                "Still no invoice, but your support is first-rate | but your support is first-rate",
                "Hi Bea, you did a fantastic job | you did a fantastic job",
            })
    void marks_the_clause_that_made_it_so(String text, String words) {
        assertThat(winning(text)).isEqualTo(words);
    }

    @Test
    void counts_code_points() {
        Reading reading = detector.read("\uD83D\uDE80\uD83D\uDE80. Outstanding work by your team");

        assertThat(reading.span()).isEqualTo(new Span(4, 33));
    }

    @Test
    void keeps_the_offsets_of_a_later_line_when_a_quotation_stands_above() {
        String text = "> the plan\n> again\nYour team did an outstanding job.";

        assertThat(winning(text)).isEqualTo("Your team did an outstanding job.");
    }

    @Test
    void survives_any_text() {
        Random random = new Random(20261127);
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
            "<#C1|x>",
            "https://",
            "www.",
            "\u202e",
            "\u200b",
            "--",
            "On x wrote:",
            "\r",
            ":tada:",
            ":-",
            "[NAME]",
            "[N",
            "&amp;",
            "&",
            "@",
            "@x",
            "10/10",
            "sooooo",
            "..."
        };
        for (int i = 0; i < 20_000; i++) {
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
                "<h",
                "on ",
                "- ",
                "outstanding. ",
                ":",
                "but a b c "
            })
    void takes_little_time_for_a_long_text(String part) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(3), () -> detector.read(part.repeat(100_000 / part.length())));
    }

    private String winning(String text) {
        Reading reading = detector.read(text);
        return Objects.requireNonNull(reading.span(), reading.toString()).of(text);
    }
}
