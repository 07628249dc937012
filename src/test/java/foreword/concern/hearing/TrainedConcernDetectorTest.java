package foreword.concern.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.concern.ConcernDetector;
import foreword.concern.ConcernKind;
import foreword.concern.ConcernReading;
import foreword.concern.Lesson;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedConcernDetectorTest {
    private static final TrainedConcernDetector SHIPPED = TrainedConcernDetector.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Your team missed the deadline again, this is unacceptable.       | COMPLAINT
            The report you sent us is full of mistakes.                      | COMPLAINT
            We have been charged twice and nobody answers our mails.         | COMPLAINT
            I am fed up with chasing you for updates.                        | FRUSTRATION
            I want to speak to your manager, this is a formal complaint.     | ESCALATION
            We are thinking about moving to another provider.                | ESCALATION
            Your update broke our checkout and we are losing orders.         | TROUBLE
            Ihr Bericht ist voller Fehler und niemand meldet sich bei uns.   | COMPLAINT
            Nous sommes très déçus, la facture est encore fausse.            | COMPLAINT
            Estamos muy decepcionados, el informe está lleno de errores.     | COMPLAINT
            Estamos muito desiludidos, o relatório está cheio de erros.      | COMPLAINT
            We zijn erg teleurgesteld, het rapport staat vol fouten.         | COMPLAINT
            """)
    void hears_a_complaint_and_its_kind(String words, ConcernKind kind) {
        ConcernReading reading = SHIPPED.read(words);

        assertThat(reading.concern()).as(reading.toString()).isTrue();
        assertThat(reading.kind()).isEqualTo(kind);
        assertThat(reading.reason()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I change my password?",
                "Could you send us the corrected report by Monday?",
                "Small bug: the date shows in US format, no rush.",
                "Would it be possible to make the logo a bit larger?",
                "Looks like there is a bug in the export, an extra comma. Thanks!",
                "The printer in our office is broken, so I will send it tomorrow.",
                "Our previous agency never delivered on time.",
                "Your team saved our quarter with that rollout, brilliant work.",
                "The issue is resolved, thank you.",
                "No complaints from our side.",
                "How do you handle complaints?",
                "Sorry for the late reply, I was travelling.",
                "Please cancel Thursday's meeting, I am ill.",
                "Könnten Sie mir die Rechnung noch einmal schicken?",
                "Pouvez-vous me renvoyer la facture ?",
                "¿Me pueden reenviar la factura?",
                "Podem reenviar a fatura?",
                "Kunnen jullie de factuur nog een keer sturen?",
                "",
                "👍"
            })
    void leaves_neutral_messages_alone(String words) {
        ConcernReading reading = SHIPPED.read(words);

        assertThat(reading.concern()).as(reading.toString()).isFalse();
        assertThat(reading.reason()).isNotBlank();
    }

    @Test
    void quotes_the_words_that_complain_counted_in_code_points() {
        String text =
                "👋🏽 Hi Tom. The weather is fine. Your team missed the deadline again, this is unacceptable! See you.";

        ConcernReading reading = SHIPPED.read(text);

        assertThat(Objects.requireNonNull(reading.span()).of(text))
                .isEqualTo("Your team missed the deadline again, this is unacceptable!");
    }

    @Test
    void does_not_read_what_is_quoted_from_an_earlier_mail() {
        assertThat(SHIPPED.read("Thanks, all good.\n\n> Your team missed the deadline again, this is unacceptable.")
                        .concern())
                .isFalse();
    }

    @Test
    void is_surer_of_a_plain_complaint_than_of_a_mild_one() {
        assertThat(SHIPPED.read("This is unacceptable, we are very disappointed.")
                        .confidence())
                .isGreaterThan(SHIPPED.read("I had hoped for a little more.").confidence());
    }

    @Test
    void never_hears_refused_words_again_and_is_itself_again_when_that_is_taken_back() {
        String refused = "The report you sent us is full of mistakes.";
        String alike = "The invoice you sent us is full of mistakes.";
        Lesson no = lesson(refused, false);

        ConcernDetector taught = SHIPPED.taught(List.of(no));

        assertThat(taught.read(refused).concern()).isFalse();
        assertThat(taught.read(alike).confidence())
                .isLessThan(SHIPPED.read(alike).confidence());
        assertThat(taught.read("How do I change my password?").concern()).isFalse();
        assertThat(SHIPPED.taught(List.of()).read(refused)).isEqualTo(SHIPPED.read(refused));
    }

    @Test
    void becomes_surer_by_a_complaint_that_it_missed() {
        String missed = "The handbook reads like a novel.";

        ConcernDetector taught = SHIPPED.taught(List.of(lesson(missed, true)));

        assertThat(taught.read(missed).confidence())
                .isGreaterThan(SHIPPED.read(missed).confidence());
    }

    @Test
    void reads_anything_without_failing() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(80); at > 0; at--) {
                text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x10000) : ' ' + random.nextInt(95));
            }
            ConcernReading reading = SHIPPED.read(text.toString());
            if (reading.span() != null) {
                assertThat(reading.span().of(text.toString())).isNotBlank();
            }
        }
    }

    private static Lesson lesson(String words, boolean isConcern) {
        return new Lesson(Lesson.Id.fresh(), null, null, words, isConcern, new Teammate.Id("tm_1"), Instant.EPOCH);
    }
}
