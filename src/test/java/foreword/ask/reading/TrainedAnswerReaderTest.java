package foreword.ask.reading;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Answer;
import foreword.ask.ReadAnswer;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainedAnswerReaderTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 27);

    private final TrainedAnswerReader reader = TrainedAnswerReader.shipped();

    @Test
    void tells_the_words_that_decided_and_where_they_stand() {
        String reply = "Hi Tom,\n\nthe dock is fine. I'd rather not introduce you to Ines, sorry.\n\nBest,\nNadia";

        ReadAnswer read = reader.read(reply, ON);

        assertThat(read.answer()).isEqualTo(Answer.NO);
        assertThat(read.because()).isEqualTo("I'd rather not introduce you to Ines, sorry");
        assertThat(reply.substring(read.at())).startsWith(read.because());
    }

    @Test
    void tells_the_day_of_a_not_now() {
        assertThat(reader.read("Not now please, ask me again in two weeks.", ON).notBefore())
                .isEqualTo(LocalDate.of(2026, 12, 11));
    }

    @Test
    void tells_whom_they_point_to() {
        assertThat(reader.read("ask Jana instead, she owns that", ON).referredTo())
                .isEqualTo("Jana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "> yes", "-- \nTom", "…", "!!!"})
    void leaves_a_reply_without_words_to_the_owner(String reply) {
        assertThat(reader.read(reply, ON).answer()).isEqualTo(Answer.UNCLEAR);
    }

    @Test
    void takes_a_bare_question_mark_for_a_question() {
        assertThat(reader.read("??", ON).answer()).isEqualTo(Answer.QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am out of the office until 12 January. Yes, I read every mail and am happy to help then!",
                "Automatic reply: Sure, I'd be happy to introduce you when I return.",
                "Ich bin im Urlaub und bis 3. August nicht im Büro. Ja, gerne danach!",
                "Absence du bureau. Oui, avec plaisir à mon retour.",
                "Respuesta automática: sí, con gusto a mi regreso.",
                "Resposta automática: sim, com prazer quando voltar.",
                "Automatisch antwoord: ja graag, na mijn vakantie.",
                "Risposta automatica: sì, volentieri al mio ritorno.",
                "Thank you for contacting us. Your ticket 4711 has been received. Sure, we are happy to help!"
            })
    void never_takes_an_automatic_reply_for_an_answer(String reply) {
        assertThat(reader.read(reply, ON).answer()).isEqualTo(Answer.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s\n-- \nInes Moreau\nHappy to help, Quayside Foods",
                "%s\n\nKind regards,\nInes",
                "%s\n\nThanks,\nInes",
                "%s\n\n> Yes, of course, happy to!",
                "%s\n\nOn Tue, 3 Nov 2026, Tom Aske wrote:\n> Sure, go ahead.\n> Yes.",
                "Thanks,\n\n%s",
                "> Would you feel comfortable introducing us?\n%s"
            })
    void is_never_talked_into_a_yes_by_what_stands_around_the_words(String around) throws IOException {
        for (Line line : Line.table(Line.TABLE)) {
            Answer alone = reader.read(line.text(), ON).answer();
            Answer within = reader.read(around.replace("%s", line.text()), ON).answer();
            if (alone == Answer.NO || (alone == Answer.UNCLEAR && line.answer() != Answer.YES)) {
                assertThat(within).as(line.text()).isNotEqualTo(Answer.YES);
            }
        }
    }

    @Test
    void reads_a_mail_of_a_megabyte_by_its_beginning() {
        String reply = "I'd rather not, sorry.\n" + "yes sure happy to ".repeat(60_000);

        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(1), () -> reader.read(reply, ON)))
                .isNotNull();
    }

    @Test
    void never_fails_and_quotes_only_what_is_there() {
        Random random = new Random(11);
        String letters = "yesno ?!.,:;'\"@<>()[]{}&#-_\n\u00e9\u00df\ud83d\udc4d\ud83d\u0000\u200b123`*";
        List<String> words =
                List.of("yes", "no", "maybe", "not", "March", "ask", "Jana", "but", "in", "2", "weeks", "🙂");
        for (int i = 0; i < 5_000; i++) {
            StringBuilder reply = new StringBuilder();
            for (int part = random.nextInt(30); part > 0; part--) {
                reply.append(random.nextBoolean() ? words.get(random.nextInt(words.size())) : "")
                        .append(letters.charAt(random.nextInt(letters.length())));
            }

            ReadAnswer read = reader.read(reply.toString(), ON);

            assertThat(read.confidence()).isBetween(0.0, 1.0);
            if (read.answer() != Answer.UNCLEAR) {
                assertThat(reply.substring(read.at())).startsWith(read.because());
            }
        }
    }
}
