package foreword.ask.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask Jana instead, she owns that|Jana",
                "Please contact my colleague Ivo Lind (ivo@larch.example).|Ivo Lind <ivo@larch.example>",
                "Please write to partnerships@brook.example|partnerships@brook.example",
                "You should talk to Lena Ortmann, she's closest to Ines|Lena Ortmann",
                "I'm not the right person, Jana Holt is in charge.|Jana Holt",
                "Jana owns that relationship|Jana",
                "Olga knows him better than I do|Olga",
                "I can't, but ask Mr Okafor|Mr Okafor",
                "Please ask Frau Dr. Kessler about this|Frau Dr. Kessler",
                "Looping in Jonas|Jonas",
                "That's Tove's client, so ask Tove|Tove",
                "Wenden Sie sich bitte an meinen Kollegen Dirk Maas|Dirk Maas",
                "Voyez avec Paul, il le connaît mieux|Paul",
                "Pregunta a Lucía|Lucía",
                "Fala com o Rui|Rui",
                "Vraag het aan Femke|Femke",
                "Chieda a Giulia|Giulia"
            })
    void is_the_name_and_the_address_as_written(String reply, String whom) {
        assertThat(Referral.in(reply)).contains(whom);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sure, happy to", "ask my boss", "I'd rather not. Sorry.", "@", "a@", "@b", "> ask Jana", ""})
    void is_nobody_where_nobody_is_named(String reply) {
        assertThat(Referral.in(reply)).isEmpty();
    }
}
