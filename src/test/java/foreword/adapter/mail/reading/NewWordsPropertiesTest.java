package foreword.adapter.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any words: a quote or a signature below them never changes them, and without either nothing is lost. */
final class NewWordsPropertiesTest {
    private static final int ROUNDS = 400;
    private static final List<String> SENTENCES = List.of(
            "Thank you for the draft, it reads well.",
            "We met Owen on Monday and he was pleased.",
            "On the other hand, the price of 4,200 is too high for us.",
            "I wrote to the board on 3 May and they said yes.",
            "Could you send it to the office in Leith?",
            "From our side there is nothing to add.",
            "To: be decided, I think.",
            "He sent it from my desk, as always.",
            "Please call me on Tuesday at 10:30.",
            "Das passt mir sehr gut.",
            "Merci beaucoup pour votre message.",
            "1. the audit",
            "2. the training",
            "- one more thing",
            "");
    private static final String QUOTED = "Shall I write to Marta?\nShe is back on Monday.\n\nDana\n";
    private static final List<String> HEADS = List.of(
            "On Tue, 3 Feb 2009 at 09:12, Dana Okafor <dana@northbridge.example> wrote:\n",
            "On Tue, Feb 3, 2009 at 9:12 AM Dana Okafor <\ndana@northbridge.example> wrote:\n",
            "Am 03.02.2009 um 09:12 schrieb Dana Okafor:\n",
            "Le mar. 3 févr. 2009 à 09:12, Dana Okafor <dana@northbridge.example> a écrit :\n",
            "El mar, 3 feb 2009 a las 9:12, Dana Okafor (<dana@northbridge.example>) escribió:\n",
            "Op di 3 feb. 2009 om 09:12 schreef Dana Okafor <dana@northbridge.example>:\n",
            "Il giorno mar 3 feb 2009 alle ore 09:12 Dana Okafor <dana@northbridge.example> ha scritto:\n",
            "Em ter., 3 de fev. de 2009 às 09:12, Dana Okafor <dana@northbridge.example> escreveu:\n",
            "Den tis 3 feb. 2009 kl 09:12 skrev Dana Okafor <dana@northbridge.example>:\n",
            "-----Original Message-----\nFrom: Dana Okafor\nSent: Tuesday, February 03, 2009 9:12 AM\nTo: Ruth\nSubject: Intro\n",
            "From: Dana Okafor <dana@northbridge.example>\nSent: 3 February 2009 09:12\nTo: Ruth Lindqvist\nSubject: Intro\n",
            "Von: Dana Okafor <dana@northbridge.example>\nGesendet: Dienstag, 3. Februar 2009 09:12\nAn: Ruth\nBetreff: Intro\n",
            "De : Dana Okafor <dana@northbridge.example>\nEnvoyé : mardi 3 février 2009 09:12\nÀ : Ruth\nObjet : Intro\n",
            "Dana Okafor@NBRIDGE\n02/03/2009 09:12 AM\nTo: Ruth Lindqvist/LON/NBR@NBR\ncc: \nSubject: Intro\n",
            "---------------------- Forwarded by Owen Petty/LON/NBR on 02/03/2009 09:20 AM -----------------\n");

    private static Stream<String> heads() {
        return HEADS.stream();
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder("Dear Dana,\n\n");
        IntStream.range(0, 1 + random.nextInt(8))
                .forEach(line -> words.append(SENTENCES.get(random.nextInt(SENTENCES.size())))
                        .append('\n'));
        return words.append("That is all.\n").toString();
    }

    @ParameterizedTest
    @MethodSource("heads")
    void a_quote_below_never_changes_the_words(String head) {
        Random random = new Random(head.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            String words = words(random);
            String marked = QUOTED.lines().map(line -> "> " + line + "\n").reduce("", String::concat);

            assertThat(NewWords.of(words + "\n" + head + "\n" + marked)).isEqualTo(NewWords.of(words));
            assertThat(NewWords.of(words + "\n" + head + "\n" + QUOTED)).isEqualTo(NewWords.of(words));
        }
    }

    @Test
    void a_signature_after_two_dashes_never_changes_the_words() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            String words = words(random);

            assertThat(NewWords.of(words + "\n-- \nRuth Lindqvist\nHalden Marine\n\n+44 1224 555 0142\n"))
                    .isEqualTo(NewWords.of(words));
        }
    }

    @Test
    void loses_nothing_where_nothing_is_quoted() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            String words = words(random);

            assertThat(NewWords.of(words)).isEqualTo(words.strip());
        }
    }

    @Test
    void reading_its_own_result_again_changes_nothing() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            String once = NewWords.of(words(random) + HEADS.get(random.nextInt(HEADS.size())) + QUOTED);

            assertThat(NewWords.of(once)).isEqualTo(once);
        }
    }
}
